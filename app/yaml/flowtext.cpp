// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/documentorder.h"
#include "app/yaml/entrytext.h"
#include "app/yaml/quoting.h"

#include <vector>

namespace portolan {
namespace {

/// Writes the nodes of a tree, in document order, as one line of flow style.
class FlowWriter
{
public:
    FlowWriter(const YamlTree &tree, bool withAnchors) : m_tree(tree), m_withAnchors(withAnchors) { }

    QByteArray write(NodeId root)
    {
        const NodeId end = subtreeEnd(m_tree, root);
        for (NodeId id = root; id < end; ++id) {
            while (!m_open.empty() && m_open.back() != m_tree.node(id).parent)
                close();
            add(id);
        }
        while (!m_open.empty())
            close();
        return m_text;
    }

private:
    void add(NodeId id)
    {
        const Node node = m_tree.node(id);
        if (!m_open.empty() && node.indexInParent > 0)
            m_text += m_tree.isMap(m_open.back()) && !m_tree.isKey(id) ? ": " : ", ";
        const QByteArrayView anchor = m_tree.anchor(id);
        if (m_withAnchors && !anchor.isEmpty() && node.kind != NodeKind::Alias)
            m_text += '&' + anchor.toByteArray() + ' ';
        if (const QByteArrayView tag = m_tree.tag(id); !tag.isEmpty())
            m_text += tag.toByteArray() + ' ';
        if (node.isCollection()) {
            m_text += node.kind == NodeKind::Map ? '{' : '[';
            m_open.push_back(id);
        } else {
            m_text += leafText(id);
        }
    }

    void close()
    {
        m_text += m_tree.isMap(m_open.back()) ? '}' : ']';
        m_open.pop_back();
    }

    QByteArray leafText(NodeId id) const
    {
        const Node node = m_tree.node(id);
        if (node.kind == NodeKind::Null)
            return QByteArrayLiteral("null");
        const QByteArrayView source = m_tree.text().view(node.content);
        const bool quoted = node.style == NodeStyle::DoubleQuoted || node.style == NodeStyle::SingleQuoted;
        if (node.kind == NodeKind::Alias || (quoted && !source.contains('\n')))
            return source.toByteArray();
        if (node.style == NodeStyle::Plain && !needsQuoteAsScalar(source, true))
            return source.toByteArray(); // a word like `on` goes on meaning what it does to each reader
        return plainOrQuoted(m_tree.value(id), true);
    }

    const YamlTree &m_tree;
    bool m_withAnchors;
    std::vector<NodeId> m_open;
    QByteArray m_text;
};

} // namespace

QByteArray flowStyleText(const YamlTree &tree, NodeId id, bool withAnchors)
{
    const Node node = tree.node(id);
    const QByteArrayView source = tree.text().view({node.begin, node.content.end});
    const bool asItIs = node.style == NodeStyle::Flow && !source.contains('\n') && withAnchors;
    return asItIs ? source.toByteArray() : FlowWriter(tree, withAnchors).write(id);
}

} // namespace portolan
