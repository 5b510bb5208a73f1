// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/layout.h"

#include "app/topology/coordinates.h"
#include "app/topology/edgerouting.h"
#include "app/topology/handplaces.h"
#include "app/topology/islands.h"
#include "app/topology/keptorder.h"
#include "app/topology/ordering.h"
#include "app/topology/packing.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr qreal kNewShare = 0.34; ///< of the units
constexpr qreal kFewNew = 3;

void measureIsland(LayeredIsland &island)
{
    qreal top = 0;
    qreal bottom = 0;
    for (int node = 0; node < island.nodes.size(); ++node) {
        const LayerNode &placed = island.nodes[node];
        top = node == 0 ? placed.top : std::min(top, placed.top);
        bottom = node == 0 ? placed.top + placed.height : std::max(bottom, placed.top + placed.height);
    }
    const qsizetype first = std::min<qsizetype>(island.firstComponentColumn, island.columns.size() - 1);
    const qreal left = island.columnLeft[first];
    const qreal right = *std::max_element(island.columnRight.cbegin(), island.columnRight.cend());
    island.bounds = QRectF(QPointF(left, top), QPointF(std::max(left, right), bottom));
}

/// Where the line of a kept island was: from a unit that keeps its column, or from any that was there.
qreal previousLine(const UnitGraph &graph, const LayeredIsland &island, const DiagramLayout &previous)
{
    for (const LayerNode &node : island.nodes) {
        if (node.previousLeft && node.column >= island.firstComponentColumn)
            return *node.previousLeft - island.columnAnchor[node.column];
    }
    const auto known = std::find_if(island.nodes.cbegin(), island.nodes.cend(), [&](const LayerNode &node) {
        return !node.isPassage() && !graph.units[node.unit].isIngress
               && previous.boxes.contains(graph.units[node.unit].id);
    });
    return known == island.nodes.cend()
               ? 0
               : previous.home(graph.units[known->unit].id).x() - island.columnAnchor[known->column];
}

void place(const UnitGraph &graph, QList<LayeredIsland> &islands, const LayoutSpacing &spacing,
           const DiagramLayout *previous)
{
    QList<PackItem> items;
    for (const LayeredIsland &island : std::as_const(islands)) {
        PackItem item;
        item.left = -island.bounds.left();
        item.right = island.bounds.right();
        item.height = island.bounds.height();
        item.leads = island.hasIngress;
        if (island.isKept)
            item.kept = QPointF(previousLine(graph, island, *previous), island.bounds.top());
        items.append(item);
    }
    const QList<QPointF> places = packItems(items, spacing);
    for (qsizetype i = 0; i < islands.size(); ++i)
        islands[i].offset = {places[i].x(), places[i].y() - islands[i].bounds.top()};
}

void writeBoxes(const UnitGraph &graph, const LayeredIsland &island, DiagramLayout &layout)
{
    for (int node = 0; node < island.nodes.size(); ++node) {
        if (island.nodes[node].isPassage()) {
            layout.lanes.insert(island.lanes[node - island.units.size()], island.nodes[node].top + island.offset.y());
            continue;
        }
        const LayoutUnit &unit = graph.units[island.nodes[node].unit];
        const QPointF origin = island.unitOrigin(graph, node);
        if (!island.nodes[node].shift.isNull())
            layout.homes.insert(unit.id, island.unitHome(graph, node) + unit.anchor);
        for (const auto &[id, box] : unit.boxes)
            layout.boxes.insert(id, box.translated(origin));
        for (const auto &[id, box] : unit.ports)
            layout.ports.insert(id, box.translated(origin));
        layout.columns.insert(unit.id, island.nodes[node].column - island.firstComponentColumn);
        layout.bounds |= QRectF(origin, unit.size);
    }
}

/// Moves a picture that was laid out from scratch so that it begins at the origin.
void moveToOrigin(QList<LayeredIsland> &islands, DiagramLayout &layout)
{
    const QPointF by(-std::floor(layout.bounds.left()), -layout.bounds.top());
    for (LayeredIsland &island : islands)
        island.offset += by;
    for (QRectF &box : layout.boxes)
        box.translate(by);
    for (QRectF &box : layout.ports)
        box.translate(by);
    for (qreal &lane : layout.lanes)
        lane += by.y();
    for (QList<QPointF> &route : layout.routes) {
        for (QPointF &point : route)
            point += by;
    }
    for (QPointF &label : layout.labels)
        label += by;
    layout.bounds.translate(by);
}

/// Edges that run back bulge out of the boxes.
void coverRoutes(DiagramLayout &layout)
{
    qreal left = layout.bounds.left();
    qreal top = layout.bounds.top();
    qreal right = layout.bounds.right();
    qreal bottom = layout.bounds.bottom();
    for (const QList<QPointF> &route : std::as_const(layout.routes)) {
        for (const QPointF point : route) {
            left = std::min(left, point.x());
            top = std::min(top, point.y());
            right = std::max(right, point.x() + 1);
            bottom = std::max(bottom, point.y() + 1);
        }
    }
    layout.bounds.setCoords(left, top, right, bottom);
}

void reserveFor(const QList<LayeredIsland> &islands, const UnitGraph &graph, DiagramLayout &layout)
{
    qsizetype boxes = 0;
    qsizetype ports = 0;
    qsizetype lanes = 0;
    for (const LayoutUnit &unit : graph.units) {
        boxes += unit.boxes.size();
        ports += unit.ports.size();
    }
    for (const LayeredIsland &island : islands)
        lanes += island.lanes.size();
    layout.boxes.reserve(boxes);
    layout.ports.reserve(ports);
    layout.columns.reserve(graph.units.size());
    layout.lanes.reserve(lanes);
}

DiagramLayout written(const QList<LayeredIsland> &islands, const UnitGraph &units, qsizetype edges)
{
    DiagramLayout layout;
    layout.routes.resize(edges);
    layout.labels.resize(edges);
    reserveFor(islands, units, layout);
    for (const LayeredIsland &island : islands) {
        writeBoxes(units, island, layout);
        routeEdges(island, units, layout);
    }
    coverRoutes(layout);
    return layout;
}

/// When much is new, placing it piece by piece makes no better picture than starting anew.
bool isWorthKeeping(const UnitGraph &graph, const DiagramLayout &previous)
{
    const auto added = std::count_if(graph.units.cbegin(), graph.units.cend(), [&](const LayoutUnit &unit) {
        return !unit.isIngress && !previous.boxes.contains(unit.id);
    });
    return qreal(added) <= std::max(kFewNew, kNewShare * qreal(graph.units.size()));
}

} // namespace

DiagramLayout layoutDiagram(const TopologyGraph &graph, const DiagramSizes &sizes, const LayoutSpacing &spacing,
                            const DiagramLayout *previous, const HandPlaces &handPlaces)
{
    const UnitGraph units = unitGraph(graph, sizes);
    if (previous && !isWorthKeeping(units, *previous))
        previous = nullptr;
    QList<LayeredIsland> islands = splitIntoIslands(units, spacing, previous);
    for (LayeredIsland &island : islands) {
        if (island.isKept)
            keepOrder(island, spacing);
        else
            orderColumns(island);
        assignCoordinates(island, units, spacing);
        measureIsland(island);
    }
    place(units, islands, spacing, previous);

    DiagramLayout layout = written(islands, units, graph.edges.size());
    const bool anyKept = std::any_of(islands.cbegin(), islands.cend(), [](const LayeredIsland &i) { return i.isKept; });
    if (!anyKept)
        moveToOrigin(islands, layout);
    if (heedHandPlaces(islands, units, handPlaces, spacing))
        layout = written(islands, units, graph.edges.size());
    return layout;
}

} // namespace portolan
