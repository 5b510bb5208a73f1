// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/chart/connections.h"
#include "app/topology/graph.h"
#include "app/topology/trafficindex.h"
#include "app/validation/rulesettings.h"
#include "app/validation/validator.h"
#include "app/yaml/yamldocument.h"
#include "ui/session/problemindex.h"
#include "ui/session/structuretree.h"

#include <QStringList>

#include <memory>

namespace portolan {

/// Everything that is computed from one text, at one moment. Immutable and shared: the window reads it while a worker
/// makes the next one.
struct Snapshot
{
    quint64 revision = 0;
    QStringList domains; ///< that are connected to the chart, see parseDomains()
    RuleSettings rules;
    QList<IngressRule> ingresses; ///< of the chart's own templates
    YamlDocument document;
    Chart chart;
    Connections connections;
    QList<Problem> problems; ///< in the order of the text
    ProblemIndex problemIndex;
    QList<ComponentFindings> byComponent; ///< of the problems those that components have by themselves
    // Of a document that is YAML:
    TopologyGraph topology;
    std::shared_ptr<const TrafficIndex> traffic; ///< of the topology
    StructureNodePtr structure;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Computes the snapshot of a document; a pure function, run on a worker for typed text. `before`, an earlier state of
/// the same file, spares what follows from components that are still the same; the outcome is equal without it.
SnapshotPtr analyse(YamlDocument document, quint64 revision, const QStringList &domains = {},
                    const RuleSettings &rules = {}, const QList<IngressRule> &ingresses = {},
                    const SnapshotPtr &before = {});

} // namespace portolan
