// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/folding.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostWithContainers = 300; ///< components
constexpr qsizetype kMostWithVolumes = 1000;

using NodeKind = TopologyNode::Kind;

class Folder
{
    Q_DECLARE_TR_FUNCTIONS(TopologyFolding)

public:
    Folder(const TopologyGraph &graph, Folding folding) : m_graph(graph), m_folding(folding) { }

    TopologyGraph fold()
    {
        sort();
        for (const TopologyNode &node : m_graph.nodes) {
            if (!m_targets.contains(node.id))
                m_result.nodes.append(withCounts(node));
        }
        if (!m_outside.isEmpty())
            addOutside();
        for (const TopologyEdge &edge : m_graph.edges)
            addEdge(edge);
        return m_result;
    }

    StandIns standIns()
    {
        sort();
        StandIns result;
        for (auto place = m_targets.cbegin(); place != m_targets.cend(); ++place) {
            if (!place->isEmpty())
                result.insert(place.key(), {*place});
        }
        for (auto pod = m_volumes.cbegin(); pod != m_volumes.cend(); ++pod) {
            for (const QString &volume : *pod)
                result[volume].append(pod.key());
        }
        return result;
    }

    static QString text(Folding folding)
    {
        switch (folding) {
        case Folding::None:
            return {};
        case Folding::Containers:
            return tr("Containers are folded into their components, because there are more than %1.")
                .arg(kMostWithContainers);
        case Folding::Volumes:
            return tr("Containers, volumes and outside hosts are folded, because there are more than %1 components.")
                .arg(kMostWithVolumes);
        }
        return {};
    }

private:
    /// Notes where all goes that is folded.
    void sort()
    {
        for (const TopologyNode &node : m_graph.nodes)
            sort(node);
        QHash<QString, TopologyMark> marks; // of volumes
        for (const TopologyNode &node : m_graph.nodes) {
            if (m_folding == Folding::Volumes && node.kind == NodeKind::Volume)
                marks.insert(node.id, node.mark);
        }
        for (const TopologyEdge &edge : m_graph.edges) {
            if (edge.kind != TopologyEdge::Kind::Mounted || !marks.contains(edge.to))
                continue;
            const QString pod = m_targets.value(edge.from, edge.from);
            m_volumes[pod].insert(edge.to);
            m_marks[pod] = std::max(m_marks[pod], marks.value(edge.to));
            m_targets.insert(edge.to, QString());
        }
    }

    void sort(const TopologyNode &node)
    {
        if (node.kind == NodeKind::Container && !node.parent.isEmpty()) {
            ++m_containers[node.parent];
            m_marks[node.parent] = std::max(m_marks[node.parent], node.mark);
            m_targets.insert(node.id, node.parent);
            for (const TopologyPort &pin : node.ports)
                m_targets.insert(pin.id, node.parent);
        }
        if (m_folding == Folding::Volumes && node.kind == NodeKind::Outside) {
            m_outside.append(node.title);
            m_targets.insert(node.id, kOutside.toString());
        }
    }

    TopologyNode withCounts(TopologyNode node) const
    {
        if (node.kind != NodeKind::Pod)
            return node;
        if (const int count = m_containers.value(node.id); count > 1)
            node.subtitle = tr("%1, %n containers", nullptr, count).arg(node.subtitle);
        if (const qsizetype count = m_volumes.value(node.id).size(); count > 0)
            node.subtitle = tr("%1, %n volumes", nullptr, int(count)).arg(node.subtitle);
        node.mark = std::max(node.mark, m_marks.value(node.id, TopologyMark::None));
        return node;
    }

    void addOutside()
    {
        TopologyNode node;
        node.id = kOutside.toString();
        node.kind = NodeKind::Outside;
        node.title = tr("%n outside hosts", nullptr, int(m_outside.size()));
        node.subtitle = m_outside.join(u", "_s);
        m_result.nodes.append(node);
    }

    void addEdge(TopologyEdge edge)
    {
        edge.from = m_targets.value(edge.from, edge.from);
        edge.to = m_targets.value(edge.to, edge.to);
        if (edge.from.isEmpty() || edge.to.isEmpty())
            return;
        const std::pair<QString, QString> ends(edge.from, edge.to + u' ' + edge.label);
        if (m_edges.contains(ends))
            return;
        m_edges.insert(ends);
        m_result.edges.append(edge);
    }

    static constexpr QStringView kOutside = u"outside";

    const TopologyGraph &m_graph;
    Folding m_folding;
    TopologyGraph m_result;
    QHash<QString, QString> m_targets; ///< node or port id -> where it is folded into; empty: counted there
    QHash<QString, int> m_containers;  ///< by component
    QHash<QString, QSet<QString>> m_volumes;
    QHash<QString, TopologyMark> m_marks;
    QStringList m_outside;
    QSet<std::pair<QString, QString>> m_edges;
};

} // namespace

Folding foldingFor(const TopologyGraph &graph)
{
    const auto components = std::count_if(graph.nodes.cbegin(), graph.nodes.cend(),
                                          [](const TopologyNode &node) { return node.kind == NodeKind::Pod; });
    if (components > kMostWithVolumes)
        return Folding::Volumes;
    return components > kMostWithContainers ? Folding::Containers : Folding::None;
}

TopologyGraph folded(const TopologyGraph &graph, Folding folding)
{
    return folding == Folding::None ? graph : Folder(graph, folding).fold();
}

TopologyGraph withoutOutsideHosts(TopologyGraph graph)
{
    QSet<QString> gone;
    graph.nodes.removeIf([&gone](const TopologyNode &node) {
        if (node.kind == NodeKind::Outside)
            gone.insert(node.id);
        return node.kind == NodeKind::Outside;
    });
    graph.edges.removeIf([&gone](const TopologyEdge &edge) { return gone.contains(edge.to); });
    return graph;
}

StandIns standIns(const TopologyGraph &graph, Folding folding)
{
    return folding == Folding::None ? StandIns() : Folder(graph, folding).standIns();
}

QString foldingText(Folding folding)
{
    return Folder::text(folding);
}

} // namespace portolan
