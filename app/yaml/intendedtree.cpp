// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/intendedtree.h"

#include "app/yaml/documentorder.h"

#include <QHash>

#include <iterator>

namespace portolan {
namespace {

using Part = IntendedTree::Part;

/// Tells the depth of nodes that are visited in document order, which may start anywhere and leave some out at the end.
class DepthCursor
{
public:
    explicit DepthCursor(const YamlTree &tree) : m_tree(tree) { }

    int at(NodeId id, const Node &node)
    {
        while (!m_open.empty() && m_open.back() != node.parent)
            m_open.pop_back();
        if (m_open.empty())
            openAncestors(node.parent);
        const int depth = int(m_open.size());
        if (node.firstChild != kNoNode)
            m_open.push_back(id);
        return depth;
    }

private:
    void openAncestors(NodeId id)
    {
        for (; id != kNoNode; id = m_tree.node(id).parent)
            m_open.insert(m_open.begin(), id);
    }

    const YamlTree &m_tree;
    std::vector<NodeId> m_open;
};

/// A scalar's type follows from its text when it is plain, so texts that are written alike need no second look.
bool isSameScalar(const YamlTree &a, NodeId inA, const Node &nodeA, const YamlTree &b, NodeId inB, const Node &nodeB)
{
    if (a.value(inA) != b.value(inB))
        return false;
    const bool sameStyle = (nodeA.style == NodeStyle::Plain) == (nodeB.style == NodeStyle::Plain);
    return sameStyle || a.scalarType(inA) == b.scalarType(inB);
}

QByteArrayView anchorIn(const Part &part, NodeId id)
{
    if (part.anchorName && id == part.begin)
        return *part.anchorName;
    if (part.withoutAnchors && part.tree->node(id).kind != NodeKind::Alias)
        return {};
    return part.tree->anchor(id);
}

bool isSameNode(const Part &part, NodeId id, const Node &node, const YamlTree &after, NodeId other, const Node &made)
{
    return node.kind == made.kind && anchorIn(part, id) == after.anchor(other) && part.tree->tag(id) == after.tag(other)
           && (node.kind != NodeKind::Scalar || isSameScalar(*part.tree, id, node, after, other, made));
}

bool isSameNode(const IntendedTree::NewNode &wanted, const YamlTree &after, NodeId other, const Node &made)
{
    const bool scalar = wanted.kind == NodeKind::Scalar;
    return wanted.kind == made.kind && QByteArrayView(wanted.anchor) == after.anchor(other)
           && QByteArrayView(wanted.tag) == after.tag(other)
           && (!scalar
               || (QByteArrayView(wanted.value) == after.value(other) && wanted.type == after.scalarType(other)));
}

} // namespace

IntendedTree::IntendedTree(const YamlTree &before) : m_before(&before)
{
    if (before.size() > 0)
        m_parts.push_back({&before, 0, before.size(), 0});
}

Part IntendedTree::newNode(NewNode node, int depth)
{
    Part part;
    part.depth = depth;
    part.node = std::move(node);
    return part;
}

Part IntendedTree::scalar(const QByteArray &text, int depth)
{
    return newNode({NodeKind::Scalar, ScalarType::String, text, {}, {}, kNoNode}, depth);
}

Part IntendedTree::holder(NodeKind kind, int depth)
{
    NewNode node;
    node.kind = kind;
    return newNode(node, depth);
}

Part IntendedTree::subtree(const YamlTree &tree, NodeId id, int depth)
{
    return {&tree, id, subtreeEnd(tree, id), depth};
}

IntendedTree::Parts IntendedTree::entry(const YamlTree &tree, YamlTree::Entry entry, int depth)
{
    Parts parts;
    if (entry.key != kNoNode)
        parts.push_back(subtree(tree, entry.key, depth));
    parts.push_back(subtree(tree, entry.value, depth));
    return parts;
}

void IntendedTree::splice(NodeId begin, NodeId end, const Parts &parts)
{
    Parts spliced;
    bool done = false;
    const auto keep = [&spliced](const Part &part, NodeId from, NodeId to) {
        if (from >= to)
            return;
        spliced.push_back({part.tree, from, to, part.depth});
        if (from != part.begin)
            spliced.back().depth = depthOf(*part.tree, from) + part.depth - depthOf(*part.tree, part.begin);
    };
    for (const Part &part : m_parts) {
        const bool holdsPlace = part.tree == m_before && !part.isCopy && part.begin <= begin && end <= part.end;
        if (done || !holdsPlace) {
            spliced.push_back(part);
            continue;
        }
        keep(part, part.begin, begin);
        spliced.insert(spliced.end(), parts.cbegin(), parts.cend());
        keep(part, end, part.end);
        done = true;
    }
    if (!done)
        spliced.insert(spliced.end(), parts.cbegin(), parts.cend());
    m_parts = std::move(spliced);
}

/// Where the node that an alias in `from` stands for will be, counted in document order; kNoNode when it will be nowhere.
NodeId IntendedTree::positionOf(const Part &from, NodeId target) const
{
    if (target == kNoNode)
        return kNoNode;
    NodeId position = 0;
    NodeId found = kNoNode;
    for (const Part &part : m_parts) {
        const bool holds = part.tree && part.tree == from.tree && part.begin <= target && target < part.end;
        if (holds && &part == &from)
            return position + target - part.begin;
        const bool stands = holds && !part.isCopy;
        const bool replaced = !part.tree && from.tree == m_before && part.node.origin == target;
        if (found == kNoNode && (stands || replaced))
            found = position + (stands ? target - part.begin : 0);
        position += part.size();
    }
    return found;
}

std::optional<IntendedTree::BrokenAlias> IntendedTree::brokenAlias() const
{
    QHash<QByteArrayView, NodeId> newest; // by name: where its anchor stands last
    NodeId position = 0;
    for (const Part &part : m_parts) {
        if (!part.tree && !part.node.anchor.isEmpty())
            newest.insert(part.node.anchor, position);
        for (NodeId id = part.begin; part.tree && id < part.end; ++id) {
            const QByteArrayView name = anchorIn(part, id);
            if (name.isEmpty())
                continue;
            const NodeId here = position + id - part.begin;
            if (part.tree->node(id).kind != NodeKind::Alias) {
                newest.insert(name, here);
                continue;
            }
            const NodeId target = positionOf(part, part.tree->resolved(id));
            if (target != kNoNode && newest.value(name, kNoNode) == target)
                continue;
            const auto reason = target == kNoNode ? BrokenAlias::Reason::AnchorGone
                                : target > here   ? BrokenAlias::Reason::AnchorBehind
                                                  : BrokenAlias::Reason::AnchorHidden;
            return BrokenAlias{reason, part.tree == m_before ? id : kNoNode};
        }
        position += part.size();
    }
    return std::nullopt;
}

IntendedTree::Verdict IntendedTree::compare(const YamlTree &after) const
{
    DepthCursor depths(after);
    NodeId at = 0;
    for (const Part &part : m_parts) {
        if (at + part.size() > after.size())
            return Verdict::OtherMeaning;
        if (!part.tree) {
            const Node made = after.node(at);
            if (depths.at(at, made) != part.depth || !isSameNode(part.node, after, at, made))
                return Verdict::OtherMeaning;
            ++at;
            continue;
        }
        DepthCursor expected(*part.tree);
        const int deeper = part.depth - depthOf(*part.tree, part.begin);
        for (NodeId id = part.begin; id < part.end; ++id, ++at) {
            const Node node = part.tree->node(id);
            const Node made = after.node(at);
            if (depths.at(at, made) != expected.at(id, node) + deeper || !isSameNode(part, id, node, after, at, made))
                return Verdict::OtherMeaning;
            if (node.kind == NodeKind::Alias && after.resolved(at) != positionOf(part, part.tree->resolved(id)))
                return Verdict::OtherAlias;
        }
    }
    return at == after.size() ? Verdict::AsMeant : Verdict::OtherMeaning;
}

bool meansTheSame(const YamlTree &a, const YamlTree &b)
{
    return IntendedTree(a).compare(b) == IntendedTree::Verdict::AsMeant;
}

} // namespace portolan
