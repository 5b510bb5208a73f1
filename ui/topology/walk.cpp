// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/walk.h"

#include <QSet>

#include <cmath>
#include <limits>

namespace portolan {

namespace {

/// Along an edge of the port that `id` names; of any, when it names the node itself.
QString alongEdge(const TopologyGraph &graph, const TopologyNode &node, const QString &id, bool rightwards)
{
    QSet<QString> ends{id};
    for (const TopologyPort &port : id == node.id ? node.ports : QList<TopologyPort>())
        ends.insert(port.id);
    for (const TopologyEdge &edge : graph.edges) {
        if (!ends.contains(rightwards ? edge.from : edge.to))
            continue;
        if (const TopologyNode *other = graph.owner(rightwards ? edge.to : edge.from))
            return other->id;
    }
    return {};
}

QString child(const TopologyGraph &graph, const QString &pod, TopologyNode::Kind kind)
{
    for (const TopologyNode &node : graph.nodes) {
        if (node.parent == pod && node.kind == kind)
            return node.id;
    }
    return {};
}

/// Within a component, where no edge says it: service, pod, containers stand side by side.
QString withinComponent(const TopologyGraph &graph, const TopologyNode &node, bool rightwards)
{
    if (node.kind == TopologyNode::Kind::Pod)
        return child(graph, node.id, rightwards ? TopologyNode::Kind::Container : TopologyNode::Kind::Service);
    const bool entersPod = rightwards && node.kind == TopologyNode::Kind::Service;
    const bool leavesPod = !rightwards && node.kind == TopologyNode::Kind::Container;
    return entersPod || leavesPod ? node.parent : QString();
}

QString vertically(const TopologyGraph &graph, const DiagramLayout &layout, const TopologyNode &node, bool down)
{
    const QPointF from = layout.boxes.value(node.id).center();
    qreal nearest = std::numeric_limits<qreal>::max();
    QString found;
    for (const TopologyNode &other : graph.nodes) {
        const QPointF way = layout.boxes.value(other.id).center() - from;
        const qreal ahead = down ? way.y() : -way.y();
        if (other.kind != node.kind || ahead < 1)
            continue;
        const qreal distance = ahead + 2 * std::abs(way.x()); // rather stay in the column
        if (distance < nearest) {
            nearest = distance;
            found = other.id;
        }
    }
    return found;
}

} // namespace

QString walk(const TopologyGraph &graph, const DiagramLayout &layout, const QString &id, WalkDirection direction)
{
    const TopologyNode *node = graph.owner(id);
    if (!node)
        return {};
    switch (direction) {
    case WalkDirection::Up:
    case WalkDirection::Down:
        return vertically(graph, layout, *node, direction == WalkDirection::Down);
    case WalkDirection::Left:
    case WalkDirection::Right:
        break;
    }
    const bool rightwards = direction == WalkDirection::Right;
    const QString next = alongEdge(graph, *node, id, rightwards);
    return next.isEmpty() ? withinComponent(graph, *node, rightwards) : next;
}

} // namespace portolan
