// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/topology/generatedgraph.h"

#include <QRandomGenerator>
#include <QSet>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Tier { Web, Middle, Database };

class SystemGenerator
{
public:
    SystemGenerator(int count, quint32 seed)
        : m_count(count)
        , m_tier(std::max(1, count / 5))
        , m_random(seed * 1000 + quint32(count))
    { }

    TopologyGraph generate()
    {
        addNode(TopologyNode::Kind::Internet, u"internet"_s, u"Internet"_s);
        addNode(TopologyNode::Kind::Domain, u"domain"_s, u"example.org"_s);
        addEdge(TopologyEdge::Kind::Routed, u"internet"_s, u"domain"_s);
        for (int i = 0; i < m_count; ++i)
            addComponent(i);
        addDependencies();
        return m_graph;
    }

private:
    bool chance(double share) { return m_random.generateDouble() < share; }
    int between(int least, int end) { return end > least ? int(m_random.bounded(least, end)) : least; }
    Tier tierOf(int i) const { return i < m_tier ? Web : i >= m_count - m_tier ? Database : Middle; }

    static QString name(int i, Tier tier)
    {
        return (tier == Web ? u"web-"_s : tier == Middle ? u"svc-"_s : u"db-"_s) + QString::number(i);
    }

    TopologyNode &addNode(TopologyNode::Kind kind, const QString &id, const QString &title, const QString &parent = {})
    {
        TopologyNode node;
        node.kind = kind;
        node.id = id;
        node.title = title;
        node.parent = parent;
        m_graph.nodes.append(node);
        return m_graph.nodes.last();
    }

    void addEdge(TopologyEdge::Kind kind, const QString &from, const QString &to)
    {
        TopologyEdge edge;
        edge.kind = kind;
        edge.from = from;
        edge.to = to;
        m_graph.edges.append(edge);
    }

    void addComponent(int i)
    {
        const Tier tier = tierOf(i);
        const QString title = name(i, tier);
        const QString pod = u"pod/"_s + title;
        const int containers = chance(0.7) ? 1 : between(2, 4);
        const int ports = chance(0.75) ? 1 : 2;
        TopologyNode &service = addNode(TopologyNode::Kind::Service, u"service/"_s + title, title, pod);
        service.subtitle = u"ClusterIP"_s;
        for (int p = 0; p < ports; ++p) {
            const QString number = QString::number(8080 + p);
            service.ports.append({u"service/%1:%2"_s.arg(title, number), number, number, u"TCP"_s, {}, {}});
        }
        const QList<TopologyPort> rows = service.ports;
        addNode(TopologyNode::Kind::Pod, pod, title).subtitle = u"Deployment"_s;
        for (int c = 0; c < containers; ++c)
            addContainer(title, c, c == 0 ? rows : QList<TopologyPort>());
        m_containers.append(containers);
        if (tier == Web || (tier == Middle && chance(0.05)))
            addEdge(TopologyEdge::Kind::Routed, u"domain"_s, rows.first().id);
        const int volumes = tier == Database ? (chance(0.8) ? 1 : 2) : (chance(0.15) ? 1 : 0);
        for (int v = 0; v < volumes; ++v) {
            const QString volume = u"volume/%1-%2"_s.arg(title).arg(v);
            addNode(TopologyNode::Kind::Volume, volume, volume.mid(7)).subtitle = u"5Gi"_s;
            addEdge(TopologyEdge::Kind::Mounted, containerId(title, 0), volume);
            m_graph.edges.last().label = u"/data"_s;
        }
    }

    static QString containerId(const QString &component, int index)
    {
        return u"container/%1/%2"_s.arg(component).arg(index);
    }

    void addContainer(const QString &component, int index, const QList<TopologyPort> &rows)
    {
        static const QString kNames[] = {u"app"_s, u"sidecar"_s, u"metrics"_s};
        TopologyNode &node =
            addNode(TopologyNode::Kind::Container, containerId(component, index), kNames[index], u"pod/"_s + component);
        node.subtitle = u"registry.example.com/%1:1.4"_s.arg(component);
        const QString id = node.id;
        for (const TopologyPort &row : rows)
            node.ports.append({id + u':' + row.containerPort, {}, row.containerPort, u"TCP"_s, {}, {}});
        for (const TopologyPort &row : rows)
            addEdge(TopologyEdge::Kind::Forwarded, row.id, id + u':' + row.containerPort);
    }

    int target(Tier from)
    {
        const int databases = m_count - m_tier;
        if (chance(0.25)) { // a few databases that many use
            const double share = m_random.generateDouble();
            return std::min(m_count - 1, databases + int(share * share * share * m_tier));
        }
        if (from == Database)
            return between(0, m_count);
        if (from == Web)
            return between(m_tier, m_count);
        return chance(0.55) ? between(databases, m_count) : between(m_tier, m_count);
    }

    void addDependencies()
    {
        const int wanted = m_count * 3 / 2;
        QSet<std::pair<int, int>> known;
        for (int tries = 0; known.size() < wanted && tries < 50 * m_count; ++tries) {
            const int from = between(0, m_count);
            if (tierOf(from) == Database && chance(0.9))
                continue;
            const int to = std::min(target(tierOf(from)), m_count - 1);
            if (from == to || known.contains({from, to}))
                continue;
            known.insert({from, to});
            addEdge(TopologyEdge::Kind::Depends, containerId(name(from, tierOf(from)), between(0, m_containers[from])),
                    u"service/%1:8080"_s.arg(name(to, tierOf(to))));
        }
    }

    int m_count;
    int m_tier; ///< components in each of the outer tiers
    QRandomGenerator m_random;
    TopologyGraph m_graph;
    QList<int> m_containers; ///< by component
};

} // namespace

TopologyGraph generatedGraph(int components, quint32 seed)
{
    return SystemGenerator(components, seed).generate();
}
