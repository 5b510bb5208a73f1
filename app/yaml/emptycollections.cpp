// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/emptycollections.h"

#include "app/yaml/entryregions.h"
#include "app/yaml/scalarspan.h"

#include <algorithm>

namespace portolan {
namespace {

bool isInDocument(const YamlTree &tree, NodeId id)
{
    return id == kNoNode || tree.node(tree.node(id).parent).kind == NodeKind::Document;
}

/// Whether the collections next to the new one are all written with brackets.
bool siblingsAreFlow(const YamlTree &tree, NodeId id)
{
    bool anyFlow = false;
    for (const YamlTree::Entry &entry : tree.entries(tree.node(id).parent)) {
        if (tree.entryCount(entry.value) == 0)
            continue;
        if (!tree.node(entry.value).isInlineStyle())
            return false;
        anyFlow = true;
    }
    return anyFlow;
}

Result<TextPatches> insertAsFlow(const YamlTree &tree, NodeId id, const NewEntry &entry)
{
    const Result<QByteArray> text = entry.flowCollectionText();
    if (!text)
        return text.error();
    const Node node = tree.node(id);
    const QByteArray gap = node.style == NodeStyle::Empty ? QByteArrayLiteral(" ") : QByteArray();
    return TextPatches{{node.content.begin, node.content.length(), gap + *text}};
}

TextPatches joinedPatches(Span cut, const TextPatch &lines)
{
    if (cut.isEmpty())
        return {lines};
    if (cut.end >= lines.offset)
        return {{cut.begin, cut.length(), lines.insertion}};
    return {{cut.begin, cut.length(), {}}, lines};
}

/// The whole content of a file: behind everything when there is none, else in place of `{}`, `[]` or `~`.
TextPatches insertAtTop(const YamlTree &tree, NodeId id, const NewEntry &entry)
{
    const SourceText &text = tree.text();
    EntryLayout layout;
    layout.lineBreak = text.lineBreakNear(text.size()).toByteArray();
    QByteArray lines = entry.lines(layout);
    if (id == kNoNode)
        return {linesBehind(text, text.size(), lines, entry)};
    const Node node = tree.node(id);
    if (node.style != NodeStyle::Empty) {
        lines.chop(layout.lineBreak.size());
        const bool behindMarker = text.columnAt(node.content.begin) > 0;
        return {{node.content.begin, node.content.length(), behindMarker ? layout.lineBreak + lines : lines}};
    }
    const qsizetype marker = tree.node(node.parent).begin;
    const bool marked = text.at(marker) == '-' && text.at(marker + 1) == '-';
    return {linesBehind(text, marked ? text.lineEnd(marker) : text.size(), lines, entry)};
}

bool restOfLineIsBlank(const SourceText &text, qsizetype offset)
{
    const qsizetype at = skipBlanks(text, offset);
    return at >= text.size() || text.at(at) == '\n' || text.at(at) == '\r';
}

/// From the end of what stands before the value to the value's end: `key:| []|`. A value that has a line to itself takes
/// the line break before it along.
Span valueWithGap(const SourceText &text, Span content)
{
    qsizetype begin = content.begin;
    const qsizetype line = text.lineStart(begin);
    while (begin > line && (text.at(begin - 1) == ' ' || text.at(begin - 1) == '\t'))
        --begin;
    if (begin == line && restOfLineIsBlank(text, content.end))
        begin -= text.at(begin - 2) == '\r' ? 2 : 1;
    return {begin, content.end};
}

/// Offset behind the `:` or `-` that introduces a value, and behind its properties.
qsizetype introductionEnd(const YamlTree &tree, NodeId id)
{
    const Node node = tree.node(id);
    if (node.begin < node.content.begin && node.style != NodeStyle::Empty)
        return readProperties(tree.text(), node.begin).end;
    const std::optional<QList<EntryRegion>> regions = entryRegions(tree, node.parent);
    return regions ? regions->at(tree.entryIndex(id)).introductionEnd : -1;
}

Result<TextPatches> insertAsBlock(const YamlTree &tree, NodeId id, const NewEntry &entry)
{
    const SourceText &text = tree.text();
    const Node node = tree.node(id);
    const std::optional<QList<EntryRegion>> siblings = entryRegions(tree, node.parent);
    if (!siblings)
        return unsupportedBlockError(tree, node.parent);
    const EntryRegion &owner = siblings->at(tree.entryIndex(id));
    EntryLayout layout;
    layout.style = blockStyleIn(tree, node.parent);
    layout.lineBreak = text.lineBreakNear(owner.start).toByteArray();
    const bool inItem = owner.key == kNoNode;
    layout.column = owner.column + (inItem ? 2 : entry.hasKey() ? layout.style.mapStep : layout.style.listStep);
    const QByteArray lines = entry.lines(layout);

    const Span value = node.style == NodeStyle::Empty ? node.content : valueWithGap(text, node.content);
    const bool hasProperties = node.begin < node.content.begin;
    if (inItem && !hasProperties && value.begin == owner.start + 1 && restOfLineIsBlank(text, value.end)) {
        const QByteArray behindDash = lines.mid(layout.column).chopped(layout.lineBreak.size());
        return TextPatches{{value.begin, value.length(), ' ' + behindDash}};
    }
    return joinedPatches(value, linesBehind(text, text.lineEnd(value.end), lines, entry));
}

} // namespace

bool isEmptyCollection(const YamlTree &tree, NodeId id)
{
    if (id == kNoNode || tree.isNull(id))
        return true;
    return tree.node(id).isCollection() && tree.node(id).style == NodeStyle::Flow && tree.entryCount(id) == 0;
}

Result<TextPatches> insertFirstEntry(const YamlTree &tree, NodeId id, const NewEntry &entry)
{
    if (isInDocument(tree, id))
        return insertAtTop(tree, id, entry);
    const NodeId parent = tree.node(id).parent;
    if (tree.node(parent).isInlineStyle() || siblingsAreFlow(tree, id))
        return insertAsFlow(tree, id, entry);
    return insertAsBlock(tree, id, entry);
}

Result<Removal> removeOnlyEntry(const YamlTree &tree, NodeId collection)
{
    const SourceText &text = tree.text();
    const std::optional<QList<EntryRegion>> regions = entryRegions(tree, collection);
    if (!regions || regions->size() != 1)
        return unsupportedBlockError(tree, collection);
    const EntryRegion &region = regions->constFirst();
    const QByteArray brackets = tree.isMap(collection) ? QByteArrayLiteral("{}") : QByteArrayLiteral("[]");
    const bool endsWithBreak = text.at(region.end - 1) == '\n';
    if (!region.ownsLine || isInDocument(tree, collection)) {
        const QByteArray tail = endsWithBreak ? text.lineBreakNear(region.end - 1).toByteArray() : QByteArray();
        return Removal{{{region.lead, region.end - region.lead, brackets + tail}}, region.span()};
    }
    const qsizetype behind = introductionEnd(tree, collection);
    if (behind < 0 || behind > region.lead)
        return unsupportedBlockError(tree, collection);
    Span lines = region.span();
    if (!endsWithBreak && text.at(lines.begin - 1) == '\n')
        lines.begin -= text.at(lines.begin - 2) == '\r' ? 2 : 1;
    return Removal{{{behind, 0, ' ' + brackets}, {lines.begin, lines.length(), {}}}, region.span()};
}

} // namespace portolan
