// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/ordering.h"

#include <algorithm>
#include <span>
#include <vector>

namespace portolan {

namespace {

constexpr int kWork = 30'000; ///< nodes and segments that the sweeps of an attempt may visit, but for the least
constexpr int kLeastSweeps = 8;
constexpr int kMostSweeps = 40;
constexpr int kPatience = 6; ///< sweeps without a better order, after which an attempt ends
constexpr int kSmall = 800;  ///< nodes and segments up to which further attempts are worth their time
constexpr int kExchangeRounds = 3;
/// A port counts by its height within its unit, less than a whole place.
constexpr qreal kWithinUnit = 0.98;

/// Pairs in which a later value is strictly less than an earlier one (merge sort).
qint64 inversions(std::vector<qreal> &values, std::vector<qreal> &space, size_t begin, size_t end)
{
    if (end - begin < 2)
        return 0;
    const size_t middle = begin + (end - begin) / 2;
    qint64 count = inversions(values, space, begin, middle) + inversions(values, space, middle, end);
    size_t left = begin;
    size_t right = middle;
    for (size_t i = begin; i < end; ++i) {
        const bool takesLeft = right == end || (left < middle && values[left] <= values[right]);
        if (!takesLeft)
            count += qint64(middle - left);
        space[i] = takesLeft ? values[left++] : values[right++];
    }
    std::copy(space.begin() + qsizetype(begin), space.begin() + qsizetype(end), values.begin() + qsizetype(begin));
    return count;
}

/// Finds an order of few crossings: sweeps by barycentres from column to column (Sugiyama), each followed by exchanging
/// neighbours (Gansner et al. 1993), from several first orders. Works on plain indices: it is the dearest step.
class ColumnOrderer
{
public:
    explicit ColumnOrderer(LayeredIsland &island) : m_island(island), m_position(size_t(island.nodes.size()))
    {
        for (const LayerSegment &segment : std::as_const(island.segments)) {
            m_fromShare.push_back(share(segment.from, segment.fromOffset));
            m_toShare.push_back(share(segment.to, segment.toOffset));
        }
        for (const bool before : {true, false})
            gatherLinks(before);
        m_channels.resize(size_t(island.columns.size()));
        for (int i = 0; i < island.segments.size(); ++i)
            m_channels[size_t(island.nodes[island.segments[i].from].column)].push_back(i);
        for (int column = 0; column < island.columns.size(); ++column)
            number(column);
    }

    qint64 crossings()
    {
        qint64 count = 0;
        for (const std::vector<int> &channel : m_channels) {
            m_ends.clear();
            for (const int segment : channel)
                m_ends.push_back({fromEnd(segment), toEnd(segment)});
            std::sort(m_ends.begin(), m_ends.end());
            m_values.clear();
            for (const auto &end : m_ends)
                m_values.push_back(end.second);
            m_space.resize(m_values.size());
            count += inversions(m_values, m_space, 0, m_values.size());
        }
        return count;
    }

    void improve()
    {
        const qsizetype size = m_island.nodes.size() + m_island.segments.size();
        const int sweeps = std::clamp(int(kWork / std::max<qsizetype>(1, size)), kLeastSweeps, kMostSweeps);
        const QList<QList<int>> given = m_island.columns;
        m_best = given;
        m_least = crossings();
        attempt(sweeps, true);
        if (m_least > 0 && size < kSmall) {
            take(given);
            attempt(sweeps, false);
            QList<QList<int>> reversed = given;
            for (QList<int> &column : reversed)
                std::reverse(column.begin(), column.end());
            take(reversed);
            attempt(sweeps, true);
        }
        take(m_best);
    }

private:
    qreal share(int node, qreal offset) const
    {
        return kWithinUnit * std::clamp(offset / (m_island.nodes[node].height + 1), 0.0, 1.0);
    }
    qreal fromEnd(int segment) const
    {
        return m_position[size_t(m_island.segments[segment].from)] + m_fromShare[size_t(segment)];
    }
    qreal toEnd(int segment) const
    {
        return m_position[size_t(m_island.segments[segment].to)] + m_toShare[size_t(segment)];
    }

    /// The other end of a segment: a node, and the height within it.
    struct Link
    {
        int node = -1;
        qreal share = 0;
    };
    /// The links of all nodes to one side, one after the other.
    struct Links
    {
        std::vector<Link> all;
        std::vector<size_t> ends; ///< by node
    };

    void gatherLinks(bool before)
    {
        Links &links = before ? m_linksBefore : m_linksAfter;
        for (int node = 0; node < m_island.nodes.size(); ++node) {
            for (const int segment : before ? m_island.incoming[node] : m_island.outgoing[node]) {
                const LayerSegment &line = m_island.segments[segment];
                links.all.push_back(before ? Link{line.from, m_fromShare[size_t(segment)]}
                                           : Link{line.to, m_toShare[size_t(segment)]});
            }
            links.ends.push_back(links.all.size());
        }
    }

    std::span<const Link> linksOf(int node, bool before) const
    {
        const Links &links = before ? m_linksBefore : m_linksAfter;
        const size_t begin = node > 0 ? links.ends[size_t(node) - 1] : 0;
        return {links.all.data() + begin, links.ends[size_t(node)] - begin};
    }

    qreal placeOf(const Link &link) const { return m_position[size_t(link.node)] + link.share; }

    void number(int column)
    {
        const QList<int> &nodes = m_island.columns[column];
        for (int i = 0; i < nodes.size(); ++i)
            m_position[size_t(nodes[i])] = i;
    }

    void take(const QList<QList<int>> &columns)
    {
        m_island.columns = columns;
        for (int column = 0; column < columns.size(); ++column)
            number(column);
    }

    void attempt(int sweeps, bool rightwards)
    {
        int patience = kPatience;
        for (int i = 0; i < sweeps && patience > 0 && m_least > 0; ++i, --patience) {
            sweep((i % 2 == 0) == rightwards, i % 4 < 2);
            exchangeNeighbours();
            const qint64 now = crossings();
            if (now < m_least) {
                m_least = now;
                m_best = m_island.columns;
                patience = kPatience;
            }
        }
    }

    /// Mean place of a node's neighbours in the column before (or after); its own where it has none. An edge that turns
    /// round pulls its passage to its unit.
    qreal barycentre(int node, bool rightwards) const
    {
        qreal sum = 0;
        int count = 0;
        for (const Link &link : linksOf(node, rightwards)) {
            sum += placeOf(link);
            ++count;
        }
        if (m_island.nodes[node].isPassage() && count == 0) {
            for (const int turn : m_island.turnsOf[node]) {
                sum += m_position[size_t(m_island.turns[turn].unit)] + 1;
                ++count;
            }
        }
        return count > 0 ? sum / count : m_position[size_t(node)];
    }

    /// Among equals the earlier (or, now and then, the later) stays first, which gets sweeps out of a rut.
    void sweep(bool rightwards, bool keepsEquals)
    {
        const int count = int(m_island.columns.size());
        std::vector<std::pair<qreal, int>> wanted;
        for (int i = 0; i < count; ++i) {
            const int column = rightwards ? i : count - 1 - i;
            QList<int> &nodes = m_island.columns[column];
            wanted.clear();
            for (const int node : std::as_const(nodes))
                wanted.push_back({barycentre(node, rightwards), node});
            if (!keepsEquals)
                std::reverse(wanted.begin(), wanted.end());
            std::stable_sort(wanted.begin(), wanted.end(),
                             [](const auto &a, const auto &b) { return a.first < b.first; });
            for (int k = 0; k < nodes.size(); ++k)
                nodes[k] = wanted[size_t(k)].second;
            number(column);
        }
    }

    /// Sorted places of a node's neighbours in one of the columns beside it.
    void neighbours(int node, bool before, std::vector<qreal> &places) const
    {
        places.clear();
        for (const Link &link : linksOf(node, before))
            places.push_back(placeOf(link));
        std::sort(places.begin(), places.end());
    }

    /// Crossings that vanish, less those that arise, when two neighbours in a column change places.
    static int gain(const std::vector<qreal> &upper, const std::vector<qreal> &lower)
    {
        int result = 0;
        size_t less = 0;
        size_t notMore = 0;
        for (const qreal place : upper) {
            while (less < lower.size() && lower[less] < place)
                ++less;
            while (notMore < lower.size() && lower[notMore] <= place)
                ++notMore;
            result += int(less) - int(lower.size() - notMore);
        }
        return result;
    }

    /// A column that found nothing to exchange is looked at again only after one beside it has changed.
    void exchangeNeighbours()
    {
        struct Sides
        {
            std::vector<qreal> before;
            std::vector<qreal> after;
        };
        Sides upper;
        Sides lower;
        const int count = int(m_island.columns.size());
        std::vector<bool> isDone(size_t(count), false);
        for (int round = 0; round < kExchangeRounds; ++round) {
            for (int column = 0; column < count; ++column) {
                QList<int> &nodes = m_island.columns[column];
                if (isDone[size_t(column)] || nodes.size() < 2)
                    continue;
                bool changed = false;
                neighbours(nodes[0], true, upper.before);
                neighbours(nodes[0], false, upper.after);
                for (qsizetype i = 0; i + 1 < nodes.size(); ++i) {
                    neighbours(nodes[i + 1], true, lower.before);
                    neighbours(nodes[i + 1], false, lower.after);
                    if (gain(upper.before, lower.before) + gain(upper.after, lower.after) > 0) {
                        std::swap(nodes[i], nodes[i + 1]);
                        changed = true; // the upper one is now the next one's upper neighbour
                    } else {
                        std::swap(upper, lower);
                    }
                }
                isDone[size_t(column)] = true;
                if (!changed)
                    continue;
                number(column);
                for (int near = std::max(0, column - 1); near <= std::min(column + 1, count - 1); ++near)
                    isDone[size_t(near)] = false;
            }
        }
    }

    LayeredIsland &m_island;
    std::vector<int> m_position;    ///< by node: its place in its column
    std::vector<qreal> m_fromShare; ///< by segment
    std::vector<qreal> m_toShare;
    Links m_linksBefore;
    Links m_linksAfter;
    std::vector<std::vector<int>> m_channels; ///< segments by the column they start in
    std::vector<std::pair<qreal, qreal>> m_ends;
    std::vector<qreal> m_values;
    std::vector<qreal> m_space;
    QList<QList<int>> m_best;
    qint64 m_least = 0;
};

} // namespace

void orderColumns(LayeredIsland &island)
{
    ColumnOrderer(island).improve();
}

} // namespace portolan
