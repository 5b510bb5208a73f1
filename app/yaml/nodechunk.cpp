// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/nodechunk.h"

#include <algorithm>

namespace portolan {
namespace {

NodeTexts::const_iterator firstFrom(const NodeTexts &texts, NodeId id)
{
    return std::ranges::lower_bound(texts, id, {}, &NodeText::id);
}

NodeTexts textsOf(const NodeTexts &texts, NodeId first, NodeId end)
{
    NodeTexts own(firstFrom(texts, first), firstFrom(texts, end));
    for (NodeText &text : own)
        text.id -= first;
    return own;
}

} // namespace

const QByteArray *findText(const NodeTexts &texts, NodeId id)
{
    const auto found = firstFrom(texts, id);
    return found == texts.cend() || found->id != id ? nullptr : &found->text;
}

NodeId NodeList::subtreeEnd(NodeId id, NodeId end) const
{
    for (; id != kNoNode; id = nodes[size_t(id)].parent) {
        if (nodes[size_t(id)].nextSibling != kNoNode)
            return nodes[size_t(id)].nextSibling;
    }
    return end;
}

NodeChunk::NodeChunk(const NodeList &list, NodeId first, NodeId end, qsizetype origin)
{
    m_nodes.reserve(size_t(end - first));
    const Node &head = list.nodes[size_t(first)];
    for (NodeId id = first; id < end; ++id) {
        const Node &node = list.nodes[size_t(id)];
        m_nodes.push_back(packed(node, first, origin));
        if (node.parent != head.parent)
            continue;
        PackedNode &top = m_nodes.back();
        top.parent = kNoNode;
        top.indexInParent -= head.indexInParent;
        if (node.nextSibling >= end)
            top.nextSibling = kNoNode;
        ++m_topCount;
        m_lastTop = id - first;
    }
    takeTexts(list, first, end);
}

NodeChunk::NodeChunk(const NodeList &list, NodeId collection)
{
    const Node &node = list.nodes[size_t(collection)];
    PackedNode alone = packed(node, collection, node.begin);
    alone.parent = kNoNode;
    alone.nextSibling = kNoNode;
    alone.childCount = 0;
    alone.indexInParent = 0;
    m_nodes.push_back(alone);
    m_topCount = 1;
    takeTexts(list, collection, collection + 1);
}

NodeChunk::PackedNode NodeChunk::packed(const Node &node, NodeId first, qsizetype origin)
{
    const auto local = [first](NodeId id) { return id == kNoNode ? kNoNode : id - first; };
    return {qint32(node.begin - origin),
            qint32(node.content.begin - origin),
            qint32(node.content.end - origin),
            local(node.parent),
            local(node.nextSibling),
            node.childCount,
            node.indexInParent,
            node.kind,
            node.style};
}

void NodeChunk::takeTexts(const NodeList &list, NodeId first, NodeId end)
{
    m_decoded = textsOf(list.decoded, first, end);
    m_anchors = textsOf(list.anchors, first, end);
    m_tags = textsOf(list.tags, first, end);
}

NodeId NodeChunk::lastStartingBy(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_nodes, offset, {}, &PackedNode::begin);
    return NodeId(after - m_nodes.begin()) - 1;
}

NodeChunkPtr NodeChunk::shifted(qsizetype begin, qsizetype delta) const
{
    auto copy = std::make_shared<NodeChunk>(*this);
    for (PackedNode &node : copy->m_nodes) {
        for (qint32 *const offset : {&node.begin, &node.contentBegin, &node.contentEnd}) {
            if (*offset > begin)
                *offset += qint32(delta);
        }
    }
    return copy;
}

} // namespace portolan
