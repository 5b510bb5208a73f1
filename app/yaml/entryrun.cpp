// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/entryrun.h"

#include "app/yaml/scalarspan.h"

namespace portolan {
namespace {

/// Walks the entries of one collection by their first nodes.
class Entries
{
public:
    Entries(const YamlTree &tree, NodeId collection) : m_tree(tree), m_collection(collection) { }

    NodeId firstNodeOf(NodeId child) const
    {
        const NodeId key = m_tree.keyOf(child);
        return key == kNoNode ? child : key;
    }

    NodeId valueOf(NodeId first) const { return m_tree.isKey(first) ? m_tree.node(first).nextSibling : first; }
    NodeId next(NodeId first) const { return m_tree.node(valueOf(first)).nextSibling; }

    NodeId before(NodeId first) const
    {
        if (first == m_collection + 1)
            return kNoNode;
        NodeId value = first - 1;
        while (m_tree.node(value).parent != m_collection)
            value = m_tree.node(value).parent;
        return firstNodeOf(value);
    }

    /// Where the key or the dash stands; nothing when something else introduces the entry.
    std::optional<qsizetype> start(NodeId first) const
    {
        const NodeId previous = before(first);
        const qsizetype at = previous == kNoNode ? m_tree.node(m_collection).content.begin : startOfNext(previous);
        const Node node = m_tree.node(first);
        const bool introduced =
            m_tree.isKey(first) ? node.begin == at && node.style != NodeStyle::Empty : m_tree.text().at(at) == '-';
        return introduced ? std::optional(at) : std::nullopt;
    }

    /// Where what follows the entry starts.
    qsizetype startOfNext(NodeId first) const
    {
        return skipTrivia(m_tree.text(), m_tree.node(valueOf(first)).content.end);
    }

    NodeId end(NodeId first) const
    {
        for (NodeId id = valueOf(first); id != kNoNode; id = m_tree.node(id).parent) {
            if (m_tree.node(id).nextSibling != kNoNode)
                return m_tree.node(id).nextSibling;
        }
        return m_tree.size();
    }

private:
    const YamlTree &m_tree;
    NodeId m_collection;
};

/// Whether a block collection is indented deeper than the one around it; a list in a map need not be. yaml-cpp reads some
/// that are not.
bool isIndented(const YamlTree &tree, NodeId collection)
{
    const NodeId around = tree.node(collection).parent;
    if (!tree.isMap(around) && !tree.isList(around))
        return true;
    const qsizetype deeper = tree.text().columnAt(tree.node(collection).content.begin)
                             - tree.text().columnAt(tree.node(around).content.begin);
    return deeper > 0 || (deeper == 0 && tree.isList(collection) && tree.isMap(around));
}

/// Whether what follows, at `next`, is no part of the run and has a place of its own: an empty value of a `?`, or an
/// empty key before a `:`, stands right behind the run; anchors and tags there may be those of a value that is left out.
bool endsBeforeNext(const YamlTree &tree, const EntryRun &run, qsizetype next)
{
    const SourceText &text = tree.text();
    if (run.end < tree.size()) {
        const Node node = tree.node(run.end);
        if (node.begin < next || next >= text.size() || (node.style == NodeStyle::Empty && tree.isKey(run.end)))
            return false;
    }
    const bool isProperty = text.at(next) == '&' || text.at(next) == '!';
    return next >= text.size() || (!isProperty && startsLine(text, next) && text.columnAt(next) <= run.column);
}

NodeId firstAffected(const Entries &entries, NodeId first, qsizetype offset)
{
    while (entries.next(first) != kNoNode && entries.startOfNext(first) <= offset)
        first = entries.next(first);
    for (auto start = entries.start(first); start && *start > offset; start = entries.start(first)) {
        first = entries.before(first);
        if (first == kNoNode)
            break;
    }
    return first;
}

} // namespace

std::optional<EntryPlace> entryPlaceAt(const YamlTree &tree, qsizetype offset)
{
    const auto index = tree.nodes().segmentAt(offset);
    if (!index)
        return std::nullopt;
    const NodeSegment &segment = tree.nodes().segments()[*index];
    if (segment.isSpine)
        return EntryPlace{segment.first, segment.first + 1};
    NodeId local = segment.chunk->lastStartingBy(offset - segment.origin);
    if (local == kNoNode || segment.parent == kNoNode)
        return std::nullopt;
    while (segment.chunk->node(local).parent != kNoNode)
        local = segment.chunk->node(local).parent;
    return EntryPlace{segment.parent, segment.first + local};
}

std::optional<EntryPlace> enclosingPlace(const YamlTree &tree, const EntryPlace &place)
{
    const NodeId parent = tree.node(place.collection).parent;
    return parent == kNoNode ? std::nullopt : std::optional(EntryPlace{parent, place.collection});
}

std::optional<EntryRun> entryRunAround(const YamlTree &tree, const SourceText &after, const EntryPlace &place,
                                       const TextChange &change, bool fromEntryBefore, qsizetype limit)
{
    if ((!tree.isMap(place.collection) && !tree.isList(place.collection)) || !isIndented(tree, place.collection))
        return std::nullopt;
    const SourceText &text = tree.text();
    const Entries entries(tree, place.collection);
    NodeId first = firstAffected(entries, entries.firstNodeOf(place.child), change.begin);
    if (fromEntryBefore && first != kNoNode)
        first = entries.before(first);
    const auto start = first == kNoNode ? std::nullopt : entries.start(first);
    if (!start || *start > change.begin || !startsLine(text, *start))
        return std::nullopt;

    EntryRun run{place.collection, first, kNoNode, text.columnAt(*start), {text.lineStart(*start), 0}};
    for (NodeId last = first; last != kNoNode && run.lines.length() <= limit; last = entries.next(last)) {
        const qsizetype next = entries.startOfNext(last);
        const bool atEnd = next >= text.size();
        run.lines.end = atEnd ? text.size() : text.lineStart(next);
        if (run.lines.end < change.oldEnd || (!atEnd && after.at(run.lines.end + change.delta() - 1) != '\n'))
            continue;
        run.end = entries.end(last);
        return run.lines.length() <= limit && endsBeforeNext(tree, run, next) ? std::optional(run) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace portolan
