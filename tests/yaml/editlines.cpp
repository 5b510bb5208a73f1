// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/editlines.h"

#include "app/yaml/entryregions.h"

#include <algorithm>

namespace portolan::test {
namespace {

/// The entry of a block collection that a node is or is in; the document where there is none.
Span blockEntry(const YamlTree &tree, NodeId id)
{
    for (; id != kNoNode && tree.entryIndex(id) >= 0; id = tree.node(id).parent) {
        const NodeId collection = tree.node(id).parent;
        if (tree.node(collection).isInlineStyle())
            continue;
        if (const auto regions = entryRegions(tree, collection)) {
            const EntryRegion &region = regions->at(tree.entryIndex(id));
            return {std::min(region.lead, tree.text().lineStart(region.start)), region.end};
        }
    }
    return {0, tree.text().size()};
}

/// The line that introduces a collection; all lines of one between brackets, or without entries.
Span introduction(const YamlTree &tree, NodeId collection)
{
    const Span entry = blockEntry(tree, collection);
    if (tree.node(collection).style != NodeStyle::Block)
        return entry;
    const NodeId key = tree.keyOf(collection);
    const qsizetype at = key == kNoNode ? entry.begin : tree.node(key).content.begin;
    return {tree.text().lineStart(at), tree.text().lineEnd(at)};
}

/// With the blank lines on both sides.
Span withBlankLines(const SourceText &text, Span lines)
{
    while (lines.begin > text.bomLength() && text.isBlankLine(text.lineStart(lines.begin - 1)))
        lines.begin = text.lineStart(lines.begin - 1);
    while (lines.end < text.size() && text.isBlankLine(lines.end))
        lines.end = text.lineEnd(lines.end);
    return lines;
}

/// The first entry with what follows it, where it stands behind a dash: the line is shared.
QList<Span> sharedFirstLine(const YamlTree &tree, NodeId collection)
{
    const auto regions = tree.node(collection).isInlineStyle() ? std::nullopt : entryRegions(tree, collection);
    if (!regions || regions->isEmpty() || regions->constFirst().ownsLine)
        return {};
    const SourceText &text = tree.text();
    const qsizetype end = regions->size() > 1 ? text.lineEnd(regions->at(1).start) : regions->constFirst().end;
    return {{text.lineStart(regions->constFirst().start), end}};
}

QList<Span> linesOfRemoval(const YamlTree &tree, NodeId id)
{
    const NodeId collection = tree.node(id).parent;
    QList<Span> lines{withBlankLines(tree.text(), blockEntry(tree, id))};
    if (tree.entryIndex(id) == 0)
        lines += sharedFirstLine(tree, collection);
    if (tree.entryCount(collection) == 1)
        lines.append(introduction(tree, collection));
    return lines;
}

QList<Span> linesOfInsertion(const YamlTree &tree, NodeId collection, const YamlPath &target)
{
    if (tree.node(collection).style != NodeStyle::Block)
        return {introduction(tree, collection)};
    const bool first = target.last().kind == YamlPath::Step::Kind::Index && target.last().index == 0;
    return first ? sharedFirstLine(tree, collection) : QList<Span>();
}

/// A path of the file without the entry as one of the file with it.
YamlPath withEntry(const YamlTree &tree, NodeId id, const YamlPath &path)
{
    const YamlPath list = tree.pathOf(tree.node(id).parent);
    YamlPath with;
    for (const YamlPath::Step &step : path.steps()) {
        const bool behind = with == list && tree.keyOf(id) == kNoNode && step.index >= tree.entryIndex(id);
        with = behind ? with.index(step.index + 1) : with.step(step);
    }
    return with;
}

QList<Span> linesOfMove(const YamlTree &tree, NodeId id, const YamlPath &target)
{
    const NodeId collection = tree.node(id).parent;
    const bool stays = target == tree.pathOf(collection).index(target.last().index);
    if (!stays) {
        const NodeId into = tree.find(withEntry(tree, id, target.parent()));
        return linesOfRemoval(tree, id) + linesOfInsertion(tree, into, target);
    }
    if (tree.node(collection).isInlineStyle())
        return {blockEntry(tree, id)};
    const Span there = blockEntry(tree, tree.entries(collection).at(target.last().index).value);
    const Span here = blockEntry(tree, id);
    return {{std::min(here.begin, there.begin), std::max(here.end, there.end)}};
}

} // namespace

QList<Span> linesOfEdit(const YamlTree &tree, const YamlEdit &edit)
{
    const NodeId id = tree.find(edit.path);
    switch (edit.kind) {
    case YamlEdit::Kind::Insert:
        return linesOfInsertion(tree, tree.find(edit.path.parent()), edit.path);
    case YamlEdit::Kind::Remove:
        return linesOfRemoval(tree, id);
    case YamlEdit::Kind::Move:
        return linesOfMove(tree, id, edit.target);
    case YamlEdit::Kind::Duplicate:
        return tree.node(tree.node(id).parent).isInlineStyle() ? QList<Span>{blockEntry(tree, id)} : QList<Span>();
    default:
        return {blockEntry(tree, id)};
    }
}

bool staysInLines(const SourceText &text, const TextPatches &patches, const QList<Span> &lines)
{
    const auto isAllowed = [&](qsizetype line) {
        return std::any_of(lines.cbegin(), lines.cend(), [line](Span span) { return span.contains(line); });
    };
    for (const TextPatch &patch : patches) {
        const bool wholeLines =
            patch.length == 0 && patch.offset == text.lineStart(patch.offset) && patch.insertion.endsWith('\n');
        if (wholeLines || (patch.length == 0 && patch.offset == text.size()))
            continue;
        // At the end of a text without final line break, the line break above goes along.
        const bool fromLineEnd = patch.offset + patch.length == text.size() && text.isBlankLine(patch.offset);
        const qsizetype first = fromLineEnd ? text.lineEnd(patch.offset) : text.lineStart(patch.offset);
        const qsizetype last = std::max(patch.offset, patch.offset + patch.length - 1);
        for (qsizetype line = first; line <= last && line < text.size(); line = text.lineEnd(line)) {
            if (!isAllowed(line))
                return false;
        }
    }
    return true;
}

} // namespace portolan::test
