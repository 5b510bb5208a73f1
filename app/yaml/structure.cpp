// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/structure.h"

namespace portolan {
namespace {

using Kind = StructureToken::Kind;

Kind startKind(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Document:
        return Kind::DocumentStart;
    case NodeKind::Sequence:
        return Kind::ListStart;
    case NodeKind::Map:
        return Kind::MapStart;
    case NodeKind::Alias:
        return Kind::Alias;
    case NodeKind::Null:
    case NodeKind::Scalar:
        break;
    }
    return Kind::Scalar;
}

Kind endKind(NodeKind kind)
{
    if (kind == NodeKind::Document)
        return Kind::DocumentEnd;
    return kind == NodeKind::Map ? Kind::MapEnd : Kind::ListEnd;
}

bool holdsNodes(const Node &node)
{
    return node.isCollection() || node.kind == NodeKind::Document;
}

} // namespace

Structure::Structure(const YamlTree &tree) : m_tree(tree), m_begins(size_t(tree.size())), m_ends(size_t(tree.size()))
{
    m_tokens.reserve(size_t(tree.size()) * 2);
    std::vector<NodeId> open;
    for (NodeId id = 0; id < tree.size(); ++id) {
        while (!open.empty() && open.back() != tree.node(id).parent) {
            close(open.back());
            open.pop_back();
        }
        m_begins[size_t(id)] = m_tokens.size();
        const bool scalar = startKind(tree.node(id).kind) == Kind::Scalar;
        m_tokens.push_back({startKind(tree.node(id).kind), scalar ? tree.scalarType(id) : ScalarType::Null,
                            tree.value(id), tree.anchor(id), tree.tag(id)});
        m_ends[size_t(id)] = m_tokens.size();
        if (holdsNodes(tree.node(id)))
            open.push_back(id);
    }
    for (; !open.empty(); open.pop_back())
        close(open.back());
}

void Structure::close(NodeId id)
{
    m_tokens.push_back({endKind(m_tree.node(id).kind), ScalarType::Null, {}, {}, {}});
    m_ends[size_t(id)] = m_tokens.size();
}

StructureTokens Structure::subtree(NodeId id) const
{
    const auto at = [this](size_t index) { return m_tokens.cbegin() + std::ptrdiff_t(index); };
    return {at(m_begins[size_t(id)]), at(m_ends[size_t(id)])};
}

StructureTokens Structure::spliced(size_t begin, size_t end, const StructureTokens &by) const
{
    StructureTokens tokens;
    tokens.reserve(m_tokens.size() + by.size());
    tokens.insert(tokens.end(), m_tokens.cbegin(), m_tokens.cbegin() + std::ptrdiff_t(begin));
    tokens.insert(tokens.end(), by.cbegin(), by.cend());
    tokens.insert(tokens.end(), m_tokens.cbegin() + std::ptrdiff_t(end), m_tokens.cend());
    return tokens;
}

StructureTokens Structure::replaced(NodeId id, const StructureTokens &by) const
{
    return spliced(m_begins[size_t(id)], m_ends[size_t(id)], by);
}

StructureTokens Structure::inserted(NodeId collection, int index, const StructureTokens &entry) const
{
    const QList<YamlTree::Entry> entries = m_tree.entries(collection);
    size_t at = m_ends[size_t(collection)] - 1;
    if (index < entries.size())
        at = m_begins[size_t(entries[index].key == kNoNode ? entries[index].value : entries[index].key)];
    return spliced(at, at, entry);
}

StructureTokens Structure::removed(NodeId collection, int index) const
{
    const YamlTree::Entry entry = m_tree.entries(collection).at(index);
    const NodeId first = entry.key == kNoNode ? entry.value : entry.key;
    return spliced(m_begins[size_t(first)], m_ends[size_t(entry.value)], {});
}

} // namespace portolan
