// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/islands.h"

#include "app/topology/layering.h"
#include "app/topology/passages.h"

#include <QMarginsF>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <vector>

namespace portolan {

namespace {

constexpr int kIngressColumns = 2; ///< internet, domains
constexpr qreal kUnitGap = 28;     ///< about what is left between two units
constexpr qreal kTallShare = 1.5;  ///< of the side of a square that would hold all units: taller columns are split
constexpr qreal kTallest = 1600;   ///< px; columns up to here are never split
/// Side of a square, px, up to which a picture is looked at as a whole. Of a larger one a part is seen at a time, and few
/// crossings count more than its outline: only columns beyond all measure are split.
constexpr qreal kWholeSide = 2400;
constexpr qreal kTallestOfMany = 8000;

/// Disjoint sets of units, each named by the smallest in it.
class UnitSets
{
public:
    explicit UnitSets(qsizetype units) : m_roots(units) { std::iota(m_roots.begin(), m_roots.end(), 0); }

    int rootOf(int unit)
    {
        while (m_roots[unit] != unit)
            unit = m_roots[unit] = m_roots[m_roots[unit]];
        return unit;
    }

    void join(int a, int b)
    {
        a = rootOf(a);
        b = rootOf(b);
        m_roots[std::max(a, b)] = std::min(a, b);
    }

private:
    QList<int> m_roots;
};

/// What stood among each other before stays one piece, also when no edge joins it any more: two islands cannot both keep
/// their places where their outlines, with the edges that pass, are nearer than islands are packed.
void joinWhatStoodTogether(UnitSets &sets, const UnitGraph &graph, const DiagramLayout &previous, qreal gap)
{
    const QMarginsF around(gap, gap, gap, gap);
    std::map<int, QRectF> known;     // by root
    std::map<int, qreal> ingressEnd; // likewise: from there on edges lead to components, also past empty columns
    QHash<QString, int> roots;
    for (int unit = 0; unit < graph.units.size(); ++unit) {
        const LayoutUnit &placed = graph.units[unit];
        if (!previous.boxes.contains(placed.id))
            continue;
        const QRectF place(previous.home(placed.id) - placed.anchor, placed.size);
        const int root = sets.rootOf(unit);
        if (placed.isIngress) {
            qreal &end = ingressEnd.try_emplace(root, place.right()).first->second;
            end = std::max(end, place.right());
            continue;
        }
        known[root] |= place;
        roots.insert(placed.id, root);
    }
    for (const auto &[root, end] : ingressEnd) {
        if (const auto outline = known.find(root); outline != known.end())
            outline->second.setLeft(std::min(outline->second.left(), end));
    }
    for (auto lane = previous.lanes.cbegin(); lane != previous.lanes.cend(); ++lane) {
        if (const auto root = roots.constFind(lane.key().unit); root != roots.cend()) {
            QRectF &outline = known[*root];
            outline.setTop(std::min(outline.top(), *lane));
            outline.setBottom(std::max(outline.bottom(), *lane));
        }
    }
    std::vector<std::pair<QRectF, int>> outlines;
    for (const auto &[root, outline] : known)
        outlines.emplace_back(outline, root);
    std::sort(outlines.begin(), outlines.end(),
              [](const auto &a, const auto &b) { return a.first.left() < b.first.left(); });
    for (bool joined = true; joined;) {
        joined = false;
        for (size_t i = 0; i < outlines.size(); ++i) {
            auto &[outline, root] = outlines[i];
            for (size_t j = i + 1; j < outlines.size() && outlines[j].first.left() < outline.right() + gap; ++j) {
                if (!outlines[j].first.intersects(outline + around)
                    || sets.rootOf(outlines[j].second) == sets.rootOf(root))
                    continue;
                sets.join(outlines[j].second, root);
                outline |= outlines[j].first;
                joined = true;
            }
        }
    }
}

class IslandBuilder
{
public:
    IslandBuilder(const UnitGraph &graph, const DiagramLayout *previous) : m_graph(graph), m_previous(previous) { }

    LayeredIsland build(const QList<int> &units, const QList<int> &edges)
    {
        m_island.units = units;
        m_island.edges = edges;
        for (int i = 0; i < units.size(); ++i)
            m_local.insert(units[i], i);
        decideWhetherKept();
        addUnits(columnsOf());
        addPassages(m_island, m_graph, m_previous);
        return m_island;
    }

private:
    bool stoodBefore(int unit) const { return m_previous && m_previous->boxes.contains(m_graph.units[unit].id); }

    /// An island that the internet reaches anew moves to the front; any other stays when a part of it was there.
    void decideWhetherKept()
    {
        bool ingressStood = false;
        bool componentStood = false;
        for (const int unit : std::as_const(m_island.units)) {
            if (m_graph.units[unit].isIngress) {
                m_island.hasIngress = true;
                ingressStood = ingressStood || stoodBefore(unit);
            } else {
                componentStood = componentStood || stoodBefore(unit);
            }
        }
        m_island.isKept = componentStood && (ingressStood || !m_island.hasIngress);
        m_island.firstComponentColumn = m_island.hasIngress ? kIngressColumns : 0;
    }

    /// An edge that closed a cycle goes on running back: which one does must not change with every edit of the cycle.
    bool ranBackBefore(const UnitEdge &edge) const
    {
        const auto column = [this](int unit) { return m_previous->columns.value(m_graph.units[unit].id, -1); };
        if (!m_island.isKept || column(edge.from) < column(edge.to) || column(edge.to) < 0)
            return false;
        return m_previous->lanes.contains(
            {m_graph.units[edge.to].id, int(std::lround(edge.entry.y())), column(edge.from), true});
    }

    QList<int> columnsOf() const
    {
        LayeringInput input;
        input.count = int(m_island.units.size());
        for (const int unit : m_island.units) {
            const LayoutUnit &placed = m_graph.units[unit];
            input.least.append(placed.isIngress ? 0 : m_island.firstComponentColumn);
            const bool known = m_island.isKept && !placed.isIngress && m_previous->columns.contains(placed.id);
            input.previous.append(known ? m_previous->columns.value(placed.id) + m_island.firstComponentColumn : -1);
        }
        for (const int edge : m_island.edges) {
            const UnitEdge &link = m_graph.edges[edge];
            if (link.from != link.to && !ranBackBefore(link))
                input.edges.append({m_local.value(link.from), m_local.value(link.to)});
        }
        return m_island.isKept ? assignColumns(input) : wrapped(assignColumns(input));
    }

    qreal reach(int local) const
    {
        const LayoutUnit &unit = m_graph.units[m_island.units[local]];
        return unit.isIngress ? 0 : unit.size.height() + kUnitGap;
    }

    /// Splits columns that are much too tall for the picture into several; what leads to much stands in the first.
    QList<int> wrapped(const QList<int> &columns) const
    {
        qreal area = 0;
        QList<qreal> heights(*std::max_element(columns.cbegin(), columns.cend()) + 1, 0);
        for (int i = 0; i < columns.size(); ++i) {
            area += reach(i) * m_graph.units[m_island.units[i]].size.width();
            heights[columns[i]] += reach(i);
        }
        const qreal side = std::sqrt(area);
        const qreal limit = std::max(side < kWholeSide ? kTallest : kTallestOfMany, kTallShare * side);
        if (*std::max_element(heights.cbegin(), heights.cend()) <= limit)
            return columns;
        const QList<int> leads = balances();
        QList<int> order(columns.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return columns[a] != columns[b] ? columns[a] < columns[b] : leads[a] < leads[b];
        });
        QList<int> result(columns.size(), 0);
        int column = -1;
        qreal height = 0;
        for (qsizetype i = 0; i < order.size(); ++i) {
            const int unit = order[i];
            const bool isFirst = i == 0 || columns[unit] != columns[order[i - 1]];
            const qreal pieces = std::ceil(heights[columns[unit]] / limit);
            if (isFirst || height + reach(unit) > heights[columns[unit]] / pieces + kUnitGap) {
                // Columns that hold nothing (no internet, say) stay.
                column += isFirst && i > 0 ? columns[unit] - columns[order[i - 1]] : isFirst ? columns[unit] + 1 : 1;
                height = 0;
            }
            height += reach(unit);
            result[unit] = column;
        }
        return result;
    }

    /// By unit: how many more edges lead to it than away from it.
    QList<int> balances() const
    {
        QList<int> result(m_island.units.size(), 0);
        for (const int edge : m_island.edges) {
            ++result[m_local.value(m_graph.edges[edge].to)];
            --result[m_local.value(m_graph.edges[edge].from)];
        }
        return result;
    }

    void addUnits(const QList<int> &columns)
    {
        m_island.columns.resize(*std::max_element(columns.cbegin(), columns.cend()) + 1);
        for (int i = 0; i < m_island.units.size(); ++i) {
            const LayoutUnit &unit = m_graph.units[m_island.units[i]];
            LayerNode node;
            node.unit = m_island.units[i];
            node.column = columns[i];
            node.height = unit.size.height();
            const int before = m_previous ? m_previous->columns.value(unit.id, -1) : -1;
            if (m_island.isKept && stoodBefore(node.unit) && before == columns[i] - m_island.firstComponentColumn) {
                node.previousTop = m_previous->home(unit.id).y() - unit.anchor.y();
                node.previousLeft = m_previous->home(unit.id).x();
            }
            m_island.columns[node.column].append(i);
            m_island.nodes.append(node);
        }
    }

    const UnitGraph &m_graph;
    const DiagramLayout *m_previous;
    LayeredIsland m_island;
    QHash<int, int> m_local; ///< unit -> its node
};

/// Rank of an island in reading order: what the internet reaches, components, loose volumes.
int rank(const UnitGraph &graph, const LayeredIsland &island)
{
    if (island.hasIngress)
        return 0;
    return graph.units[island.units.first()].isLoose ? 2 : 1;
}

} // namespace

QList<LayeredIsland> splitIntoIslands(const UnitGraph &graph, const LayoutSpacing &spacing,
                                      const DiagramLayout *previous)
{
    UnitSets sets(graph.units.size());
    for (const UnitEdge &edge : graph.edges)
        sets.join(edge.from, edge.to);
    if (previous)
        joinWhatStoodTogether(sets, graph, *previous, spacing.unitMinimum);
    QList<QList<int>> units(graph.units.size());
    QList<QList<int>> edges(graph.units.size());
    for (int unit = 0; unit < graph.units.size(); ++unit)
        units[sets.rootOf(unit)].append(unit);
    for (int edge = 0; edge < graph.edges.size(); ++edge)
        edges[sets.rootOf(graph.edges[edge].from)].append(edge);
    QList<LayeredIsland> islands;
    for (qsizetype root = 0; root < units.size(); ++root) {
        if (!units[root].isEmpty())
            islands.append(IslandBuilder(graph, previous).build(units[root], edges[root]));
    }
    std::stable_sort(islands.begin(), islands.end(),
                     [&](const LayeredIsland &a, const LayeredIsland &b) { return rank(graph, a) < rank(graph, b); });
    return islands;
}

} // namespace portolan
