// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/nodetable.h"

namespace portolan {
namespace {

class Divider
{
public:
    Divider(const NodeList &list, int limit) : m_list(list), m_limit(limit) { }

    NodeSegments divided(int depth)
    {
        m_open.push_back({0, m_list.size()});
        for (m_run = 0; !m_open.empty();) {
            Siblings &siblings = m_open.back();
            if (siblings.next == siblings.end) {
                flush(siblings.end, depth);
                m_open.pop_back();
            } else {
                take(siblings, depth);
            }
        }
        return std::move(m_segments);
    }

private:
    struct Siblings
    {
        NodeId next;
        NodeId end;
    };

    void take(Siblings &siblings, int depth)
    {
        const NodeId id = siblings.next;
        const NodeId end = m_list.subtreeEnd(id, siblings.end);
        siblings.next = end;
        const Node &node = m_list.nodes[size_t(id)];
        if (isSpine(node, end - id)) {
            flush(id, depth);
            m_segments.push_back({std::make_shared<NodeChunk>(m_list, id), node.begin, currentDepth(depth), true});
            m_run = id + 1;
            m_open.push_back({id + 1, end});
        } else if (end - m_run > m_limit && startsEntry(node)) {
            flush(id, depth);
        }
    }

    bool isSpine(const Node &node, int size) const
    {
        return size > m_limit
               && (node.kind == NodeKind::Document || (node.isCollection() && node.style == NodeStyle::Block));
    }

    /// A key and its value are not torn apart.
    bool startsEntry(const Node &node) const
    {
        const NodeKind around = node.parent == kNoNode ? m_list.around : m_list.nodes[size_t(node.parent)].kind;
        return around != NodeKind::Map || node.indexInParent % 2 == 0;
    }

    /// Makes a chunk of the siblings before `end` that are in none yet.
    void flush(NodeId end, int depth)
    {
        if (m_run < end) {
            const qsizetype origin = m_list.nodes[size_t(m_run)].begin;
            m_segments.push_back(
                {std::make_shared<NodeChunk>(m_list, m_run, end, origin), origin, currentDepth(depth)});
        }
        m_run = end;
    }

    int currentDepth(int depth) const { return depth + int(m_open.size()) - 1; }

    const NodeList &m_list;
    int m_limit;
    std::vector<Siblings> m_open;
    NodeSegments m_segments;
    NodeId m_run = 0;
};

} // namespace

NodeSegments dividedIntoChunks(const NodeList &list, int depth, int limit)
{
    return Divider(list, limit).divided(depth);
}

} // namespace portolan
