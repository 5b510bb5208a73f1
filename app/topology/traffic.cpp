// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/traffic.h"

#include "app/topology/displaytext.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TopologyEdge::Kind;

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

/// The places on the shortest way from the internet to a place, without that one; empty when none leads there.
QStringList wayFromInternet(const TrafficIndex &index, const QString &id)
{
    QHash<QString, QString> onward{{id, {}}};
    QStringList places{id};
    for (qsizetype i = 0; i < places.size(); ++i) {
        for (const qsizetype edge : index.next(places[i], false)) {
            const QString &before = index.graph().edges[edge].from;
            if (index.graph().edges[edge].kind == Kind::Mounted || onward.contains(before))
                continue;
            onward.insert(before, places[i]);
            places.append(before);
            if (index.owner(before)->kind != TopologyNode::Kind::Internet)
                continue;
            QStringList way;
            for (QString place = before; place != id; place = onward.value(place))
                way.append(place);
            return way;
        }
    }
    return {};
}

} // namespace

GraphPart wayThrough(const TrafficIndex &index, const QString &id)
{
    GraphPart part;
    const int all = int(index.graph().edges.size()) + 1;
    index.follow(id, true, all, part);
    index.follow(id, false, all, part);
    const TopologyNode *pod = index.owner(id);
    if (!pod || pod->kind != TopologyNode::Kind::Pod)
        return part;
    for (const TopologyNode &member : index.graph().nodes) { // what reaches a pod reaches one of its containers
        if (member.parent == pod->id && member.kind == TopologyNode::Kind::Container)
            index.follow(member.id, false, all, part);
    }
    return part;
}

GraphPart wayAlong(const TrafficIndex &index, qsizetype edge)
{
    const TopologyGraph &graph = index.graph();
    GraphPart part;
    const int all = int(graph.edges.size()) + 1;
    index.follow(graph.edges[edge].to, true, all, part);
    index.follow(graph.edges[edge].from, false, all, part);
    part.edges.insert(edge);
    return part;
}

GraphPart surroundings(const TrafficIndex &index, const QString &id, int steps)
{
    GraphPart part;
    const TopologyNode *node = index.owner(id);
    if (!node)
        return part;
    // A component is one: start from its service, its pod and its containers, and count the way between them as none.
    const QString unit = node->parent.isEmpty() ? node->id : node->parent;
    for (const TopologyNode &member : index.graph().nodes) {
        if (member.id != unit && member.parent != unit)
            continue;
        part.nodes.insert(member.id);
        index.follow(member.id, true, 2 * steps, part);
        index.follow(member.id, false, 2 * steps, part);
    }
    return part;
}

QString trafficLine(const TrafficIndex &index, const QString &id)
{
    const TopologyGraph &graph = index.graph();
    const TopologyNode *start = index.owner(id);
    if (!start)
        return {};
    QStringList stations{station(graph, *start, id)};
    const auto walk = [&](bool forwards) {
        QSet<QString> seen{id};
        QString place = id;
        while (true) {
            const QList<qsizetype> edges = index.next(place, forwards);
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
            const TopologyNode *node = index.owner(next);
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
    const QStringList way = wayFromInternet(index, id);
    if (way.isEmpty())
        walk(false);
    for (auto place = way.crbegin(); place != way.crend(); ++place)
        stations.prepend(station(graph, *index.owner(*place), *place));
    walk(true);
    return stations.size() > 1 ? stations.join(u" \u2192 "_s) : QString();
}

} // namespace portolan
