// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/passages.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr qreal kPassageHeight = 2;

/// A LaneKey in the terms of one graph.
struct Trunk
{
    int unit = -1;
    int height = 0;
    int column = 0;
    bool back = false;

    friend bool operator==(const Trunk &, const Trunk &) = default;
    friend size_t qHash(const Trunk &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.unit, key.height, key.column, key.back);
    }
};

class PassageBuilder
{
public:
    PassageBuilder(LayeredIsland &island, const UnitGraph &graph, const DiagramLayout *previous)
        : m_island(island)
        , m_graph(graph)
        , m_previous(previous)
    {
        for (int node = 0; node < island.nodes.size(); ++node)
            m_nodes.insert(island.nodes[node].unit, node);
    }

    void build()
    {
        for (const int edge : std::as_const(m_island.edges)) {
            const UnitEdge &link = m_graph.edges[edge];
            if (link.isInside())
                continue;
            if (columnOf(link.to) > columnOf(link.from))
                leadForward(edge, link);
            else
                leadBack(edge, link);
        }
        index();
    }

private:
    int columnOf(int unit) const { return m_island.nodes[m_nodes.value(unit)].column; }

    int addNode(int column)
    {
        LayerNode node;
        node.column = column;
        node.height = kPassageHeight;
        m_island.nodes.append(node);
        m_island.columns[column].append(int(m_island.nodes.size()) - 1);
        return int(m_island.nodes.size()) - 1;
    }

    /// The trunk to a place in one column, and whether it is new.
    std::pair<int, bool> trunkTo(const UnitEdge &edge, int column, bool back)
    {
        const int height = int(std::lround(edge.entry.y()));
        const Trunk trunk{edge.to, height, column, back};
        if (const auto known = m_trunks.constFind(trunk); known != m_trunks.cend())
            return {*known, false};
        const int node = addNode(column);
        m_trunks.insert(trunk, node);
        const LaneKey key{m_graph.units[edge.to].id, height, column - m_island.firstComponentColumn, back};
        m_island.lanes.append(key);
        if (m_island.isKept && m_previous->lanes.contains(key))
            m_island.nodes[node].previousTop = m_previous->lanes.value(key);
        return {node, true};
    }

    void leadForward(int index, const UnitEdge &edge)
    {
        const int source = m_nodes.value(edge.from);
        int next = m_nodes.value(edge.to);
        qreal offset = edge.entry.y();
        QList<int> &way = m_island.passages[index];
        for (int column = columnOf(edge.to) - 1; column > columnOf(edge.from); --column) {
            const auto [passage, isNew] = trunkTo(edge, column, false);
            if (isNew)
                m_island.segments.append({passage, next, kPassageHeight / 2, offset});
            way.prepend(passage);
            next = passage;
            offset = kPassageHeight / 2;
        }
        m_island.segments.append({source, next, edge.exit.y(), offset});
    }

    void leadBack(int index, const UnitEdge &edge)
    {
        const int target = m_nodes.value(edge.to);
        QList<int> &way = m_island.passages[index];
        for (int column = columnOf(edge.to); column <= columnOf(edge.from); ++column) {
            const auto [passage, isNew] = trunkTo(edge, column, true);
            if (isNew && way.isEmpty())
                m_island.turns.append({target, passage, edge.entry.y()});
            else if (isNew)
                m_island.segments.append({way.first(), passage, kPassageHeight / 2, kPassageHeight / 2});
            way.prepend(passage);
        }
        m_island.turns.append({m_nodes.value(edge.from), way.first(), edge.exit.y()});
    }

    void index()
    {
        const qsizetype count = m_island.nodes.size();
        m_island.incoming.resize(count);
        m_island.outgoing.resize(count);
        m_island.turnsOf.resize(count);
        for (int i = 0; i < m_island.segments.size(); ++i) {
            m_island.outgoing[m_island.segments[i].from].append(i);
            m_island.incoming[m_island.segments[i].to].append(i);
        }
        for (int i = 0; i < m_island.turns.size(); ++i) {
            m_island.turnsOf[m_island.turns[i].unit].append(i);
            m_island.turnsOf[m_island.turns[i].passage].append(i);
        }
    }

    LayeredIsland &m_island;
    const UnitGraph &m_graph;
    const DiagramLayout *m_previous;
    QHash<int, int> m_nodes; ///< unit -> its node
    QHash<Trunk, int> m_trunks;
};

} // namespace

void addPassages(LayeredIsland &island, const UnitGraph &graph, const DiagramLayout *previous)
{
    PassageBuilder(island, graph, previous).build();
}

} // namespace portolan
