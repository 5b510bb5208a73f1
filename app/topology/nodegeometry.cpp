// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/nodegeometry.h"

namespace portolan {

NodeGeometry NodeGeometry::translated(QPointF by) const
{
    NodeGeometry moved = *this;
    moved.box.translate(by);
    for (QRectF &port : moved.ports)
        port.translate(by);
    for (QRectF &card : moved.cards)
        card.translate(by);
    return moved;
}

QList<NodeGeometry> nodeGeometries(const TopologyGraph &graph, const DiagramLayout &layout)
{
    QHash<QString, QList<QRectF>> cards;
    for (const TopologyNode &node : graph.nodes) {
        if (node.kind == TopologyNode::Kind::Container)
            cards[node.parent].append(layout.boxes.value(node.id));
    }
    QList<NodeGeometry> geometries;
    for (const TopologyNode &node : graph.nodes) {
        NodeGeometry geometry;
        geometry.box = layout.boxes.value(node.id);
        for (const TopologyPort &port : node.ports)
            geometry.ports.append(layout.ports.value(port.id));
        if (node.kind == TopologyNode::Kind::Pod)
            geometry.cards = cards.value(node.id);
        geometries.append(geometry);
    }
    return geometries;
}

} // namespace portolan
