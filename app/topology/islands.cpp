// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/islands.h"

#include "app/topology/layering.h"

#include <algorithm>
#include <numeric>

namespace portolan {

namespace {

constexpr int kIngressColumns = 2; ///< internet, domains
constexpr qreal kPassageHeight = 8;

/// The island of each unit, as the smallest index in it (union by smallest root).
QList<int> islandRoots(const UnitGraph &graph)
{
    QList<int> roots(graph.units.size());
    std::iota(roots.begin(), roots.end(), 0);
    const auto rootOf = [&](int unit) {
        while (roots[unit] != unit)
            unit = roots[unit] = roots[roots[unit]];
        return unit;
    };
    for (const UnitEdge &edge : graph.edges) {
        const int a = rootOf(edge.from);
        const int b = rootOf(edge.to);
        roots[std::max(a, b)] = std::min(a, b);
    }
    for (int unit = 0; unit < roots.size(); ++unit)
        roots[unit] = rootOf(unit);
    return roots;
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
        for (const int edge : edges) {
            if (!m_graph.edges[edge].isInternal())
                addEdge(edge);
        }
        const qsizetype count = m_island.nodes.size();
        m_island.incoming.resize(count);
        m_island.outgoing.resize(count);
        for (int i = 0; i < m_island.segments.size(); ++i) {
            m_island.outgoing[m_island.segments[i].from].append(i);
            m_island.incoming[m_island.segments[i].to].append(i);
        }
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
            if (!link.isInternal())
                input.edges.append({m_local.value(link.from), m_local.value(link.to)});
        }
        return assignColumns(input);
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
            if (m_island.isKept && stoodBefore(node.unit))
                node.previousTop = m_previous->boxes.value(unit.id).top() - unit.anchor.y();
            m_island.columns[node.column].append(i);
            m_island.nodes.append(node);
        }
    }

    int addPassage(int column)
    {
        LayerNode node;
        node.column = column;
        node.height = kPassageHeight;
        m_island.nodes.append(node);
        m_island.columns[column].append(int(m_island.nodes.size()) - 1);
        return int(m_island.nodes.size()) - 1;
    }

    void addEdge(int index)
    {
        const UnitEdge &edge = m_graph.edges[index];
        const int target = m_local.value(edge.to);
        int from = m_local.value(edge.from);
        qreal offset = edge.leavingY();
        const int last = m_island.nodes[target].column;
        if (last <= m_island.nodes[from].column)
            return; // an edge of a cycle: led around, not through
        for (int column = m_island.nodes[from].column + 1; column < last; ++column) {
            const int passage = addPassage(column);
            m_island.passages[index].append(passage);
            m_island.segments.append({from, passage, offset, kPassageHeight / 2});
            from = passage;
            offset = kPassageHeight / 2;
        }
        m_island.segments.append({from, target, offset, edge.entry.y()});
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

QList<LayeredIsland> splitIntoIslands(const UnitGraph &graph, const DiagramLayout *previous)
{
    const QList<int> roots = islandRoots(graph);
    QList<QList<int>> units(graph.units.size());
    QList<QList<int>> edges(graph.units.size());
    for (int unit = 0; unit < roots.size(); ++unit)
        units[roots[unit]].append(unit);
    for (int edge = 0; edge < graph.edges.size(); ++edge)
        edges[roots[graph.edges[edge].from]].append(edge);
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
