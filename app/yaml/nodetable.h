// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/nodechunk.h"

#include <optional>

namespace portolan {

/// A chunk at its place in a tree. `chunk`, `origin`, `depth` and `isSpine` say where that is; NodeTable computes the
/// rest from the segments around it.
struct NodeSegment
{
    NodeChunkPtr chunk;
    qsizetype origin = 0; ///< what the chunk's offsets count from
    int depth = 0;        ///< number of spine nodes around it
    /// Whether the chunk is one node alone, a document or a large block collection, and its children follow in the
    /// segments behind it that are one deeper.
    bool isSpine = false;

    int childCount = 0; ///< of the spine node
    NodeId first = 0;
    NodeId parent = kNoNode;
    NodeId nextSibling = kNoNode; ///< of the last node at the top of the chunk
    int indexBase = 0;            ///< index in its parent of the first node at the top
    qsizetype contentEnd = 0;     ///< of the spine node

    NodeId end() const { return first + chunk->size(); }
    Node node(NodeId id) const;
    NodeId parentOf(NodeId id) const;
    NodeId siblingAfter(NodeId id) const;
    bool holds(NodeId id) const { return first <= id && id < end(); }
};
using NodeSegments = std::vector<NodeSegment>;

/// How many nodes a chunk holds at most, unless one entry alone has more and cannot be divided. An edit copies one.
inline constexpr int kNodesInChunk = 256;

/// Cuts what was read into chunks: siblings stay together up to `limit` nodes, and a document or block collection that
/// holds more becomes a spine node. The nodes at the top stand at `depth`.
NodeSegments dividedIntoChunks(const NodeList &list, int depth, int limit);

/// All nodes of a tree in document order. Immutable; an edited tree is a new table with most of the chunks of the old.
class NodeTable
{
public:
    NodeTable() = default;
    explicit NodeTable(const NodeList &list, int nodesInChunk = kNodesInChunk);
    NodeTable(NodeSegments segments, int nodesInChunk);

    NodeId size() const { return m_segments.empty() ? 0 : m_segments.back().end(); }
    Node node(NodeId id) const { return m_segments[segmentOf(id)].node(id); }
    /// Those of node(), which walks through a tree ask for, without the rest of it.
    NodeKind kind(NodeId id) const;
    NodeId parent(NodeId id) const { return m_segments[segmentOf(id)].parentOf(id); }
    NodeId nextSibling(NodeId id) const { return m_segments[segmentOf(id)].siblingAfter(id); }

    const NodeSegments &segments() const { return m_segments; }
    int nodesInChunk() const { return m_nodesInChunk; }
    size_t segmentOf(NodeId id) const;
    /// The segment in which `offset` lies: the last that starts there or before.
    std::optional<size_t> segmentAt(qsizetype offset) const;

    /// Whether there is an anchor or an alias.
    bool hasAnchors() const;
    const std::vector<NodeId> &documents() const { return m_documents; }
    const QByteArray *decoded(NodeId id) const;
    const QByteArray *anchor(NodeId id) const;
    const QByteArray *tag(NodeId id) const;
    /// The node that `name` stands for at `alias`: the last before it in the document that has the name as anchor.
    NodeId anchoredBefore(NodeId alias, QByteArrayView name) const;

private:
    static constexpr NodeId kHintStep = 64;

    void link();
    void collectAnchors();

    NodeSegments m_segments;
    int m_nodesInChunk = kNodesInChunk;
    std::vector<size_t> m_segmentHints; ///< of every kHintStep-th node, so that node() need not search
    std::vector<NodeId> m_documents;
    NodeTexts m_anchored; ///< anchored nodes by name, then id
};

inline Node NodeSegment::node(NodeId id) const
{
    Node node = chunk->node(id - first);
    node.begin += origin;
    node.content.begin += origin;
    node.content.end = isSpine ? contentEnd : node.content.end + origin;
    const bool isLastTop = id - first == chunk->lastTop();
    if (node.parent == kNoNode) {
        node.parent = parent;
        node.indexInParent += indexBase;
    } else {
        node.parent += first;
    }
    if (isLastTop)
        node.nextSibling = nextSibling;
    else if (node.nextSibling != kNoNode)
        node.nextSibling += first;
    if (isSpine)
        node.childCount = childCount;
    node.firstChild = node.childCount > 0 ? id + 1 : kNoNode;
    return node;
}

inline NodeId NodeSegment::parentOf(NodeId id) const
{
    const NodeId local = chunk->parent(id - first);
    return local == kNoNode ? parent : local + first;
}

inline NodeId NodeSegment::siblingAfter(NodeId id) const
{
    if (id - first == chunk->lastTop())
        return nextSibling;
    const NodeId local = chunk->nextSibling(id - first);
    return local == kNoNode ? kNoNode : local + first;
}

inline size_t NodeTable::segmentOf(NodeId id) const
{
    size_t segment = m_segmentHints[size_t(id / kHintStep)];
    while (!m_segments[segment].holds(id))
        ++segment;
    return segment;
}

inline NodeKind NodeTable::kind(NodeId id) const
{
    const NodeSegment &segment = m_segments[segmentOf(id)];
    return segment.chunk->kind(id - segment.first);
}

} // namespace portolan
