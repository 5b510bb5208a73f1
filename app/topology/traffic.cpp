// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/traffic.h"

#include "app/topology/displaytext.h"

#include <QHash>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TopologyEdge::Kind;

/// The graph by its ends, made once for a walk.
class Walker
{
public:
    explicit Walker(const TopologyGraph &graph) : m_graph(graph)
    {
        for (const TopologyNode &node : graph.nodes) {
            m_owners.insert(node.id, &node);
            for (const TopologyPort &port : node.ports)
                m_owners.insert(port.id, &node);
            if (!node.parent.isEmpty())
                m_children[node.parent].append(&node);
        }
        for (qsizetype i = 0; i < graph.edges.size(); ++i) {
            m_leaving[graph.edges[i].from].append(i);
            m_arriving[graph.edges[i].to].append(i);
        }
    }

    const TopologyNode *owner(const QString &id) const { return m_owners.value(id); }

    /// Edges that lead on from a place: those of the place, and what stands for it inside or around.
    QList<qsizetype> next(const QString &id, bool forwards) const
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
            for (const TopologyNode *child : m_children.value(node->id)) {
                if (child->kind == TopologyNode::Kind::Container)
                    found += edges.value(child->id);
            }
        }
        return found;
    }

    /// Adds what lies in one direction, at most `steps` edges away.
    void follow(const QString &start, bool forwards, int steps, GraphPart &part) const
    {
        QSet<QString> seen{start};
        QStringList places{start};
        for (int step = 0; step < steps && !places.isEmpty(); ++step) {
            QStringList further;
            for (const QString &place : std::as_const(places)) {
                for (const qsizetype edge : next(place, forwards)) {
                    if (!forwards && m_graph.edges[edge].kind == Kind::Mounted)
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

private:
    void addAround(const QString &id, GraphPart &part) const
    {
        const TopologyNode *node = owner(id);
        if (!node)
            return;
        part.nodes.insert(node->id);
        if (node->kind == TopologyNode::Kind::Container && !node->parent.isEmpty())
            part.nodes.insert(node->parent);
        if (node->kind != TopologyNode::Kind::Pod)
            return;
        for (const TopologyNode *child : m_children.value(node->id)) {
            if (child->kind == TopologyNode::Kind::Container)
                part.nodes.insert(child->id);
        }
    }

    const TopologyGraph &m_graph;
    QHash<QString, const TopologyNode *> m_owners;
    QHash<QString, QList<const TopologyNode *>> m_children;
    QHash<QString, QList<qsizetype>> m_leaving;
    QHash<QString, QList<qsizetype>> m_arriving;
};

const TopologyPort *portOf(const TopologyNode &node, const QString &id)
{
    for (const TopologyPort &port : node.ports) {
        if (port.id == id)
            return &port;
    }
    return nullptr;
}

/// One station of the way, as it reads in a line.
QString station(const TopologyGraph &graph, const TopologyNode &node, const QString &id)
{
    const TopologyPort *port = portOf(node, id);
    QString name = displayText(node.title);
    if (node.kind == TopologyNode::Kind::Service)
        return port ? name + u':' + displayText(port->externalPort) : name;
    if (node.kind != TopologyNode::Kind::Container)
        return name;
    const TopologyNode *pod = graph.node(node.parent);
    const QString place = pod ? displayText(pod->title) : QString();
    return (port ? place + u':' + displayText(port->containerPort) : place) + u" ("_s + name + u')';
}

} // namespace

GraphPart wayThrough(const TopologyGraph &graph, const QString &id)
{
    const Walker walker(graph);
    GraphPart part;
    const int all = int(graph.edges.size()) + 1;
    walker.follow(id, true, all, part);
    walker.follow(id, false, all, part);
    return part;
}

GraphPart wayAlong(const TopologyGraph &graph, qsizetype edge)
{
    const Walker walker(graph);
    GraphPart part;
    const int all = int(graph.edges.size()) + 1;
    walker.follow(graph.edges[edge].to, true, all, part);
    walker.follow(graph.edges[edge].from, false, all, part);
    part.edges.insert(edge);
    return part;
}

GraphPart surroundings(const TopologyGraph &graph, const QString &id, int steps)
{
    const Walker walker(graph);
    GraphPart part;
    const TopologyNode *node = walker.owner(id);
    if (!node)
        return part;
    // A component is one: start from its service, its pod and its containers, and count the way between them as none.
    const QString unit = node->parent.isEmpty() ? node->id : node->parent;
    for (const TopologyNode &member : graph.nodes) {
        if (member.id != unit && member.parent != unit)
            continue;
        part.nodes.insert(member.id);
        walker.follow(member.id, true, 2 * steps, part);
        walker.follow(member.id, false, 2 * steps, part);
    }
    return part;
}

QString trafficLine(const TopologyGraph &graph, const QString &id)
{
    const Walker walker(graph);
    const TopologyNode *start = walker.owner(id);
    if (!start)
        return {};
    QStringList stations{station(graph, *start, id)};
    const auto walk = [&](bool forwards) {
        QSet<QString> seen{id};
        QString place = id;
        while (true) {
            const QList<qsizetype> edges = walker.next(place, forwards);
            const auto leadsOn = [&](Kind kind) {
                for (const qsizetype edge : edges) {
                    const QString &other = forwards ? graph.edges[edge].to : graph.edges[edge].from;
                    if (graph.edges[edge].kind == kind && !seen.contains(other))
                        return other;
                }
                return QString();
            };
            QString next = leadsOn(Kind::Forwarded);
            if (next.isEmpty())
                next = leadsOn(Kind::Routed);
            if (next.isEmpty() && !forwards && stations.size() < 3)
                next = leadsOn(Kind::Depends);
            const TopologyNode *node = walker.owner(next);
            if (!node)
                return;
            seen.insert(next);
            place = next;
            if (forwards)
                stations.append(station(graph, *node, next));
            else
                stations.prepend(station(graph, *node, next));
        }
    };
    walk(false);
    walk(true);
    return stations.size() > 1 ? stations.join(u" \u2192 "_s) : QString();
}

} // namespace portolan
