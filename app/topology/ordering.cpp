// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/ordering.h"

#include <algorithm>
#include <numeric>

namespace portolan {

namespace {

constexpr int kSweeps = 12;
constexpr int kTranspositionLimit = 200; ///< nodes of an island up to which swapping neighbours is worth its time
constexpr int kPlacementRounds = 3;      ///< how far new nodes in a row find their places from old ones

QList<int> positions(const LayeredIsland &island)
{
    QList<int> result(island.nodes.size());
    for (const QList<int> &column : island.columns) {
        for (int i = 0; i < column.size(); ++i)
            result[column[i]] = i;
    }
    return result;
}

/// Where a segment ends in the order of a column; segments of one node are told apart by their offsets.
struct End
{
    int position = 0;
    qreal offset = 0;

    friend bool operator<(const End &a, const End &b)
    {
        return a.position != b.position ? a.position < b.position : a.offset < b.offset;
    }
    friend bool operator==(const End &, const End &) = default;
};

qint64 channelCrossings(QList<std::pair<End, End>> ends)
{
    std::sort(ends.begin(), ends.end());
    QList<End> targets;
    for (const auto &[from, to] : std::as_const(ends))
        targets.append(to);
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    QList<int> tree(targets.size() + 1, 0);
    qint64 count = 0;
    // Segments that start at the same place never cross: count the whole group, then add it.
    for (qsizetype begin = 0; begin < ends.size();) {
        qsizetype end = begin;
        while (end < ends.size() && ends[end].first == ends[begin].first)
            ++end;
        const auto rank = [&](qsizetype i) {
            return std::lower_bound(targets.cbegin(), targets.cend(), ends[i].second) - targets.cbegin() + 1;
        };
        for (qsizetype i = begin; i < end; ++i) {
            count += begin;
            for (qsizetype r = rank(i); r > 0; r -= r & -r)
                count -= tree[r];
        }
        for (qsizetype i = begin; i < end; ++i) {
            for (qsizetype r = rank(i); r < tree.size(); r += r & -r)
                ++tree[r];
        }
        begin = end;
    }
    return count;
}

/// Mean position of a node's neighbours in the column before (or after), or its own where it has none.
qreal barycentre(const LayeredIsland &island, const QList<int> &position, int node, bool rightwards)
{
    const QList<int> &segments = rightwards ? island.incoming[node] : island.outgoing[node];
    if (segments.isEmpty())
        return position[node];
    qreal sum = 0;
    for (const int index : segments) {
        const LayerSegment &segment = island.segments[index];
        const int other = rightwards ? segment.from : segment.to;
        const qreal offset = rightwards ? segment.fromOffset : segment.toOffset;
        // A port's height within its unit counts as a fraction of one place.
        sum += position[other] + offset / (island.nodes[other].height + 1);
    }
    return sum / qreal(segments.size());
}

void sweep(LayeredIsland &island, bool rightwards)
{
    QList<int> position = positions(island);
    const qsizetype count = island.columns.size();
    for (qsizetype i = 0; i < count; ++i) {
        QList<int> &column = island.columns[rightwards ? i : count - 1 - i];
        QHash<int, qreal> wanted;
        for (const int node : std::as_const(column))
            wanted.insert(node, barycentre(island, position, node, rightwards));
        std::stable_sort(column.begin(), column.end(), [&](int a, int b) { return wanted.value(a) < wanted.value(b); });
        for (int k = 0; k < column.size(); ++k)
            position[column[k]] = k;
    }
}

void swapNeighbours(LayeredIsland &island, qint64 &best)
{
    for (QList<int> &column : island.columns) {
        for (qsizetype i = 0; best > 0 && i + 1 < column.size(); ++i) {
            std::swap(column[i], column[i + 1]);
            const qint64 now = crossings(island);
            if (now < best)
                best = now;
            else
                std::swap(column[i], column[i + 1]);
        }
    }
}

/// Gives nodes without a previous place one beside their neighbours; returns false when nothing has one.
bool completePreviousPlaces(LayeredIsland &island)
{
    const auto hasPlace = [](const LayerNode &node) { return node.previousTop.has_value(); };
    if (std::none_of(island.nodes.cbegin(), island.nodes.cend(), hasPlace))
        return false;
    QList<std::optional<qreal>> places;
    for (const LayerNode &node : std::as_const(island.nodes))
        places.append(node.previousTop);
    for (int round = 0; round < kPlacementRounds; ++round) {
        for (int node = 0; node < island.nodes.size(); ++node) {
            if (places[node])
                continue;
            qreal sum = 0;
            int known = 0;
            const auto add = [&](int other, qreal y) {
                if (places[other]) {
                    sum += *places[other] + y;
                    ++known;
                }
            };
            for (const int index : std::as_const(island.incoming[node]))
                add(island.segments[index].from, island.segments[index].fromOffset - island.segments[index].toOffset);
            for (const int index : std::as_const(island.outgoing[node]))
                add(island.segments[index].to, island.segments[index].toOffset - island.segments[index].fromOffset);
            if (known > 0)
                places[node] = sum / known;
        }
    }
    for (int node = 0; node < island.nodes.size(); ++node)
        island.nodes[node].top = places[node].value_or(0);
    return true;
}

} // namespace

qint64 crossings(const LayeredIsland &island)
{
    const QList<int> position = positions(island);
    QList<QList<std::pair<End, End>>> channels(island.columns.size());
    for (const LayerSegment &segment : island.segments) {
        channels[island.nodes[segment.from].column].append(
            {{position[segment.from], segment.fromOffset}, {position[segment.to], segment.toOffset}});
    }
    return std::accumulate(channels.cbegin(), channels.cend(), qint64(0),
                           [](qint64 sum, const auto &channel) { return sum + channelCrossings(channel); });
}

void orderColumns(LayeredIsland &island)
{
    if (completePreviousPlaces(island)) {
        for (QList<int> &column : island.columns) {
            std::stable_sort(column.begin(), column.end(),
                             [&](int a, int b) { return island.nodes[a].top < island.nodes[b].top; });
        }
        return;
    }
    QList<QList<int>> bestOrder = island.columns;
    qint64 best = crossings(island);
    for (int i = 0; i < kSweeps && best > 0; ++i) {
        sweep(island, i % 2 == 0);
        const qint64 now = crossings(island);
        if (now < best) {
            best = now;
            bestOrder = island.columns;
        }
    }
    island.columns = bestOrder;
    if (island.nodes.size() <= kTranspositionLimit)
        swapNeighbours(island, best);
}

} // namespace portolan
