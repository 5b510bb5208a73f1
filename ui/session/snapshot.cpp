// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/snapshot.h"

#include "app/chart/unchangedcomponents.h"
#include "app/topology/samegraph.h"
#include "ui/session/problemmarks.h"
#include "ui/session/sharedaside.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace portolan {

namespace {

/// Nothing was known before.
const Snapshot &nothing()
{
    static const Snapshot snapshot;
    return snapshot;
}

GraphSource graphSource(const Snapshot &snapshot)
{
    return {snapshot.chart, snapshot.document.tree(), snapshot.connections};
}

/// Whether the picture but for its marks is that of before.
bool isSamePicture(const Snapshot &before, const Snapshot &snapshot, const UnchangedComponents &unchanged)
{
    return before.traffic && before.domains == snapshot.domains && before.ingresses == snapshot.ingresses
           && isSameGraph(graphSource(before), graphSource(snapshot), unchanged);
}

/// Builds the graph of a document on a second thread, while the rules run.
QFuture<TopologyGraph> startTopology(const Snapshot &snapshot)
{
    return QtConcurrent::run([&snapshot] {
        return buildTopology(snapshot.chart, snapshot.document.tree(), snapshot.connections, snapshot.domains,
                             snapshot.ingresses);
    });
}

/// The picture with its marks, one and the same object as before where it is equal, so that nobody need compare it again.
void addTopology(Snapshot &snapshot, TopologyGraph graph, const Snapshot &before)
{
    const std::vector<TopologyMark> marks = problemMarks(graph, snapshot.problems);
    if (!std::ranges::equal(marks, std::as_const(graph.nodes), {}, {}, &TopologyNode::mark)) {
        for (size_t i = 0; i < marks.size(); ++i)
            graph.nodes[qsizetype(i)].mark = marks[i];
    }
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
    Snapshot snapshot;
    snapshot.revision = revision;
    snapshot.domains = domains;
    snapshot.rules = rules;
    snapshot.ingresses = ingresses;
    snapshot.document = std::move(document);
    const YamlTree &tree = snapshot.document.tree();
    const UnchangedComponents unchanged(earlier.document.tree(), tree);
    const EarlierFindings found{earlier.document, earlier.chart, earlier.byComponent, earlier.connections, unchanged};

    snapshot.chart = readChart(tree, earlier.chart, unchanged);
    snapshot.connections = readConnections(snapshot.chart, tree, earlier.connections, unchanged);
    const bool isSame = isSamePicture(earlier, snapshot, unchanged);
    const bool isPictureWanted = snapshot.document.isValid(); // nobody shows the picture of a text that is broken
    QFuture<TopologyGraph> graph = isPictureWanted && !isSame ? startTopology(snapshot) : QFuture<TopologyGraph>();
    const Findings findings = findProblems(snapshot.document, snapshot.chart, snapshot.connections, rules,
                                           before && earlier.rules == rules ? &found : nullptr);
    snapshot.problems = findings.problems;
    snapshot.problemIndex = ProblemIndex(snapshot.problems);
    snapshot.byComponent = findings.byComponent;
    if (!isPictureWanted)
        return sharedAside(std::move(snapshot));
    addTopology(snapshot, isSame ? earlier.topology : graph.takeResult(), earlier);
    snapshot.structure = buildStructure(snapshot, earlier, unchanged);
    return sharedAside(std::move(snapshot));
}

} // namespace portolan
