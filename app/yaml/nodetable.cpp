// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/nodetable.h"

#include <algorithm>
#include <utility>

namespace portolan {

NodeTable::NodeTable(const NodeList &list, int nodesInChunk)
    : NodeTable(dividedIntoChunks(list, 0, nodesInChunk), nodesInChunk)
{ }

NodeTable::NodeTable(NodeSegments segments, int nodesInChunk)
    : m_segments(std::move(segments))
    , m_nodesInChunk(nodesInChunk)
{
    link();
    collectAnchors();
}

void NodeTable::link()
{
    std::vector<size_t> open;   // spine segments
    std::vector<size_t> newest; // by depth: the newest sibling segment
    qsizetype contentEnd = 0;
    const auto close = [&] {
        m_segments[open.back()].contentEnd = contentEnd; // a block collection ends with its last child
        open.pop_back();
        newest.resize(open.size() + 1);
    };
    NodeId next = 0;
    for (size_t i = 0; i < m_segments.size(); ++i) {
        NodeSegment &segment = m_segments[i];
        while (open.size() > size_t(segment.depth))
            close();
        segment.first = next;
        segment.nextSibling = kNoNode;
        segment.childCount = 0;
        segment.parent = open.empty() ? kNoNode : m_segments[open.back()].first;
        if (newest.size() > open.size()) {
            const NodeSegment &before = m_segments[newest.back()];
            m_segments[newest.back()].nextSibling = segment.first;
            segment.indexBase = before.indexBase + before.chunk->topCount();
            newest.back() = i;
        } else {
            segment.indexBase = 0;
            newest.push_back(i);
        }
        if (!open.empty())
            m_segments[open.back()].childCount += segment.chunk->topCount();
        next += segment.chunk->size();
        if (segment.isSpine)
            open.push_back(i);
        else
            contentEnd = segment.origin + segment.chunk->contentEnd();
        while (m_segmentHints.size() * kHintStep < size_t(next))
            m_segmentHints.push_back(i);
    }
    while (!open.empty())
        close();
    for (NodeId id = size() > 0 ? 0 : kNoNode; id != kNoNode; id = node(id).nextSibling)
        m_documents.push_back(id);
}

void NodeTable::collectAnchors()
{
    for (const NodeSegment &segment : m_segments) {
        for (const NodeText &anchor : segment.chunk->anchors()) {
            if (segment.chunk->node(anchor.id).kind != NodeKind::Alias)
                m_anchored.push_back({segment.first + anchor.id, anchor.text});
        }
    }
    std::ranges::stable_sort(m_anchored, {}, &NodeText::text);
}

bool NodeTable::hasAnchors() const
{
    return std::ranges::any_of(m_segments, [](const NodeSegment &each) { return !each.chunk->anchors().empty(); });
}

std::optional<size_t> NodeTable::segmentAt(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_segments, offset, {}, &NodeSegment::origin);
    if (after == m_segments.begin())
        return std::nullopt;
    return size_t(after - m_segments.begin()) - 1;
}

const QByteArray *NodeTable::decoded(NodeId id) const
{
    const NodeSegment &segment = m_segments[segmentOf(id)];
    return findText(segment.chunk->decodedValues(), id - segment.first);
}

const QByteArray *NodeTable::anchor(NodeId id) const
{
    const NodeSegment &segment = m_segments[segmentOf(id)];
    return findText(segment.chunk->anchors(), id - segment.first);
}

const QByteArray *NodeTable::tag(NodeId id) const
{
    const NodeSegment &segment = m_segments[segmentOf(id)];
    return findText(segment.chunk->tags(), id - segment.first);
}

NodeId NodeTable::anchoredBefore(NodeId alias, QByteArrayView name) const
{
    const auto precedes = [](const NodeText &anchored, std::pair<QByteArrayView, NodeId> place) {
        const int order = QByteArrayView(anchored.text).compare(place.first);
        return order != 0 ? order < 0 : anchored.id < place.second;
    };
    const auto after = std::lower_bound(m_anchored.begin(), m_anchored.end(), std::pair(name, alias), precedes);
    if (after == m_anchored.begin() || std::prev(after)->text != name)
        return kNoNode;
    const NodeId found = std::prev(after)->id;
    const NodeId document = *std::prev(std::ranges::upper_bound(m_documents, alias));
    return found > document ? found : kNoNode;
}

} // namespace portolan
