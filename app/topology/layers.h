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
    /// Where it was, when the layout before this one is to be kept.
    std::optional<qreal> previousTop = {};

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
    QHash<int, QList<int>> passages; ///< by unit edge: the nodes it passes, from left to right
    QList<qreal> columnLeft;         ///< 0 is where the pods of the first component column begin
    QList<qreal> columnRight;
    QList<qreal> columnAnchor;    ///< x at which the pods of a column begin
    int firstComponentColumn = 0; ///< those before hold internet and domains
    bool isKept = false;          ///< it stands where it stood before
    bool hasIngress = false;
    QRectF bounds;  ///< of the units, from the left of the first component column on
    QPointF offset; ///< from its own coordinates to those of the picture

    QPointF unitOrigin(const UnitGraph &graph, int node) const
    {
        const LayerNode &placed = nodes[node];
        return QPointF(columnAnchor[placed.column] - graph.units[placed.unit].anchor.x(), placed.top) + offset;
    }
};

} // namespace portolan
