// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/edgerouting.h"

#include "app/topology/diagrammetrics.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr qreal kLeastPull = 18; ///< how far a bend's controls reach out at least, so that it starts level
constexpr qreal kLoop = 56;      ///< reach of the turns of an edge that is led back
constexpr qreal kLoopDrop = 18;  ///< how far below the units it runs

/// A run of cubic curves in the making; every bend starts and ends level.
class Route
{
public:
    explicit Route(QPointF start) : m_points{start} { }

    void straightTo(QPointF to)
    {
        const QPointF from = m_points.last();
        if (qAbs(to.x() - from.x()) < 0.5)
            return;
        m_points << from + (to - from) / 3 << from + (to - from) * 2 / 3 << to;
    }

    void bendTo(QPointF to)
    {
        const QPointF from = m_points.last();
        if (qAbs(to.y() - from.y()) < 0.5) {
            straightTo(to);
            return;
        }
        const qreal pull = std::max(kLeastPull, (to.x() - from.x()) / 2);
        m_points << from + QPointF(pull, 0) << to - QPointF(pull, 0) << to;
    }

    /// A half turn; `reach` is positive where it bulges to the right.
    void turnTo(QPointF to, qreal reach)
    {
        m_points << m_points.last() + QPointF(reach, 0) << to + QPointF(reach, 0) << to;
    }

    const QList<QPointF> &points() const { return m_points; }

private:
    QList<QPointF> m_points;
};

class EdgeRouter
{
public:
    EdgeRouter(const LayeredIsland &island, const UnitGraph &graph) : m_island(island), m_graph(graph)
    {
        for (int node = 0; node < island.nodes.size(); ++node) {
            if (!island.nodes[node].isPassage())
                m_nodes.insert(island.nodes[node].unit, node);
        }
    }

    QPointF origin(int unit) const { return m_island.unitOrigin(m_graph, m_nodes.value(unit)); }

    QList<QPointF> route(int index) const
    {
        const UnitEdge &edge = m_graph.edges[index];
        const QPointF from = origin(edge.from);
        const QPointF entry = origin(edge.to) + edge.entry;
        Route route(from + edge.exit);
        route.straightTo(from + QPointF(edge.straightUntil, edge.exit.y()));
        if (edge.isInternal()) {
            route.bendTo(entry);
            return route.points();
        }
        if (column(edge.to) <= column(edge.from)) {
            leadBack(route, edge, entry);
            return route.points();
        }
        if (edge.detour)
            route.bendTo(from + QPointF(edge.straightUntil + metrics::kMountGap - metrics::kLabelLift, *edge.detour));
        route.straightTo({columnRight(column(edge.from)), from.y() + edge.leavingY()});
        for (const int passage : m_island.passages.value(index)) {
            const LayerNode &node = m_island.nodes[passage];
            const qreal y = node.top + node.height / 2 + m_island.offset.y();
            route.bendTo({columnLeft(node.column), y});
            route.straightTo({columnRight(node.column), y});
        }
        route.bendTo({columnLeft(column(edge.to)), entry.y()});
        route.straightTo(entry);
        return route.points();
    }

private:
    int column(int unit) const { return m_island.nodes[m_nodes.value(unit)].column; }
    qreal columnLeft(int index) const { return m_island.columnLeft[index] + m_island.offset.x(); }
    qreal columnRight(int index) const { return m_island.columnRight[index] + m_island.offset.x(); }

    void leadBack(Route &route, const UnitEdge &edge, QPointF entry) const
    {
        const LayoutUnit &source = m_graph.units[edge.from];
        const QPointF from = origin(edge.from);
        const qreal bottom =
            std::max(from.y() + source.size.height(), origin(edge.to).y() + m_graph.units[edge.to].size.height());
        const qreal y = bottom + kLoopDrop;
        const qreal right = from.x() + source.size.width();
        route.straightTo({right, from.y() + edge.exit.y()});
        route.turnTo({right, y}, kLoop);
        route.straightTo({entry.x(), y});
        route.turnTo(entry, -kLoop);
    }

    const LayeredIsland &m_island;
    const UnitGraph &m_graph;
    QHash<int, int> m_nodes; ///< unit -> node
};

} // namespace

void routeEdges(const LayeredIsland &island, const UnitGraph &graph, DiagramLayout &layout)
{
    const EdgeRouter router(island, graph);
    for (const int i : island.edges) {
        const UnitEdge &edge = graph.edges[i];
        layout.routes[edge.edge] = router.route(i);
        layout.labels[edge.edge] = router.origin(edge.from) + edge.label;
    }
}

} // namespace portolan
