// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/topology/graph.h"
#include "app/validation/rulesettings.h"
#include "app/yaml/yamldocument.h"

#include <QStringList>

#include <memory>

namespace portolan {

/// Everything that is computed from one text, at one moment. Immutable and shared: the window reads it while a worker
/// makes the next one.
struct Snapshot
{
    quint64 revision = 0;
    QStringList domains; ///< that are connected to the chart, see parseDomains()
    YamlDocument document;
    Chart chart;
    QList<Problem> problems;
    TopologyGraph topology;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Computes the snapshot of a document; a pure function, run on a worker for typed text.
SnapshotPtr analyse(YamlDocument document, quint64 revision, const QStringList &domains = {},
                    const RuleSettings &rules = {}, const QList<IngressRule> &ingresses = {});

} // namespace portolan
