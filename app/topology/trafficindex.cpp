// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/trafficindex.h"

#include <QStringList>

namespace portolan {

TrafficIndex::TrafficIndex(const TopologyGraph &graph) : m_graph(graph)
{
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        const TopologyNode &node = graph.nodes[i];
        m_owners.insert(node.id, i);
        for (const TopologyPort &port : node.ports)
            m_owners.insert(port.id, i);
        if (!node.parent.isEmpty())
            m_children[node.parent].append(i);
    }
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        m_leaving[graph.edges[i].from].append(i);
        m_arriving[graph.edges[i].to].append(i);
    }
}

const TopologyNode *TrafficIndex::owner(const QString &id) const
{
    const auto position = m_owners.constFind(id);
    return position == m_owners.cend() ? nullptr : &m_graph.nodes[*position];
}

QList<qsizetype> TrafficIndex::next(const QString &id, bool forwards) const
{
    const QHash<QString, QList<qsizetype>> &edges = forwards ? m_leaving : m_arriving;
    QList<qsizetype> found = edges.value(id);
    const TopologyNode *node = owner(id);
    if (!node)
        return found;
    if (node->kind == TopologyNode::Kind::Container) {
        // A request for any port ends in the container; one for the pod may.
        if (id != node->id)
            found += edges.value(node->id);
        if (!forwards)
            found += edges.value(node->parent);
    }
    if (id == node->id) {
        for (const TopologyPort &port : node->ports)
            found += edges.value(port.id);
    }
    if (node->kind == TopologyNode::Kind::Pod && forwards) {
        for (const qsizetype child : m_children.value(node->id)) {
            if (m_graph.nodes[child].kind == TopologyNode::Kind::Container)
                found += edges.value(m_graph.nodes[child].id);
        }
    }
    return found;
}

void TrafficIndex::follow(const QString &start, bool forwards, int steps, GraphPart &part) const
{
    QSet<QString> seen{start};
    QStringList places{start};
    for (int step = 0; step < steps && !places.isEmpty(); ++step) {
        QStringList further;
        for (const QString &place : std::as_const(places)) {
            for (const qsizetype edge : next(place, forwards)) {
                if (!forwards && m_graph.edges[edge].kind == TopologyEdge::Kind::Mounted)
                    continue;
                part.edges.insert(edge);
                const QString &other = forwards ? m_graph.edges[edge].to : m_graph.edges[edge].from;
                if (seen.contains(other))
                    continue;
                seen.insert(other);
                further.append(other);
            }
        }
        places = further;
    }
    for (const QString &place : std::as_const(seen))
        addAround(place, part);
}

void TrafficIndex::addAround(const QString &id, GraphPart &part) const
{
    const TopologyNode *node = owner(id);
    if (!node)
        return;
    part.nodes.insert(node->id);
    if (node->kind == TopologyNode::Kind::Container && !node->parent.isEmpty())
        part.nodes.insert(node->parent);
    if (node->kind != TopologyNode::Kind::Pod)
        return;
    for (const qsizetype child : m_children.value(node->id)) {
        if (m_graph.nodes[child].kind == TopologyNode::Kind::Container)
            part.nodes.insert(m_graph.nodes[child].id);
    }
}

} // namespace portolan
