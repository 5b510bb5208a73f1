// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/intendedtree.h"

#include "app/yaml/documentorder.h"

#include <QHash>

#include <iterator>

namespace portolan {
namespace {

using Part = IntendedTree::Part;

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

/// The nodes of a part that have an anchor or are aliases.
std::vector<NodeId> namedNodes(const Part &part)
{
    std::vector<NodeId> named;
    if (!part.tree || part.begin >= part.end)
        return named;
    const NodeSegments &segments = part.tree->nodes().segments();
    for (size_t i = part.tree->nodes().segmentOf(part.begin); i < segments.size() && segments[i].first < part.end;
         ++i) {
        for (const NodeText &text : segments[i].chunk->anchors()) {
            const NodeId id = segments[i].first + text.id;
            if (id >= part.begin && id < part.end && !anchorIn(part, id).isEmpty())
                named.push_back(id);
        }
    }
    return named;
}

/// How many nodes from `id` on are the very same as those of the other tree from `at` on, since both trees share them
/// and their text; none where aliases, which may mean another node there, are among them.
NodeId sharedNodes(const YamlTree &tree, NodeId id, NodeId end, const YamlTree &after, NodeId at, int deeper)
{
    const NodeSegment &segment = tree.nodes().segments()[tree.nodes().segmentOf(id)];
    const NodeSegment &other = after.nodes().segments()[after.nodes().segmentOf(at)];
    if (segment.first != id || segment.end() > end || other.first != at || segment.chunk != other.chunk
        || segment.isSpine || other.isSpine || other.depth != segment.depth + deeper
        || !segment.chunk->anchors().empty())
        return 0;
    const qsizetype length = segment.chunk->contentEnd();
    const auto textAt = [length](const YamlTree &of, qsizetype origin) {
        return of.text().view({origin, origin + length});
    };
    return textAt(tree, segment.origin) == textAt(after, other.origin) ? segment.chunk->size() : 0;
}

} // namespace

/// Tells the depth of nodes that are visited in document order, which may start anywhere and leave some out.
class IntendedTree::DepthCursor
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
        for (const NodeId id : namedNodes(part)) {
            const QByteArrayView name = anchorIn(part, id);
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

IntendedTree::Verdict IntendedTree::comparePart(const Part &part, const YamlTree &after, NodeId at,
                                                DepthCursor &depths) const
{
    const YamlTree &tree = *part.tree;
    DepthCursor expected(tree);
    const int deeper = part.depth - depthOf(tree, part.begin);
    const bool asItIs = !part.withoutAnchors && !part.anchorName;
    for (NodeId id = part.begin; id < part.end; ++id, ++at) {
        while (const NodeId shared = asItIs ? sharedNodes(tree, id, part.end, after, at, deeper) : 0) {
            id += shared;
            at += shared;
            if (id >= part.end)
                return Verdict::AsMeant;
        }
        const Node node = tree.node(id);
        const Node made = after.node(at);
        if (depths.at(at, made) != expected.at(id, node) + deeper || !isSameNode(part, id, node, after, at, made))
            return Verdict::OtherMeaning;
        if (node.kind == NodeKind::Alias && after.resolved(at) != positionOf(part, tree.resolved(id)))
            return Verdict::OtherAlias;
    }
    return Verdict::AsMeant;
}

IntendedTree::Verdict IntendedTree::compareNewNode(const Part &part, const YamlTree &after, NodeId at,
                                                   DepthCursor &depths) const
{
    const Node made = after.node(at);
    const bool same = depths.at(at, made) == part.depth && isSameNode(part.node, after, at, made);
    return same ? Verdict::AsMeant : Verdict::OtherMeaning;
}

IntendedTree::Verdict IntendedTree::compare(const YamlTree &after) const
{
    DepthCursor depths(after);
    NodeId at = 0;
    for (const Part &part : m_parts) {
        if (at + part.size() > after.size())
            return Verdict::OtherMeaning;
        const Verdict verdict =
            part.tree ? comparePart(part, after, at, depths) : compareNewNode(part, after, at, depths);
        if (verdict != Verdict::AsMeant)
            return verdict;
        at += part.size();
    }
    return at == after.size() ? Verdict::AsMeant : Verdict::OtherMeaning;
}

bool meansTheSame(const YamlTree &a, const YamlTree &b)
{
    return IntendedTree(a).compare(b) == IntendedTree::Verdict::AsMeant;
}

} // namespace portolan
