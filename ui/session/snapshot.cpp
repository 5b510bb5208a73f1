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

GraphSource graphSource(const CheckedText &checked)
{
    return {checked.chart, checked.document.tree(), checked.connections};
}

/// Whether the picture but for its marks is that of before.
bool isSamePicture(const Snapshot &before, const CheckedText &checked, const UnchangedComponents &unchanged)
{
    return before.traffic && before.around.domains == checked.around.domains
           && before.around.ingresses == checked.around.ingresses
           && isSameGraph(graphSource(before), graphSource(checked), unchanged);
}

/// Builds the graph of a document on a second thread, while the rules run.
QFuture<TopologyGraph> startTopology(const CheckedText &checked)
{
    return QtConcurrent::run([&checked] {
        return buildTopology(checked.chart, checked.document.tree(), checked.connections, checked.around.domains,
                             checked.around.ingresses);
    });
}

/// Of a text that is no YAML, only the part that can be read is looked at.
Findings findProblems(const CheckedText &checked, const EarlierFindings *found)
{
    const RuleSettings &rules = checked.around.rules;
    if (!checked.document.isValid())
        return findProblemsOfBroken(checked.document, checked.part, rules, found);
    return findProblems(checked.document, checked.chart, checked.connections, rules, found);
}

std::vector<TextPosition> positionsOf(const CheckedText &checked)
{
    const SourceText &text = checked.document.text();
    std::vector<TextPosition> positions;
    positions.reserve(size_t(checked.problems.size()));
    for (const Problem &problem : checked.problems)
        positions.push_back(text.positionAt(problem.span.begin));
    return positions;
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

SnapshotPtr analyse(TypedText text, quint64 revision, const Surroundings &around, const SnapshotPtr &before,
                    const std::function<void(const CheckedTextPtr &)> &publish)
{
    const Snapshot &earlier = before ? *before : nothing();
    CheckedText checked;
    checked.revision = revision;
    checked.around = around;
    checked.document = std::move(text.document);
    checked.part = std::move(text.part);
    const YamlTree &tree = checked.document.tree();
    const UnchangedComponents unchanged(earlier.document.tree(), tree);
    const EarlierFindings found{earlier.document, earlier.chart, earlier.byComponent, earlier.connections, unchanged};

    checked.chart = readChart(tree, earlier.chart, unchanged);
    checked.connections = readConnections(checked.chart, tree, earlier.connections, unchanged);
    const bool isSame = isSamePicture(earlier, checked, unchanged);
    const bool isPictureWanted = checked.document.isValid(); // nobody shows the picture of a text that is broken
    QFuture<TopologyGraph> graph = isPictureWanted && !isSame ? startTopology(checked) : QFuture<TopologyGraph>();
    const Findings findings = findProblems(checked, before && earlier.around.rules == around.rules ? &found : nullptr);
    checked.problems = findings.problems;
    checked.problemPositions = positionsOf(checked);
    checked.problemIndex = ProblemIndex(checked.problems);
    checked.byComponent = findings.byComponent;
    Snapshot snapshot{checked, {}, {}, {}};
    if (publish)
        publish(sharedAside(checked));
    if (!isPictureWanted)
        return sharedAside(std::move(snapshot));
    snapshot.structure = buildStructure(snapshot, earlier, unchanged); // meanwhile the graph is made
    addTopology(snapshot, isSame ? earlier.topology : graph.takeResult(), earlier);
    return sharedAside(std::move(snapshot));
}

SnapshotPtr analyse(const YamlDocument &document, quint64 revision, const Surroundings &around,
                    const SnapshotPtr &before)
{
    return analyse({document, readablePart(document)}, revision, around, before, {});
}

} // namespace portolan
