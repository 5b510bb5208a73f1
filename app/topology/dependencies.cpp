// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/dependencies.h"

#include "app/yaml/yamltree.h"

#include <QCoreApplication>
#include <QHash>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

class DependencyBuilder
{
    Q_DECLARE_TR_FUNCTIONS(TopologyGraph)

public:
    DependencyBuilder(TopologyGraph &graph, const YamlTree &tree, const QList<ComponentNodes> &components)
        : m_graph(graph)
        , m_tree(tree)
        , m_components(components)
    {
        for (qsizetype i = 0; i < graph.nodes.size(); ++i)
            m_nodes.insert(graph.nodes[i].id, i);
    }

    void add(const Connection &connection)
    {
        TopologyEdge edge;
        edge.kind = TopologyEdge::Kind::Depends;
        edge.from = m_components[connection.component].containers[connection.container];
        const HostReference &reference = connection.reference;
        switch (connection.target) {
        case HostTarget::Service:
            leadToService(edge, connection);
            break;
        case HostTarget::Component:
            edge.to = m_components[connection.targetComponent].pod;
            edge.broken = true;
            edge.label = tr("no service");
            break;
        case HostTarget::Address:
        case HostTarget::Outside:
            edge.to = outside(reference);
            break;
        case HostTarget::Localhost:
        case HostTarget::Unknown:
            return;
        }
        edge.sources.append({m_tree.isValid(reference.node) ? m_tree.pathOf(reference.node) : YamlPath(),
                             reference.name, reference.isVariable, textOf(reference)});
        append(edge);
    }

private:
    static QString textOf(const HostReference &reference)
    {
        return reference.port ? reference.host + u':' + QString::number(*reference.port) : reference.host;
    }

    void leadToService(TopologyEdge &edge, const Connection &connection) const
    {
        const QString &service = m_components[connection.targetComponent].service;
        edge.to = service;
        edge.broken = connection.isBroken();
        if (connection.targetPort >= 0)
            edge.to = m_graph.nodes[m_nodes.value(service)].ports[connection.targetPort].id;
        else if (connection.reference.port)
            edge.label = QString::number(*connection.reference.port);
        else
            edge.label = u"?"_s;
        edge.guessed = connection.targetPort < 0 && !edge.broken;
    }

    QString outside(const HostReference &reference)
    {
        const QString id = u"outside/"_s + textOf(reference);
        if (m_nodes.contains(id))
            return id;
        TopologyNode node;
        node.id = id;
        node.kind = TopologyNode::Kind::Outside;
        node.title = textOf(reference);
        node.subtitle = tr("outside this file");
        m_nodes.insert(id, m_graph.nodes.size());
        m_graph.nodes.append(node);
        return id;
    }

    void append(const TopologyEdge &edge)
    {
        const std::pair<QString, QString> ends(edge.from, edge.to + u' ' + edge.label);
        if (const auto known = m_edges.constFind(ends); known != m_edges.cend()) {
            m_graph.edges[*known].sources += edge.sources;
            return;
        }
        m_edges.insert(ends, m_graph.edges.size());
        m_graph.edges.append(edge);
    }

    TopologyGraph &m_graph;
    const YamlTree &m_tree;
    const QList<ComponentNodes> &m_components;
    QHash<QString, qsizetype> m_nodes;
    QHash<std::pair<QString, QString>, qsizetype> m_edges; ///< by ends and label
};

} // namespace

void addDependencies(TopologyGraph &graph, const Connections &connections, const YamlTree &tree,
                     const QList<ComponentNodes> &components)
{
    DependencyBuilder builder(graph, tree, components);
    for (const Connection &connection : connections.all)
        builder.add(connection);
}

} // namespace portolan
