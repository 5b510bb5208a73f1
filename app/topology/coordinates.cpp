// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/coordinates.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace portolan {

namespace {

constexpr int kRounds = 8;
constexpr int kRoundsWhenKept = 2;
constexpr qreal kKeptWeight = 1e7; ///< so much that an edge beside a unit moves it by less than the tolerance
constexpr qreal kKeptLaneWeight = 5;
constexpr qreal kStraightWeight = 4; ///< passages pull harder: a long edge should be straight
constexpr qreal kPassageGap = 14;    ///< between an edge that passes and a box
constexpr qreal kKeptPassageGap = 8; ///< what is left of it before a box that was there gives way
constexpr qreal kLaneGap = 8;        ///< between two edges that pass
constexpr qreal kKeptLaneGap = 4;
/// Where the place of a node is its previous one, rounding must not move it.
constexpr qreal kTolerance = 0.01;
/// So much of the room between columns is left before a column that grows pushes the next one away.
constexpr qreal kLeastChannel = 0.45;

/// Nodes of a column that touch and therefore move as one.
struct Pool
{
    qreal wish = 0; ///< sum of weighted wishes
    qreal weight = 0;
    int count = 0;

    qreal top() const { return wish / weight; }
};

class ColumnPlacer
{
public:
    ColumnPlacer(LayeredIsland &island, const LayoutSpacing &spacing)
        : m_island(island)
        , m_nodes(island.nodes.data())
        , m_spacing(spacing)
    { }

    void stack()
    {
        for (const QList<int> &column : m_island.columns) {
            qreal top = 0;
            for (qsizetype i = 0; i < column.size(); ++i) {
                LayerNode &node = m_nodes[column[i]];
                if (i > 0)
                    top += gap(column[i - 1], column[i]);
                node.top = node.previousTop.value_or(top);
                top = node.top + node.height;
            }
        }
    }

    void place(const QList<int> &column)
    {
        m_pools.clear();
        m_shifts.clear();
        qreal shift = 0;
        for (qsizetype i = 0; i < column.size(); ++i) {
            if (i > 0)
                shift += m_nodes[column[i - 1]].height + gap(column[i - 1], column[i]);
            m_shifts.push_back(shift);
            const qreal weight = weightOf(column[i]);
            m_pools.push_back({(wishOf(column[i]) - shift) * weight, weight, 1});
            while (m_pools.size() > 1 && m_pools[m_pools.size() - 2].top() > m_pools.back().top()) {
                const Pool lower = m_pools.back();
                m_pools.pop_back();
                m_pools.back().wish += lower.wish;
                m_pools.back().weight += lower.weight;
                m_pools.back().count += lower.count;
            }
        }
        qsizetype next = 0;
        for (const Pool &pool : m_pools) {
            for (int i = 0; i < pool.count; ++i, ++next)
                settle(m_nodes[column[next]], pool.top() + m_shifts[size_t(next)]);
        }
    }

private:
    static void settle(LayerNode &node, qreal top)
    {
        node.top = node.previousTop && qAbs(*node.previousTop - top) < kTolerance ? *node.previousTop : top;
    }

    qreal gap(int upper, int lower) const
    {
        const LayerNode &a = m_nodes[upper];
        const LayerNode &b = m_nodes[lower];
        if (a.isPassage() && b.isPassage())
            return m_island.isKept ? kKeptLaneGap : kLaneGap;
        if (a.isPassage() || b.isPassage())
            return m_island.isKept ? kKeptPassageGap : kPassageGap;
        return m_island.isKept ? m_spacing.unitMinimum : m_spacing.unit;
    }

    qreal weightOf(int index) const
    {
        const LayerNode &node = m_nodes[index];
        return !node.previousTop ? 1 : node.isPassage() ? kKeptLaneWeight : kKeptWeight;
    }

    qreal wishOf(int index) const
    {
        const LayerNode &node = m_nodes[index];
        if (node.previousTop)
            return *node.previousTop;
        qreal sum = 0;
        qreal weight = 0;
        const auto add = [&](const LayerNode &other, qreal top) {
            const qreal pull = other.isPassage() ? kStraightWeight : 1;
            sum += pull * top;
            weight += pull;
        };
        // Internet and domains follow what they lead to, so that a single way in is a straight line.
        const bool followsTargets = node.column < m_island.firstComponentColumn && !m_island.outgoing[index].isEmpty();
        for (const int i : m_island.incoming[index]) {
            if (followsTargets)
                break;
            const LayerSegment &segment = m_island.segments[i];
            const LayerNode &other = m_nodes[segment.from];
            add(other, other.top + segment.fromOffset - segment.toOffset);
        }
        for (const int i : m_island.outgoing[index]) {
            const LayerSegment &segment = m_island.segments[i];
            const LayerNode &other = m_nodes[segment.to];
            add(other, other.top + segment.toOffset - segment.fromOffset);
        }
        if (weight == 0 && node.isPassage()) {
            for (const int i : m_island.turnsOf[index]) {
                const LayerTurn &turn = m_island.turns[i];
                const LayerNode &unit = m_nodes[turn.unit];
                add(unit, unit.top + turn.offset - node.height / 2);
            }
        }
        return weight > 0 ? sum / weight : node.top;
    }

    const LayeredIsland &m_island;
    LayerNode *m_nodes; ///< its nodes, to be placed
    const LayoutSpacing &m_spacing;
    std::vector<Pool> m_pools;
    std::vector<qreal> m_shifts; ///< how far below the first node of the column each node must be at least
};

/// Reach of a column's units to both sides of the line on which their pods begin.
struct ColumnReach
{
    qreal before = 0; ///< services
    qreal after = 0;
    std::optional<qreal> previousAnchor = {};
};

ColumnReach reachOf(const QList<int> &column, const LayeredIsland &island, const UnitGraph &graph)
{
    ColumnReach reach;
    for (const int node : column) {
        if (island.nodes[node].isPassage())
            continue;
        const LayoutUnit &unit = graph.units[island.nodes[node].unit];
        reach.before = std::max(reach.before, unit.anchor.x());
        reach.after = std::max(reach.after, unit.size.width() - unit.anchor.x());
        if (!reach.previousAnchor)
            reach.previousAnchor = island.nodes[node].previousLeft;
    }
    return reach;
}

/// A column stays where it was as long as the one before leaves it some room.
void placeColumnsSideBySide(LayeredIsland &island, const UnitGraph &graph, const LayoutSpacing &spacing)
{
    QList<int> passing(island.columns.size(), 0);
    for (const LayerSegment &segment : std::as_const(island.segments))
        ++passing[island.nodes[segment.from].column];
    for (const LayerTurn &turn : std::as_const(island.turns))
        ++passing[island.nodes[turn.unit].column];
    qreal left = 0;
    qreal leastLeft = 0;
    std::optional<qreal> shift; // from previous places to those of the island
    for (qsizetype i = 0; i < island.columns.size(); ++i) {
        const ColumnReach reach = reachOf(island.columns[i], island, graph);
        qreal anchor = left + reach.before;
        if (reach.previousAnchor) {
            shift = shift.value_or(anchor - *reach.previousAnchor);
            anchor = std::max(leastLeft + reach.before, *reach.previousAnchor + *shift);
        }
        island.columnLeft.append(anchor - reach.before);
        island.columnAnchor.append(anchor);
        island.columnRight.append(anchor + reach.after);
        if (island.columns[i].isEmpty())
            continue;
        // Whole numbers, so that adding and subtracting them for years moves nothing.
        const qreal lanes = std::min(passing[i] * spacing.lane, spacing.column);
        left = std::ceil(island.columnRight.last() + spacing.column + lanes);
        leastLeft = std::ceil(island.columnRight.last() + spacing.column * kLeastChannel);
    }
    const qreal origin = island.columnAnchor.value(island.firstComponentColumn);
    for (qsizetype i = 0; i < island.columns.size(); ++i) {
        island.columnLeft[i] -= origin;
        island.columnAnchor[i] -= origin;
        island.columnRight[i] -= origin;
    }
}

} // namespace

void assignCoordinates(LayeredIsland &island, const UnitGraph &graph, const LayoutSpacing &spacing)
{
    placeColumnsSideBySide(island, graph, spacing);
    ColumnPlacer placer(island, spacing);
    placer.stack();
    const int rounds = island.isKept ? kRoundsWhenKept : kRounds;
    const qsizetype count = island.columns.size();
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < count; ++i)
            placer.place(island.columns[round % 2 == 0 ? i : count - 1 - i]);
    }
}

} // namespace portolan
