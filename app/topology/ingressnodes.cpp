// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/ingressnodes.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

class IngressBuilder
{
    Q_DECLARE_TR_FUNCTIONS(TopologyGraph)

public:
    explicit IngressBuilder(TopologyGraph &graph) : m_graph(graph) { }

    void add(const IngressRule &rule)
    {
        const QString domain = domainOf(rule);
        const QString address = m_graph.node(domain)->title + rule.path;
        for (TopologyNode &node : m_graph.nodes) {
            if (node.id == domain && !node.addresses.contains(address))
                node.addresses.append(address);
        }
        TopologyEdge edge;
        edge.kind = TopologyEdge::Kind::Routed;
        edge.from = domain;
        edge.label = rule.path == u"/" ? QString() : rule.path;
        lead(edge, rule);
        if (!m_graph.edges.contains(edge))
            m_graph.edges.append(edge);
    }

private:
    QString domainOf(const IngressRule &rule)
    {
        const QString id = u"ingress/%1/%2"_s.arg(rule.file, rule.host);
        if (m_graph.node(id))
            return id;
        addInternet();
        TopologyNode node;
        node.id = id;
        node.kind = TopologyNode::Kind::Domain;
        node.title = rule.host.isEmpty() ? tr("any host") : rule.host;
        node.subtitle = rule.file;
        node.mark = rule.isCustom ? TopologyMark::None : TopologyMark::Warning;
        m_graph.nodes.append(node);
        TopologyEdge edge;
        edge.kind = TopologyEdge::Kind::Routed;
        edge.from = u"internet"_s;
        edge.to = id;
        m_graph.edges.append(edge);
        return id;
    }

    void addInternet()
    {
        const bool isKnown = std::any_of(m_graph.nodes.cbegin(), m_graph.nodes.cend(), [](const TopologyNode &node) {
            return node.kind == TopologyNode::Kind::Internet;
        });
        if (isKnown)
            return;
        TopologyNode node;
        node.id = u"internet"_s;
        node.kind = TopologyNode::Kind::Internet;
        node.title = tr("Internet");
        m_graph.nodes.prepend(node);
    }

    /// To the port of a service; to the service, as broken, when it has no such port; else to what other templates may make.
    void lead(TopologyEdge &edge, const IngressRule &rule)
    {
        const auto service = std::find_if(m_graph.nodes.cbegin(), m_graph.nodes.cend(), [&](const TopologyNode &node) {
            return node.kind == TopologyNode::Kind::Service && node.title == rule.service;
        });
        if (service == m_graph.nodes.cend()) {
            edge.to = foreignService(rule);
            return;
        }
        const auto port = std::find_if(service->ports.cbegin(), service->ports.cend(),
                                       [&](const TopologyPort &row) { return row.externalPort == rule.port; });
        edge.broken = port == service->ports.cend();
        edge.to = edge.broken ? service->id : port->id;
        if (edge.broken)
            edge.label = rule.port;
    }

    QString foreignService(const IngressRule &rule)
    {
        const QString id = u"outside/service/"_s + rule.service;
        if (m_graph.node(id))
            return id;
        TopologyNode node;
        node.id = id;
        node.kind = TopologyNode::Kind::Outside;
        node.title = rule.service;
        node.subtitle = tr("no service of this file");
        m_graph.nodes.append(node);
        return id;
    }

    TopologyGraph &m_graph;
};

} // namespace

void addIngresses(TopologyGraph &graph, const QList<IngressRule> &rules)
{
    IngressBuilder builder(graph);
    for (const IngressRule &rule : rules)
        builder.add(rule);
}

} // namespace portolan
