// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/chart/connections.h"
#include "app/topology/graph.h"
#include "app/topology/trafficindex.h"
#include "app/validation/rulesettings.h"
#include "app/validation/validator.h"
#include "app/yaml/readablepart.h"
#include "ui/session/problemindex.h"
#include "ui/session/structuretree.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace portolan {

/// What counts for a text and does not stand in it.
struct Surroundings
{
    QStringList domains; ///< that are connected to the chart, see parseDomains()
    RuleSettings rules;
    QList<IngressRule> ingresses; ///< of the chart's own templates
};

/// What a text means and what is wrong with it.
struct CheckedText
{
    quint64 revision = 0; ///< of the text; 0 when nothing is known yet, of a large file that has just been opened
    Surroundings around;
    YamlDocument document;
    std::optional<ReadablePart> part; ///< of a document that is no YAML
    Chart chart;
    Connections connections;
    QList<Problem> problems;                    ///< in the order of the text
    std::vector<TextPosition> problemPositions; ///< where each of them begins
    ProblemIndex problemIndex;
    QList<ComponentFindings> byComponent; ///< of the problems those that components have by themselves
};
using CheckedTextPtr = std::shared_ptr<const CheckedText>;

/// Everything that is computed from one text, at one moment. Immutable and shared: the window reads it while a worker
/// makes the next one.
struct Snapshot : CheckedText
{
    // Of a document that is YAML:
    TopologyGraph topology;
    std::shared_ptr<const TrafficIndex> traffic; ///< of the topology
    StructureNodePtr structure;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Computes the snapshot of a text, on a worker while somebody types. `before`, an earlier state of the same file, spares
/// what follows from components that are still the same; the outcome is equal without it. `publish` is told what is known
/// when the problems are found: the picture, which is made at the same time, takes longer.
SnapshotPtr analyse(TypedText text, quint64 revision, const Surroundings &around = {}, const SnapshotPtr &before = {},
                    const std::function<void(const CheckedTextPtr &)> &publish = {});
/// The same of a document that has been read as a whole.
SnapshotPtr analyse(const YamlDocument &document, quint64 revision, const Surroundings &around = {},
                    const SnapshotPtr &before = {});

} // namespace portolan
