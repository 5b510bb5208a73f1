// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/keptorder.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr int kPlacementRounds = 3; ///< how far new nodes in a row find their places from old ones

/// By node: where it was, or the mean of where its neighbours would have it.
class Wishes
{
public:
    explicit Wishes(const LayeredIsland &island) : m_island(island)
    {
        for (const LayerNode &node : island.nodes)
            m_places.append(node.previousTop);
        for (int round = 0; round < kPlacementRounds; ++round) {
            for (int node = 0; node < island.nodes.size(); ++node) {
                if (!m_places[node])
                    m_places[node] = meanOfNeighbours(node);
            }
        }
    }

    qreal of(int node) const { return m_places[node].value_or(0); }

private:
    std::optional<qreal> meanOfNeighbours(int node) const
    {
        qreal sum = 0;
        int known = 0;
        const auto add = [&](int other, qreal y) {
            if (m_places[other]) {
                sum += *m_places[other] + y;
                ++known;
            }
        };
        for (const int index : m_island.incoming[node]) {
            const LayerSegment &segment = m_island.segments[index];
            add(segment.from, segment.fromOffset - segment.toOffset);
        }
        for (const int index : m_island.outgoing[node]) {
            const LayerSegment &segment = m_island.segments[index];
            add(segment.to, segment.toOffset - segment.fromOffset);
        }
        for (const int index : m_island.turnsOf[node]) // below the unit
            add(m_island.turns[index].unit, m_island.nodes[m_island.turns[index].unit].height);
        return known > 0 ? std::optional(sum / known) : std::nullopt;
    }

    const LayeredIsland &m_island;
    QList<std::optional<qreal>> m_places;
};

/// The free place for a unit that is nearest to `wish`, between and beside those that are taken.
qreal freePlace(const QList<const LayerNode *> &taken, qreal height, qreal wish, qreal gap)
{
    QList<qreal> candidates{wish};
    for (const LayerNode *node : taken)
        candidates << node->top + node->height + gap << node->top - gap - height;
    std::sort(candidates.begin(), candidates.end(), [wish](qreal a, qreal b) {
        return qAbs(a - wish) != qAbs(b - wish) ? qAbs(a - wish) < qAbs(b - wish) : a > b;
    });
    const auto isFree = [&](qreal top) {
        return std::none_of(taken.cbegin(), taken.cend(), [&](const LayerNode *node) {
            return top < node->top + node->height + gap - 1 && node->top < top + height + gap - 1;
        });
    };
    return *std::find_if(candidates.cbegin(), candidates.cend(), isFree); // beside all of them is free
}

void settleNewUnits(LayeredIsland &island, const QList<int> &column, const LayoutSpacing &spacing)
{
    QList<const LayerNode *> taken;
    for (const int node : column) {
        if (!island.nodes[node].isPassage() && island.nodes[node].previousTop)
            taken.append(&std::as_const(island.nodes)[node]);
    }
    for (const int index : column) {
        LayerNode &node = island.nodes[index];
        if (node.isPassage() || node.previousTop)
            continue;
        node.top = freePlace(taken, node.height, node.top, spacing.unit);
        node.previousTop = node.top;
        taken.append(&node);
    }
}

} // namespace

void keepOrder(LayeredIsland &island, const LayoutSpacing &spacing)
{
    const Wishes wishes(island);
    for (int node = 0; node < island.nodes.size(); ++node)
        island.nodes[node].top = wishes.of(node);
    for (QList<int> &column : island.columns) {
        settleNewUnits(island, column, spacing);
        std::stable_sort(column.begin(), column.end(),
                         [&](int a, int b) { return island.nodes[a].top < island.nodes[b].top; });
    }
}

} // namespace portolan
