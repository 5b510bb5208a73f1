// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/displaytext.h"
#include "app/topology/graphtexts.h"
#include "app/topology/nodemeasure.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A quoted text of Mermaid. Everything but plain letters, digits and a few harmless signs is written as a character
/// code, `#34;`: neither Mermaid nor the HTML or Markdown that it makes of the text can take it for something else.
QString quoted(const QString &text)
{
    static constexpr QStringView kHarmless = u" .:/-,_+=";
    QString result;
    const QList<uint> characters = displayText(text).toUcs4();
    for (const uint character : characters) {
        const bool isPlain = character < 0x80 ? QChar(char16_t(character)).isLetterOrNumber()
                                                    || kHarmless.contains(QChar(char16_t(character)))
                                              : true;
        if (isPlain)
            result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
        else
            result += u"#%1;"_s.arg(character);
    }
    return u'"' + result + u'"';
}

class MermaidWriter
{
public:
    explicit MermaidWriter(const TopologyGraph &graph) : m_graph(graph)
    {
        for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
            m_names.insert(graph.nodes[i].id, u'n' + QString::number(i));
            for (const TopologyPort &port : graph.nodes[i].ports)
                m_names.insert(port.id, u'n' + QString::number(i));
        }
    }

    QByteArray write()
    {
        m_text = u"flowchart LR\n"_s;
        for (const TopologyNode &node : m_graph.nodes) {
            if (node.kind == TopologyNode::Kind::Pod)
                addPod(node);
            else if (node.kind != TopologyNode::Kind::Container)
                addNode(node, u"    "_s);
        }
        for (const TopologyEdge &edge : m_graph.edges)
            addEdge(edge);
        return m_text.toUtf8();
    }

private:
    void addPod(const TopologyNode &pod)
    {
        bool isEmpty = true;
        m_text += u"    subgraph "_s + m_names.value(pod.id) + u'[' + quoted(pod.title) + u"]\n"_s;
        for (const TopologyNode &node : m_graph.nodes) {
            if (node.kind != TopologyNode::Kind::Container || node.parent != pod.id)
                continue;
            addNode(node, u"        "_s);
            isEmpty = false;
        }
        if (isEmpty)
            m_text += u"        "_s + m_names.value(pod.id) + u"e[\" \"]\n"_s;
        m_text += u"    end\n"_s;
    }

    void addNode(const TopologyNode &node, const QString &indent)
    {
        QStringList lines{node.title};
        for (const TopologyPort &port : node.ports)
            lines.append(port.externalPort.isEmpty() ? pinText(port) : portRowMapping(port));
        QStringList texts;
        for (const QString &line : std::as_const(lines)) {
            const QString text = quoted(line);
            texts.append(text.sliced(1, text.size() - 2));
        }
        const auto [open, close] = bracketsOf(node.kind);
        m_text += indent + m_names.value(node.id) + open + u'"' + texts.join(u"<br/>"_s) + u'"' + close + u'\n';
    }

    static std::pair<QString, QString> bracketsOf(TopologyNode::Kind kind)
    {
        switch (kind) {
        case TopologyNode::Kind::Internet:
        case TopologyNode::Kind::Domain:
            return {u"(["_s, u"])"_s};
        case TopologyNode::Kind::Volume:
            return {u"[("_s, u")]"_s};
        case TopologyNode::Kind::Outside:
            return {u"("_s, u")"_s};
        default:
            return {u"["_s, u"]"_s};
        }
    }

    void addEdge(const TopologyEdge &edge)
    {
        if (!m_names.contains(edge.from) || !m_names.contains(edge.to))
            return;
        QString arrow = u"-->"_s;
        if (edge.kind == TopologyEdge::Kind::Mounted)
            arrow = u"---"_s;
        else if (edge.guessed || edge.broken || edge.kind == TopologyEdge::Kind::Depends)
            arrow = u"-.->"_s;
        else if (edge.kind == TopologyEdge::Kind::Routed)
            arrow = u"==>"_s;
        m_text += u"    "_s + m_names.value(edge.from) + u' ' + arrow;
        if (!edge.label.isEmpty())
            m_text += u'|' + quoted(edge.label) + u'|';
        m_text += u' ' + m_names.value(edge.to) + u'\n';
        if (edge.broken)
            m_text += u"    linkStyle %1 stroke:red\n"_s.arg(m_edges);
        ++m_edges;
    }

    const TopologyGraph &m_graph;
    QHash<QString, QString> m_names; ///< by node and port id
    QString m_text;
    int m_edges = 0;
};

} // namespace

QByteArray writeMermaid(const TopologyGraph &graph)
{
    return MermaidWriter(graph).write();
}

} // namespace portolan
