// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/edgerouting.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr qreal kLeastPull = 18; ///< how far a bend's controls reach out at least, so that it starts level
constexpr qreal kLeastLoop = 24; ///< reach of the controls of a turn; it bulges out by three quarters of it
constexpr qreal kMostLoop = 44;
constexpr qreal kLoopShare = 0.3;          ///< of the height of a turn
constexpr qreal kLeastAcross = 32;         ///< room that an edge needs to bend from one unit to another
constexpr qreal kAroundGap = 14;           ///< between a unit and an edge that goes around it
constexpr qsizetype kMostCurvesAtEnds = 6; ///< of a route, besides those to and through the columns that it passes

/// A run of cubic curves in the making; every bend starts and ends level.
class Route
{
public:
    /// With room for `curves`, because most of the time goes into growing.
    Route(QPointF start, qsizetype curves)
    {
        m_points.reserve(1 + 3 * curves);
        m_points.append(start);
    }

    void straightTo(QPointF to)
    {
        const QPointF from = m_points.last();
        if ((to - from).manhattanLength() < 0.5)
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
        const qreal pull = std::max(kLeastPull, qAbs(to.x() - from.x()) / 2) * (to.x() < from.x() ? -1 : 1);
        m_points << from + QPointF(pull, 0) << to - QPointF(pull, 0) << to;
    }

    /// A half turn, to the right (side 1) or to the left (-1): the taller, the wider, so that turns lie in each other.
    void turnTo(QPointF to, int side)
    {
        const QPointF from = m_points.last();
        const QPointF reach(side * std::clamp(qAbs(to.y() - from.y()) * kLoopShare, kLeastLoop, kMostLoop), 0);
        m_points << from + reach << to + reach << to;
    }

    /// Right, down at `x`, and left again.
    void bracketTo(QPointF to, qreal x)
    {
        const qreal radius = x - m_points.last().x();
        cornerTo({x, m_points.last().y() + radius}, {x, m_points.last().y()});
        straightTo({x, to.y() - radius});
        cornerTo({x - radius, to.y()}, {x, to.y()});
        straightTo(to);
    }

    const QList<QPointF> &points() const { return m_points; }

private:
    /// A quarter of a circle, near enough; both ends are as far from the corner.
    void cornerTo(QPointF to, QPointF corner)
    {
        constexpr qreal kNear = 0.55;
        const QPointF from = m_points.last();
        m_points << from + (corner - from) * kNear << to + (corner - to) * kNear << to;
    }

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
        const QList<int> passages = m_island.passages.value(index);
        Route route(from + edge.exit, 2 * passages.size() + kMostCurvesAtEnds);
        if (edge.bus) {
            route.bracketTo(entry, from.x() + *edge.bus);
            return route.points();
        }
        route.straightTo(from + QPointF(edge.straightUntil, edge.exit.y()));
        if (edge.isInside()) {
            route.bendTo(entry);
            return route.points();
        }
        if (isBesideItsColumn(edge.from) || isBesideItsColumn(edge.to)) {
            leadDirectly(route, edge, entry);
            return route.points();
        }
        route.straightTo({columnRight(column(edge.from)), from.y() + edge.exit.y()});
        if (column(edge.to) <= column(edge.from)) {
            leadBack(route, passages, column(edge.to), entry);
            return route.points();
        }
        for (const int passage : passages) {
            const int at = m_island.nodes[passage].column;
            route.bendTo({columnLeft(at), passageY(passage)});
            route.straightTo({columnRight(at), passageY(passage)});
        }
        route.bendTo({columnLeft(column(edge.to)), entry.y()});
        route.straightTo(entry);
        return route.points();
    }

private:
    int column(int unit) const { return m_island.nodes[m_nodes.value(unit)].column; }
    qreal columnLeft(int index) const { return m_island.columnLeft[index] + m_island.offset.x(); }
    qreal columnRight(int index) const { return m_island.columnRight[index] + m_island.offset.x(); }

    qreal passageY(int node) const
    {
        const LayerNode &passage = m_island.nodes[node];
        return passage.top + passage.height / 2 + passage.shift.y() + m_island.offset.y();
    }

    bool isBesideItsColumn(int unit) const { return m_island.nodes[m_nodes.value(unit)].shift.x() != 0; }
    QRectF outline(int unit) const { return {origin(unit), m_graph.units[unit].size}; }

    /// Between units of which one was placed by hand: across when there is room, else around.
    void leadDirectly(Route &route, const UnitEdge &edge, QPointF entry) const
    {
        const QRectF from = outline(edge.from);
        const QRectF to = outline(edge.to);
        route.straightTo({from.right(), from.top() + edge.exit.y()});
        if (to.left() - from.right() >= kLeastAcross) {
            route.bendTo({to.left(), entry.y()});
        } else {
            const qreal above = std::min(from.bottom(), to.bottom());
            const qreal below = std::max(from.top(), to.top());
            const bool isBetween = below - above >= 2 * kAroundGap;
            const qreal level = isBetween ? (above + below) / 2 : std::max(from.bottom(), to.bottom()) + kAroundGap;
            route.turnTo({from.right(), level}, 1);
            route.straightTo({to.left(), level});
            route.turnTo({to.left(), entry.y()}, -1);
        }
        route.straightTo(entry);
    }

    void leadBack(Route &route, const QList<int> &passages, int target, QPointF entry) const
    {
        for (const int passage : passages) {
            const int at = m_island.nodes[passage].column;
            const QPointF right(columnRight(at), passageY(passage));
            if (passage == passages.first())
                route.turnTo(right, 1);
            else
                route.bendTo(right);
            route.straightTo({columnLeft(at), right.y()});
        }
        route.turnTo({columnLeft(target), entry.y()}, -1);
        route.straightTo(entry);
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
        layout.labels[edge.edge] = router.origin(edge.isLabelAtEnd ? edge.to : edge.from) + edge.label;
    }
}

} // namespace portolan
