// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/snapshot.h"

#include "app/chart/unchangedcomponents.h"
#include "ui/session/problemmarks.h"

#include <QtConcurrentRun>

#include <utility>

namespace portolan {

namespace {

/// Nothing was known before.
const Snapshot &nothing()
{
    static const Snapshot snapshot;
    return snapshot;
}

/// Builds the graph of a document that is YAML on a second thread, while the rules run.
QFuture<TopologyGraph> startTopology(const Snapshot &snapshot, const QList<IngressRule> &ingresses)
{
    if (!snapshot.document.isValid())
        return {};
    return QtConcurrent::run([&snapshot, &ingresses] {
        return buildTopology(snapshot.chart, snapshot.document.tree(), snapshot.connections, snapshot.domains,
                             ingresses);
    });
}

/// The picture, one and the same object as before where it is equal, so that nobody need compare it again.
void addTopology(Snapshot &snapshot, TopologyGraph graph, const Snapshot &before)
{
    markProblems(graph, snapshot.problems);
    snapshot.topology = std::move(graph);
    const bool isSame = before.traffic && snapshot.topology == before.topology;
    if (isSame)
        snapshot.topology = before.topology;
    snapshot.traffic = isSame ? before.traffic : std::make_shared<const TrafficIndex>(snapshot.topology);
}

} // namespace

SnapshotPtr analyse(YamlDocument document, quint64 revision, const QStringList &domains, const RuleSettings &rules,
                    const QList<IngressRule> &ingresses, const SnapshotPtr &before)
{
    const Snapshot &earlier = before ? *before : nothing();
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->revision = revision;
    snapshot->domains = domains;
    snapshot->rules = rules;
    snapshot->document = std::move(document);
    const YamlTree &tree = snapshot->document.tree();
    const UnchangedComponents unchanged(earlier.document.tree(), tree);
    const EarlierFindings found{earlier.document, earlier.chart, earlier.byComponent, earlier.connections, unchanged};

    snapshot->chart = readChart(tree, earlier.chart, unchanged);
    snapshot->connections = readConnections(snapshot->chart, tree, earlier.connections, unchanged);
    QFuture<TopologyGraph> graph = startTopology(*snapshot, ingresses);
    const Findings findings = findProblems(snapshot->document, snapshot->chart, snapshot->connections, rules,
                                           before && earlier.rules == rules ? &found : nullptr);
    snapshot->problems = findings.problems;
    snapshot->byComponent = findings.byComponent;
    if (!snapshot->document.isValid())
        return snapshot; // nobody shows the picture and the structure of a text that is broken
    addTopology(*snapshot, graph.takeResult(), earlier);
    snapshot->structure = buildStructure(*snapshot, earlier, unchanged);
    return snapshot;
}

} // namespace portolan
