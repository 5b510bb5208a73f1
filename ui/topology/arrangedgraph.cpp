// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/arrangedgraph.h"

#include "app/topology/carriedlayout.h"
#include "app/topology/nodemeasure.h"
#include "ui/session/sharedaside.h"

namespace portolan {

namespace {

TopologyGraph shownOf(const TopologyGraph &whole, Folding folding, bool isOutsideShown)
{
    TopologyGraph shown = folded(whole, folding);
    return isOutsideShown ? shown : withoutOutsideHosts(std::move(shown));
}

/// Boxes that are all where they were stay the same object.
void layOut(ArrangedGraph &picture, const DiagramLayout *previous)
{
    const TableTextMeasure texts;
    const QHash<QString, QRectF> boxes = picture.layout.boxes;
    picture.layout =
        layoutDiagram(picture.graph, NodeMeasure(texts).measure(picture.graph), {}, previous, picture.handPlaces);
    picture.geometries = nodeGeometries(picture.graph, picture.layout);
    if (picture.layout.boxes == boxes)
        picture.layout.boxes = boxes;
}

/// Whether two edges are the same thing, though it may lie elsewhere.
bool isSame(const TopologyEdge &a, const TopologyEdge &b)
{
    return a.kind == b.kind && a.from == b.from && a.to == b.to && a.label == b.label;
}

/// By edge of the second graph: its position in the first, -1 when it is new.
QList<qsizetype> earlierEdges(const RowChanges &changes, qsizetype count)
{
    QList<qsizetype> earlier;
    qsizetype next = 0; // of the first graph
    const auto keepUntil = [&](qsizetype row) {
        while (earlier.size() < row)
            earlier.append(next++);
    };
    for (const RowChange &change : changes) {
        keepUntil(change.first);
        earlier.insert(earlier.size(), change.after, -1);
        next += change.before;
    }
    keepUntil(count);
    return earlier;
}

} // namespace

ArrangedGraphPtr arranged(const TopologyGraph &whole, bool isOutsideShown, const ArrangedGraphPtr &before)
{
    ArrangedGraph next = *before;
    next.whole = whole;
    next.isOutsideShown = isOutsideShown;
    next.folding = foldingFor(whole);
    next.standIns = standIns(whole, next.folding);
    TopologyGraph shown = shownOf(whole, next.folding, isOutsideShown);
    if (shown != before->graph) {
        const DiagramLayout previous = carriedOver(before->layout, before->graph, shown);
        next.handPlaces = carriedOver(before->handPlaces, before->graph, shown);
        next.graph = std::move(shown);
        next.traffic = TrafficIndex(next.graph);
        layOut(next, previous.isEmpty() ? nullptr : &previous);
    }
    return sharedAside(std::move(next));
}

ArrangedGraphPtr laidOutAgain(const ArrangedGraph &before, const DiagramLayout *previous, const HandPlaces &places)
{
    ArrangedGraph next = before;
    next.handPlaces = places;
    layOut(next, previous);
    return sharedAside(std::move(next));
}

PictureDifference differenceBetween(const ArrangedGraph &before, const ArrangedGraph &after)
{
    PictureDifference difference;
    QHash<QString, qsizetype> earlier;
    for (qsizetype i = 0; i < before.graph.nodes.size(); ++i)
        earlier.insert(before.graph.nodes[i].id, i);
    for (qsizetype i = 0; i < after.graph.nodes.size(); ++i) {
        const auto old = earlier.constFind(after.graph.nodes[i].id);
        const bool looksTheSame = old != earlier.cend() && before.graph.nodes[*old] == after.graph.nodes[i]
                                  && before.geometries[*old] == after.geometries[i];
        if (!looksTheSame)
            difference.nodes.append(i);
        if (old != earlier.cend())
            earlier.erase(old);
    }
    difference.goneNodes = earlier.keys();

    difference.edgeRows = rowChanges(before.graph.edges, after.graph.edges, isSame);
    const QList<qsizetype> old = earlierEdges(difference.edgeRows, after.graph.edges.size());
    for (qsizetype i = 0; i < old.size(); ++i) {
        const bool looksTheSame = old[i] >= 0 && before.graph.edges[old[i]] == after.graph.edges[i]
                                  && before.layout.routes[old[i]] == after.layout.routes[i]
                                  && before.layout.labels[old[i]] == after.layout.labels[i];
        if (!looksTheSame)
            difference.edges.append(i);
    }
    return difference;
}

} // namespace portolan
