// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/node.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace portolan {

/// A text that belongs to a node.
struct NodeText
{
    NodeId id = kNoNode;
    QByteArray text;
};
/// In ascending order of ids.
using NodeTexts = std::vector<NodeText>;

/// The text of a node in the list; nullptr when it has none.
const QByteArray *findText(const NodeTexts &texts, NodeId id);

/// Nodes one after the other in document order, as they are read from a text: whole subtrees, whose topmost nodes have
/// no parent here. Offsets count from the start of the text, ids from 0.
struct NodeList
{
    std::vector<Node> nodes;
    NodeTexts decoded; ///< values of scalars that are not their source text; of quoted ones: not the text in the quotes
    NodeTexts anchors; ///< names, of anchored nodes and of aliases
    NodeTexts tags;    ///< as they are written
    NodeKind around = NodeKind::Document; ///< what the topmost nodes are children of

    NodeId size() const { return NodeId(nodes.size()); }
    /// After the last node of the subtree, which lies before `end`.
    NodeId subtreeEnd(NodeId id, NodeId end) const;
};

/// A run of sibling nodes with all that is in them, in a form that does not depend on what stands before it: ids and
/// offsets count from the run's start. So the trees before and after an edit share the runs that it left alone.
/// Immutable.
class NodeChunk
{
public:
    /// The nodes `first` to `end` of the list, which are siblings with their subtrees. Offsets count from `origin`.
    NodeChunk(const NodeList &list, NodeId first, NodeId end, qsizetype origin);
    /// A collection without its children, which stand in chunks of their own.
    NodeChunk(const NodeList &list, NodeId collection);

    int size() const { return int(m_nodes.size()); }
    /// Number of siblings at the top.
    int topCount() const { return m_topCount; }
    /// Where the last of them starts and, from the origin, ends.
    NodeId lastTop() const { return m_lastTop; }
    qsizetype contentEnd() const { return m_nodes[size_t(m_lastTop)].contentEnd; }

    /// The node as it stands here, with ids and offsets of this chunk; of siblings at the top, the first has index 0.
    Node node(NodeId local) const;
    NodeKind kind(NodeId local) const { return m_nodes[size_t(local)].kind; }
    NodeId parent(NodeId local) const { return m_nodes[size_t(local)].parent; }
    NodeId nextSibling(NodeId local) const { return m_nodes[size_t(local)].nextSibling; }
    /// The last node that starts at `offset` or before it; kNoNode when there is none.
    NodeId lastStartingBy(qsizetype offset) const;

    const QByteArray *decoded(NodeId local) const { return findText(m_decoded, local); }
    const NodeTexts &decodedValues() const { return m_decoded; }
    const NodeTexts &anchors() const { return m_anchors; }
    const NodeTexts &tags() const { return m_tags; }

    /// The same nodes where every offset after `begin` lies `delta` bytes further back.
    std::shared_ptr<const NodeChunk> shifted(qsizetype begin, qsizetype delta) const;

private:
    /// A Node in 32 bytes: files have hundreds of thousands.
    struct PackedNode
    {
        qint32 begin;
        qint32 contentBegin;
        qint32 contentEnd;
        NodeId parent;
        NodeId nextSibling;
        qint32 childCount;
        qint32 indexInParent;
        NodeKind kind;
        NodeStyle style;
    };
    static PackedNode packed(const Node &node, NodeId first, qsizetype origin);
    void takeTexts(const NodeList &list, NodeId first, NodeId end);

    std::vector<PackedNode> m_nodes;
    NodeTexts m_decoded;
    NodeTexts m_anchors;
    NodeTexts m_tags;
    int m_topCount = 0;
    NodeId m_lastTop = 0;
};
using NodeChunkPtr = std::shared_ptr<const NodeChunk>;

// In the header, because everything that walks a tree asks for nodes and wants one or two of their fields.
inline Node NodeChunk::node(NodeId local) const
{
    const PackedNode &packed = m_nodes[size_t(local)];
    Node node;
    node.begin = packed.begin;
    node.content = {packed.contentBegin, packed.contentEnd};
    node.parent = packed.parent;
    node.nextSibling = packed.nextSibling;
    node.firstChild = packed.childCount > 0 ? local + 1 : kNoNode;
    node.childCount = packed.childCount;
    node.indexInParent = packed.indexInParent;
    node.kind = packed.kind;
    node.style = packed.style;
    return node;
}

} // namespace portolan
