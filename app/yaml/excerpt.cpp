// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/excerpt.h"

#include "app/yaml/scalarspan.h"

#include <QByteArrayList>

#include <algorithm>

namespace portolan {
namespace {

/// Anchors above the run by the names that look like aliases in its lines.
QByteArrayList anchorsInReach(const YamlTree &before, const EntryRun &run, const SourceText &after, Span lines)
{
    QByteArrayList names;
    const QByteArray &bytes = after.bytes();
    for (qsizetype star = bytes.indexOf('*', lines.begin); star >= 0 && star < lines.end;
         star = bytes.indexOf('*', star + 1)) {
        const QByteArray name = after.view({star + 1, tokenEnd(after, star + 1)}).toByteArray();
        if (!name.isEmpty() && !names.contains(name) && before.nodes().anchoredBefore(run.first, name) != kNoNode)
            names.append(name);
    }
    return names;
}

/// The entries around the lines. Their keys are null, so that no key of the lines is a duplicate of them.
class Surroundings
{
public:
    Surroundings(bool map, qsizetype column) : m_map(map), m_indent(column, ' ') { }

    QByteArray entry(const QByteArray &anchor = {}) const
    {
        const QByteArray properties = anchor.isEmpty() ? QByteArray() : '&' + anchor + ' ';
        return m_indent + (m_map ? "~: " : "- ") + properties + "0\n";
    }

private:
    bool m_map;
    QByteArray m_indent;
};

/// Where the entry's key or dash stands; `previous` is the value before it.
qsizetype startOf(const YamlTree &tree, const YamlTree::Entry &entry, NodeId previous)
{
    return entry.key == kNoNode ? skipTrivia(tree.text(), tree.node(previous).content.end) : tree.node(entry.key).begin;
}

/// Whether the entry starts with a plain `key:` or `- ` at the offset.
bool startsAt(const YamlTree &tree, const YamlTree::Entry &entry, NodeId previous, qsizetype offset)
{
    if (startOf(tree, entry, previous) != offset)
        return false;
    if (entry.key == kNoNode)
        return tree.text().at(offset) == '-';
    return tree.node(entry.key).content.begin < tree.text().lineEnd(offset);
}

} // namespace

std::optional<Excerpt> readExcerpt(const YamlTree &before, const EntryRun &run, const SourceText &after,
                                   const TextChange &change)
{
    const Span lines{run.lines.begin, run.lines.end + change.delta()};
    const bool atEnd = run.lines.end == before.text().size();
    const Surroundings surroundings(before.isMap(run.collection), run.column);
    const QByteArrayList anchors = anchorsInReach(before, run, after, lines);
    QByteArray text = surroundings.entry();
    for (const QByteArray &anchor : anchors)
        text += surroundings.entry(anchor);
    const qsizetype linesBegin = text.size();
    text += after.view(lines);
    const qsizetype linesEnd = text.size();
    if (!atEnd)
        text += surroundings.entry();

    Excerpt excerpt{YamlDocument::parse(SourceText(text)), kNoNode, kNoNode, lines.begin - linesBegin};
    const YamlTree &tree = excerpt.document.tree();
    const NodeId root = tree.root();
    if (!excerpt.document.isValid() || tree.documentCount() != 1 || root == kNoNode
        || tree.node(root).kind != before.node(run.collection).kind || tree.node(root).style != NodeStyle::Block)
        return std::nullopt;
    const QList<YamlTree::Entry> entries = tree.entries(root);
    const auto hasNoKey = [&tree](const YamlTree::Entry &entry) {
        return entry.key != kNoNode && tree.node(entry.key).style == NodeStyle::Empty;
    };
    if (std::ranges::any_of(entries, hasNoKey))
        return std::nullopt;
    const qsizetype first = anchors.size() + 1;
    const qsizetype end = entries.size() - (atEnd ? 0 : 1);
    if (first >= end || !startsAt(tree, entries[first], entries[first - 1].value, linesBegin + run.column))
        return std::nullopt;
    excerpt.first = entries[first].key == kNoNode ? entries[first].value : entries[first].key;
    excerpt.end = tree.size();
    if (!atEnd) {
        if (!startsAt(tree, entries[end], entries[end - 1].value, linesEnd + run.column))
            return std::nullopt;
        excerpt.end = entries[end].key == kNoNode ? entries[end].value : entries[end].key;
    }
    return excerpt;
}

} // namespace portolan
