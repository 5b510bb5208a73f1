// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/units.h"

namespace portolan {

/// A unit in its column, or the place where a long edge passes through a column.
struct LayerNode
{
    int unit = -1; ///< -1: an edge that passes
    int column = 0;
    qreal height = 0;
    qreal top = 0;
    QPointF shift = {}; ///< from there to where it stands because of what was placed by hand
    /// Where it was, when the layout before this one is to be kept.
    std::optional<qreal> previousTop = {};
    std::optional<qreal> previousLeft = {}; ///< likewise, of the box that names the unit

    bool isPassage() const { return unit < 0; }
};

/// The piece of an edge between two neighbouring columns; offsets are below the tops of its nodes.
struct LayerSegment
{
    int from = -1;
    int to = -1;
    qreal fromOffset = 0;
    qreal toOffset = 0;
};

/// Where an edge that runs back turns round: beside its column, between a unit and the place where the edge passes.
struct LayerTurn
{
    int unit = -1; ///< node of the unit
    int passage = -1;
    qreal offset = 0; ///< below the top of the unit
};

/// One island of units in columns: the subject of ordering, coordinates and routing.
struct LayeredIsland
{
    QList<int> units; ///< indices in the unit graph
    QList<int> edges; ///< likewise, also those inside one unit
    QList<LayerNode> nodes;
    QList<QList<int>> columns; ///< nodes from top to bottom
    QList<LayerSegment> segments;
    QList<QList<int>> incoming; ///< by node: segments
    QList<QList<int>> outgoing;
    QList<LayerTurn> turns;
    QList<QList<int>> turnsOf;       ///< by node
    QList<LaneKey> lanes;            ///< by passage; these come after all units
    QHash<int, QList<int>> passages; ///< by unit edge: the nodes it passes, in its direction
    QList<qreal> columnLeft;         ///< 0 is where the pods of the first component column begin
    QList<qreal> columnRight;
    QList<qreal> columnAnchor;    ///< x at which the pods of a column begin
    int firstComponentColumn = 0; ///< those before hold internet and domains
    bool isKept = false;          ///< it stands where it stood before
    bool hasIngress = false;
    QRectF bounds;  ///< of the units, from the left of the first component column on
    QPointF offset; ///< from its own coordinates to those of the picture

    /// Upper left corner of a unit, but for what was placed by hand.
    QPointF unitHome(const UnitGraph &graph, int node) const
    {
        const LayerNode &placed = nodes[node];
        return QPointF(columnAnchor[placed.column] - graph.units[placed.unit].anchor.x(), placed.top) + offset;
    }
    QPointF unitOrigin(const UnitGraph &graph, int node) const { return unitHome(graph, node) + nodes[node].shift; }
};

} // namespace portolan
