// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamltree.h"

#include <vector>

namespace portolan {

/// What an edit is meant to make of a tree: ranges of its nodes that stay, go elsewhere or stand there twice, and nodes
/// that are new. Each edit is checked with it: the new text must mean exactly this.
///
/// Nothing is copied but what is new, so the trees that the parts come from must outlive it.
class IntendedTree
{
public:
    /// A node that no tree has yet.
    struct NewNode
    {
        NodeKind kind = NodeKind::Null;
        ScalarType type = ScalarType::Null;
        QByteArray value;
        QByteArray anchor;
        QByteArray tag;
        NodeId origin = kNoNode; ///< the node that it takes the place of, for the aliases of that one
    };

    /// Some nodes in document order: whole subtrees, or what is left of them.
    struct Part
    {
        const YamlTree *tree = nullptr; ///< nullptr: the one new node
        NodeId begin = 0;
        NodeId end = 0;
        int depth = 0; ///< of the first node; a document has 0
        NewNode node = {};
        bool isCopy = false;                       ///< its nodes stand elsewhere too, where aliases go on to find them
        bool withoutAnchors = false;               ///< copied without the `&name` of its nodes
        std::optional<QByteArray> anchorName = {}; ///< another one for the first node

        NodeId size() const { return tree ? end - begin : 1; }
    };
    using Parts = std::vector<Part>;

    /// Why an alias would not stand for what it stood for.
    struct BrokenAlias
    {
        enum class Reason : quint8 { AnchorGone, AnchorBehind, AnchorHidden };
        Reason reason = Reason::AnchorGone;
        NodeId alias = kNoNode; ///< in the tree before
    };

    enum class Verdict : quint8 { AsMeant, OtherMeaning, OtherAlias };

    IntendedTree() = default;
    /// As it is; changed by splice().
    explicit IntendedTree(const YamlTree &before);

    static Part newNode(NewNode node, int depth);
    static Part scalar(const QByteArray &text, int depth);
    /// A document, list or map, without what is in it.
    static Part holder(NodeKind kind, int depth);
    /// A node with all that is in it.
    static Part subtree(const YamlTree &tree, NodeId id, int depth);
    /// The key, if there is one, and the value.
    static Parts entry(const YamlTree &tree, YamlTree::Entry entry, int depth);

    /// Puts `parts` in place of the nodes `begin` to `end` of the tree before; none for an insertion.
    void splice(NodeId begin, NodeId end, const Parts &parts);

    /// An alias that the edit would turn away from its node; nothing for an edit that turns none.
    std::optional<BrokenAlias> brokenAlias() const;

    Verdict compare(const YamlTree &after) const;

private:
    class DepthCursor;
    Verdict comparePart(const Part &part, const YamlTree &after, NodeId at, DepthCursor &depths) const;
    Verdict compareNewNode(const Part &part, const YamlTree &after, NodeId at, DepthCursor &depths) const;
    NodeId positionOf(const Part &from, NodeId target) const;

    const YamlTree *m_before = nullptr;
    Parts m_parts;
};

/// Whether two texts mean the same, however they are written.
bool meansTheSame(const YamlTree &a, const YamlTree &b);

} // namespace portolan
