// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/displaytext.h"
#include "app/topology/graphtexts.h"
#include "app/topology/nodedescription.h"
#include "app/topology/nodemeasure.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A quoted string of DOT. A backslash would start an escape of labels, so it is doubled.
QString quoted(const QString &text)
{
    QString escaped = displayText(text);
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

class DotWriter
{
public:
    explicit DotWriter(const TopologyGraph &graph) : m_graph(graph)
    {
        for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
            const TopologyNode &node = graph.nodes[i];
            const QString name = u'n' + QString::number(i);
            // An edge cannot end at a cluster; it ends at the component's own, invisible, node.
            m_names.insert(node.id, name);
            for (qsizetype p = 0; p < node.ports.size(); ++p)
                m_names.insert(node.ports[p].id, name + u":p"_s + QString::number(p));
        }
    }

    QByteArray write()
    {
        m_text = u"digraph topology {\n    rankdir=LR;\n    node [shape=box, fontname=\"sans-serif\"];\n"_s
                 + u"    edge [fontname=\"sans-serif\"];\n"_s;
        for (const TopologyNode &node : m_graph.nodes) {
            if (node.kind == TopologyNode::Kind::Pod)
                addPod(node);
            else if (node.kind != TopologyNode::Kind::Container)
                addNode(node, u"    "_s);
        }
        for (const TopologyEdge &edge : m_graph.edges)
            addEdge(edge);
        return (m_text + u"}\n"_s).toUtf8();
    }

private:
    void addPod(const TopologyNode &pod)
    {
        const QString name = m_names.value(pod.id);
        m_text += u"    subgraph cluster_%1 {\n        label="_s.arg(name) + quoted(pod.title) + u";\n        "_s + name
                  + u" [shape=point, style=invis];\n"_s;
        for (const TopologyNode &node : m_graph.nodes) {
            if (node.kind == TopologyNode::Kind::Container && node.parent == pod.id)
                addNode(node, u"        "_s);
        }
        m_text += u"    }\n"_s;
    }

    void addNode(const TopologyNode &node, const QString &indent)
    {
        m_text += indent + m_names.value(node.id) + u" [label="_s;
        if (node.ports.isEmpty())
            m_text += quoted(node.title);
        else
            m_text += tableOf(node) + u", shape=plain"_s;
        m_text += u", tooltip="_s + quoted(nodeDescription(node)) + shapeOf(node.kind) + u"];\n"_s;
    }

    static QString tableOf(const TopologyNode &node)
    {
        QString rows = u"<tr><td><b>%1</b></td></tr>"_s.arg(displayText(node.title).toHtmlEscaped());
        for (qsizetype i = 0; i < node.ports.size(); ++i) {
            const TopologyPort &port = node.ports[i];
            const QString text = port.externalPort.isEmpty() ? pinText(port) : portRowMapping(port);
            rows += u"<tr><td port=\"p%1\">"_s.arg(i) + text.toHtmlEscaped() + u"</td></tr>"_s;
        }
        return u"<<table border=\"0\" cellborder=\"1\" cellspacing=\"0\">"_s + rows + u"</table>>"_s;
    }

    static QString shapeOf(TopologyNode::Kind kind)
    {
        switch (kind) {
        case TopologyNode::Kind::Internet:
            return u", shape=ellipse"_s;
        case TopologyNode::Kind::Volume:
            return u", shape=cylinder"_s;
        case TopologyNode::Kind::Outside:
            return u", style=dashed"_s;
        default:
            return {};
        }
    }

    void addEdge(const TopologyEdge &edge)
    {
        if (!m_names.contains(edge.from) || !m_names.contains(edge.to))
            return;
        m_text += u"    "_s + m_names.value(edge.from) + u" -> "_s + m_names.value(edge.to) + u" [tooltip="_s
                  + quoted(edgeDescription(edge));
        if (!edge.label.isEmpty())
            m_text += u", label="_s + quoted(edge.label);
        if (edge.guessed || edge.broken || edge.kind == TopologyEdge::Kind::Depends)
            m_text += u", style=dotted"_s;
        if (edge.broken)
            m_text += u", color=red"_s;
        m_text += u"];\n"_s;
    }

    const TopologyGraph &m_graph;
    QHash<QString, QString> m_names; ///< by node and port id
    QString m_text;
};

} // namespace

QByteArray writeDot(const TopologyGraph &graph)
{
    return DotWriter(graph).write();
}

} // namespace portolan
