// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layout.h"

namespace portolan {

/// The boxes that one node is painted into. A value, so that a view can tell whether a node must be painted anew.
struct NodeGeometry
{
    QRectF box;
    QList<QRectF> ports; ///< rows or pins, in the node's order
    QList<QRectF> cards; ///< of a pod: its containers

    [[nodiscard]] NodeGeometry translated(QPointF by) const;
    friend bool operator==(const NodeGeometry &, const NodeGeometry &) = default;
};

/// The geometry of each node of the graph, in its order.
QList<NodeGeometry> nodeGeometries(const TopologyGraph &graph, const DiagramLayout &layout);

} // namespace portolan
