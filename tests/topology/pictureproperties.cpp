// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/topology/pictureproperties.h"

#include "app/topology/diagrammetrics.h"

#include <algorithm>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

bool holds(const TopologyNode &outer, const TopologyNode &inner)
{
    return inner.kind == TopologyNode::Kind::Container && inner.parent == outer.id;
}

QPointF pointOf(const QPointF *p, qreal t)
{
    const qreal s = 1 - t;
    return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t) + p[3] * (t * t * t);
}

bool runsThrough(const QList<QPointF> &route, const QRectF &box)
{
    constexpr int kSteps = 24;
    for (qsizetype curve = 0; curve + 3 < route.size(); curve += 3) {
        for (int step = 0; step <= kSteps; ++step) {
            if (box.contains(pointOf(route.constData() + curve, qreal(step) / kSteps)))
                return true;
        }
    }
    return false;
}

} // namespace

QString overlappingBoxes(const TopologyGraph &graph, const DiagramLayout &layout)
{
    QList<std::pair<QRectF, const TopologyNode *>> boxes;
    for (const TopologyNode &node : graph.nodes)
        boxes.append({layout.boxes.value(node.id), &node});
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        for (qsizetype j = i + 1; j < boxes.size(); ++j) {
            const auto &[first, a] = boxes.at(i);
            const auto &[second, b] = boxes.at(j);
            if (first.intersects(second) && !holds(*a, *b) && !holds(*b, *a))
                return a->id + u" overlaps "_s + b->id;
        }
    }
    return {};
}

QString edgeThroughBox(const TopologyGraph &graph, const DiagramLayout &layout)
{
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        const TopologyNode *from = graph.owner(graph.edges[i].from);
        const TopologyNode *to = graph.owner(graph.edges[i].to);
        if (!from || !to)
            return u"%1 -> %2 leads nowhere"_s.arg(graph.edges[i].from, graph.edges[i].to);
        for (const TopologyNode &node : graph.nodes) {
            const bool isOwn = &node == from || &node == to || node.id == from->parent
                               || (node.id == to->parent && to->kind == TopologyNode::Kind::Container);
            if (!isOwn && runsThrough(layout.routes[i], layout.boxes.value(node.id).adjusted(1, 1, -1, -1)))
                return u"%1 -> %2 runs through %3"_s.arg(graph.edges[i].from, graph.edges[i].to, node.id);
        }
    }
    return {};
}

QString coveredLabel(const TopologyGraph &graph, const DiagramLayout &layout, const DiagramSizes &sizes)
{
    QList<std::pair<QString, QRectF>> labels;
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        const qreal width = sizes.labels.value(i);
        if (width == 0)
            continue;
        const qreal height = metrics::kSmallMonoStyle.size;
        const QRectF box(layout.labels[i] - QPointF(0, height), QSizeF(width, height));
        for (const TopologyNode &node : graph.nodes) {
            // Labels of mounts begin in their pod's margin.
            if (box.adjusted(1, 1, -1, -1).intersects(layout.boxes.value(node.id)))
                return u"label of %1 -> %2 lies on %3"_s.arg(graph.edges[i].from, graph.edges[i].to, node.id);
        }
        for (const auto &[edge, other] : std::as_const(labels)) {
            if (box.adjusted(1, 1, -1, -1).intersects(other))
                return u"labels of %1 and %2 overlap"_s.arg(graph.edges[i].from, edge);
        }
        labels.append({graph.edges[i].from, box});
    }
    return {};
}

QStringList movedBoxes(const TopologyGraph &graph, const DiagramLayout &before, const DiagramLayout &after)
{
    QStringList ids;
    for (const TopologyNode &node : graph.nodes) {
        if (before.boxes.value(node.id).topLeft() != after.boxes.value(node.id).topLeft())
            ids.append(node.id);
    }
    return ids;
}
