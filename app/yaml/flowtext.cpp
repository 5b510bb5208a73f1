// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/comments.h"
#include "app/yaml/entrytext.h"
#include "app/yaml/quoting.h"

#include <QCoreApplication>

#include <vector>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

/// Writes the nodes of a tree, in document order, as one line of flow style.
class FlowWriter
{
public:
    explicit FlowWriter(const YamlTree &tree) : m_tree(tree) { }

    QByteArray write(NodeId root)
    {
        for (NodeId id = root; m_tree.isValid(id) && m_tree.node(id).kind != NodeKind::Document; ++id) {
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
        const Node &node = m_tree.node(id);
        if (!m_open.empty() && node.indexInParent > 0)
            m_text += m_tree.isMap(m_open.back()) && !m_tree.isKey(id) ? ": " : ", ";
        if (const QByteArrayView anchor = m_tree.anchor(id); !anchor.isEmpty() && node.kind != NodeKind::Alias)
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
        const Node &node = m_tree.node(id);
        if (node.kind == NodeKind::Null)
            return QByteArrayLiteral("null");
        const QByteArrayView source = m_tree.text().view(node.content);
        const bool quoted = node.style == NodeStyle::DoubleQuoted || node.style == NodeStyle::SingleQuoted;
        if (node.kind == NodeKind::Alias || (quoted && !source.contains('\n')))
            return source.toByteArray();
        if (node.style == NodeStyle::Plain && m_tree.scalarType(id) != ScalarType::String)
            return source.toByteArray();
        return plainOrQuoted(m_tree.value(id), true);
    }

    const YamlTree &m_tree;
    std::vector<NodeId> m_open;
    QByteArray m_text;
};

/// The source where it is flow style on one line already, else the nodes written anew.
QByteArray flowValueText(const Fragment &value)
{
    if (value.isEmpty())
        return QByteArrayLiteral("null"); // some readers do not take `{key:}`
    const YamlTree &tree = value.tree();
    const Node &node = tree.node(value.root());
    const QByteArrayView source = tree.text().view({node.begin, node.content.end});
    const bool asItIs = node.isCollection() && node.isInlineStyle() && !source.contains('\n');
    return asItIs ? source.toByteArray() : FlowWriter(tree).write(value.root());
}

} // namespace

Result<QByteArray> flowEntryText(const NewEntry &entry)
{
    if (!findComments(entry.value.tree()).isEmpty())
        return Error{Translated::tr("What is to be inserted has comments, which cannot stand between brackets.")};
    const QByteArray value = flowValueText(entry.value);
    return entry.key ? plainOrQuoted(*entry.key, true) + ": " + value : value;
}

Result<QByteArray> flowCollectionText(const NewEntry &entry)
{
    const Result<QByteArray> inside = flowEntryText(entry);
    if (!inside)
        return inside;
    return entry.key ? '{' + *inside + '}' : '[' + *inside + ']';
}

} // namespace portolan
