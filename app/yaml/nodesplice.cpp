// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/nodesplice.h"

namespace portolan {
namespace {

/// Puts siblings from several trees one behind the other.
class SiblingList
{
public:
    SiblingList(NodeKind around, int indexBase) : m_nextIndex(indexBase) { m_list.around = around; }

    /// The nodes `first` to `end`, which are children of `parent` with their subtrees.
    void append(const NodeTable &nodes, NodeId first, NodeId end, NodeId parent, qsizetype shift)
    {
        const NodeId idShift = m_list.size() - first;
        for (NodeId id = first; id < end; ++id) {
            Node node = nodes.node(id);
            node.begin += shift;
            node.content = {node.content.begin + shift, node.content.end + shift};
            if (node.firstChild != kNoNode)
                node.firstChild += idShift;
            if (node.parent == parent)
                link(node, id + idShift);
            else
                node.parent += idShift;
            node.nextSibling =
                node.nextSibling == kNoNode || node.parent == kNoNode ? kNoNode : node.nextSibling + idShift;
            m_list.nodes.push_back(node);
            takeTexts(nodes, id, id + idShift);
        }
    }

    const NodeList &list() const { return m_list; }

private:
    void link(Node &top, NodeId id)
    {
        top.parent = kNoNode;
        top.indexInParent = m_nextIndex++;
        if (m_newestTop != kNoNode)
            m_list.nodes[size_t(m_newestTop)].nextSibling = id;
        m_newestTop = id;
    }

    void takeTexts(const NodeTable &nodes, NodeId from, NodeId to)
    {
        if (const QByteArray *decoded = nodes.decoded(from))
            m_list.decoded.push_back({to, *decoded});
        if (const QByteArray *anchor = nodes.anchor(from))
            m_list.anchors.push_back({to, *anchor});
        if (const QByteArray *tag = nodes.tag(from))
            m_list.tags.push_back({to, *tag});
    }

    NodeList m_list;
    NodeId m_newestTop = kNoNode;
    int m_nextIndex;
};

} // namespace

NodeTable spliced(const YamlTree &before, const EntryRun &run, const Excerpt &excerpt, qsizetype delta)
{
    const NodeTable &nodes = before.nodes();
    const NodeSegments &old = nodes.segments();
    const size_t firstSegment = nodes.segmentOf(run.first);
    const size_t lastSegment = nodes.segmentOf(run.end - 1);
    const NodeSegment &last = old[lastSegment];
    // A run that ends in a collection with chunks of its own ends with a segment.
    const NodeId endOfTouched = last.parent == run.collection ? last.end() : run.end;

    SiblingList siblings(before.node(run.collection).kind, old[firstSegment].indexBase);
    siblings.append(nodes, old[firstSegment].first, run.first, run.collection, 0);
    siblings.append(excerpt.document.tree().nodes(), excerpt.first, excerpt.end, excerpt.document.tree().root(),
                    excerpt.shift);
    siblings.append(nodes, run.end, endOfTouched, run.collection, delta);

    const auto segment = [&old](size_t index) { return old.begin() + std::ptrdiff_t(index); };
    NodeSegments segments(old.begin(), segment(firstSegment));
    const NodeSegments made = dividedIntoChunks(siblings.list(), old[firstSegment].depth, nodes.nodesInChunk());
    segments.reserve(old.size() + made.size());
    segments.insert(segments.end(), made.begin(), made.end());
    segments.insert(segments.end(), segment(lastSegment + 1), old.end());
    for (size_t i = firstSegment + made.size(); i < segments.size(); ++i)
        segments[i].origin += delta;
    return {std::move(segments), nodes.nodesInChunk()};
}

} // namespace portolan
