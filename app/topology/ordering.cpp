// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/ordering.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace portolan {

namespace {

constexpr int kWork = 30'000; ///< nodes and segments that the sweeps of an attempt may visit, but for the least
constexpr int kLeastSweeps = 8;
constexpr int kMostSweeps = 40;
constexpr int kPatience = 6; ///< sweeps without a better order, after which an attempt ends
constexpr int kSmall = 800;  ///< nodes and segments up to which further attempts are worth their time
constexpr int kExchangeRounds = 3;
constexpr size_t kShortRun = 16;
/// A port counts by its height within its unit, less than a whole place.
constexpr qreal kWithinUnit = 0.98;

/// Pairs in which a later value is strictly less than an earlier one (merge sort, of short runs by insertion).
qint64 inversions(std::vector<qreal> &values, std::vector<qreal> &space, size_t begin, size_t end)
{
    qint64 count = 0;
    if (end - begin <= kShortRun) {
        for (size_t i = begin + 1; i < end; ++i) {
            const qreal value = values[i];
            size_t place = i;
            for (; place > begin && values[place - 1] > value; --place)
                values[place] = values[place - 1];
            values[place] = value;
            count += qint64(i - place);
        }
        return count;
    }
    const size_t middle = begin + (end - begin) / 2;
    count = inversions(values, space, begin, middle) + inversions(values, space, middle, end);
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
    explicit ColumnOrderer(LayeredIsland &island)
        : m_island(island)
        , m_position(size_t(island.nodes.size()))
        , m_before(linksTo(true))
        , m_after(linksTo(false))
        , m_cursor(size_t(island.nodes.size()))
    {
        for (int column = 0; column < island.columns.size(); ++column)
            number(column);
    }

    qint64 crossings()
    {
        qint64 count = 0;
        for (const QList<int> &column : std::as_const(m_island.columns)) {
            m_values.clear();
            for (const int node : column)
                appendEnds(sortedLinksOf(node, m_after));
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
    /// One end of a segment, as seen from its node: how high it leaves there, and where it leads.
    struct Link
    {
        qreal own = 0;   ///< height within the node, from 0 to less than 1
        int node = -1;   ///< at the other end
        qreal share = 0; ///< height within that one
    };
    /// The links of all nodes to one side, one node after the other.
    struct Links
    {
        std::vector<Link> all;
        std::vector<Link> sorted;  ///< those of a node from top to bottom
        std::vector<size_t> ends;  ///< by node
        std::vector<qreal> places; ///< of the other ends, for each node from top to bottom; see lookAround()
    };

    qreal share(int node, qreal offset) const
    {
        return kWithinUnit * std::clamp(offset / (std::as_const(m_island).nodes[node].height + 1), 0.0, 1.0);
    }

    Links linksTo(bool before) const
    {
        const LayeredIsland &island = m_island;
        Links links;
        for (int node = 0; node < island.nodes.size(); ++node) {
            for (const int segment : before ? island.incoming[node] : island.outgoing[node]) {
                const LayerSegment &line = island.segments[segment];
                const qreal from = share(line.from, line.fromOffset);
                const qreal to = share(line.to, line.toOffset);
                links.all.push_back(before ? Link{to, line.from, from} : Link{from, line.to, to});
            }
            links.ends.push_back(links.all.size());
        }
        links.places.resize(links.all.size());
        links.sorted = links.all;
        size_t begin = 0;
        for (const size_t end : links.ends) {
            std::stable_sort(links.sorted.begin() + qsizetype(begin), links.sorted.begin() + qsizetype(end),
                             [](const Link &a, const Link &b) { return a.own < b.own; });
            begin = end;
        }
        return links;
    }

    static size_t firstOf(int node, const Links &links) { return node > 0 ? links.ends[size_t(node) - 1] : 0; }
    static std::span<const Link> linksOf(int node, const Links &links)
    {
        const size_t begin = firstOf(node, links);
        return {links.all.data() + begin, links.ends[size_t(node)] - begin};
    }
    static std::span<const Link> sortedLinksOf(int node, const Links &links)
    {
        const size_t begin = firstOf(node, links);
        return {links.sorted.data() + begin, links.ends[size_t(node)] - begin};
    }
    static std::span<const qreal> placesOf(int node, const Links &links)
    {
        const size_t begin = firstOf(node, links);
        return {links.places.data() + begin, links.ends[size_t(node)] - begin};
    }

    /// The places that a node's links lead to, from top to bottom; of links that start at one height none cross.
    void appendEnds(std::span<const Link> links)
    {
        for (size_t begin = 0; begin < links.size();) {
            size_t end = begin;
            const auto first = qsizetype(m_values.size());
            for (; end < links.size() && links[end].own == links[begin].own; ++end)
                m_values.push_back(placeOf(links[end]));
            std::sort(m_values.begin() + first, m_values.end());
            begin = end;
        }
    }

    qreal placeOf(const Link &link) const { return m_position[size_t(link.node)] + link.share; }

    void number(int column)
    {
        const QList<int> &nodes = std::as_const(m_island).columns[column];
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
        for (const Link &link : linksOf(node, rightwards ? m_before : m_after)) {
            sum += placeOf(link);
            ++count;
        }
        if (count == 0 && std::as_const(m_island).nodes[node].isPassage()) {
            for (const int turn : std::as_const(m_island).turnsOf[node]) {
                sum += m_position[size_t(std::as_const(m_island).turns[turn].unit)] + 1;
                ++count;
            }
        }
        return count > 0 ? sum / count : m_position[size_t(node)];
    }

    /// Among equals the earlier (or, now and then, the later) stays first, which gets sweeps out of a rut.
    void sweep(bool rightwards, bool keepsEquals)
    {
        struct Wish
        {
            qreal place = 0;
            int rank = 0; ///< among equals
            int node = -1;
        };
        const int count = int(m_island.columns.size());
        std::vector<Wish> wishes;
        for (int i = 0; i < count; ++i) {
            const int column = rightwards ? i : count - 1 - i;
            QList<int> &nodes = m_island.columns[column];
            wishes.clear();
            for (const int node : std::as_const(nodes)) {
                const int place = int(wishes.size());
                wishes.push_back({barycentre(node, rightwards), keepsEquals ? place : -place, node});
            }
            std::sort(wishes.begin(), wishes.end(), [](const Wish &a, const Wish &b) {
                return a.place != b.place ? a.place < b.place : a.rank < b.rank;
            });
            std::transform(wishes.cbegin(), wishes.cend(), nodes.begin(), [](const Wish &wish) { return wish.node; });
            number(column);
        }
    }

    /// Finds the places that the links of a column's nodes lead to. Going through the column beside it from top to bottom
    /// finds them in order.
    void lookAround(int column, Links &links, const Links &opposite, int beside)
    {
        for (const int node : std::as_const(m_island.columns)[column])
            m_cursor[size_t(node)] = firstOf(node, links);
        if (beside < 0 || beside >= m_island.columns.size())
            return;
        for (const int node : std::as_const(m_island.columns)[beside]) {
            for (const Link &link : sortedLinksOf(node, opposite))
                links.places[m_cursor[size_t(link.node)]++] = m_position[size_t(node)] + link.own;
        }
    }

    /// Crossings that vanish, less those that arise, when two neighbours in a column change places.
    static int gain(std::span<const qreal> upper, std::span<const qreal> lower)
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

    bool exchangeNeighboursIn(int column)
    {
        lookAround(column, m_before, m_after, column - 1);
        lookAround(column, m_after, m_before, column + 1);
        bool changed = false;
        QList<int> &nodes = m_island.columns[column];
        for (qsizetype i = 0; i + 1 < nodes.size(); ++i) {
            const int upper = nodes[i];
            const int lower = nodes[i + 1];
            if (gain(placesOf(upper, m_before), placesOf(lower, m_before))
                    + gain(placesOf(upper, m_after), placesOf(lower, m_after))
                > 0) {
                std::swap(nodes[i], nodes[i + 1]);
                changed = true;
            }
        }
        if (changed)
            number(column);
        return changed;
    }

    /// A column that found nothing to exchange is looked at again only after one beside it has changed.
    void exchangeNeighbours()
    {
        const int count = int(m_island.columns.size());
        QList<bool> isDone(count, false);
        for (int round = 0; round < kExchangeRounds; ++round) {
            for (int column = 0; column < count; ++column) {
                if (std::exchange(isDone[column], true) || !exchangeNeighboursIn(column))
                    continue;
                for (int near = std::max(0, column - 1); near <= std::min(column + 1, count - 1); ++near)
                    isDone[near] = false;
            }
        }
    }

    LayeredIsland &m_island;
    std::vector<int> m_position; ///< by node: its place in its column
    Links m_before;
    Links m_after;
    std::vector<size_t> m_cursor; ///< by node: the next of its places to be found
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
