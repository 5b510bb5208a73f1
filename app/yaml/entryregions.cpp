// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/entryregions.h"

#include "app/yaml/scalarspan.h"

#include <algorithm>

namespace portolan {
namespace {

/// Column of the `#` when nothing but spaces stands before it on the line, else -1.
qsizetype commentColumn(const SourceText &text, qsizetype lineStart)
{
    qsizetype at = lineStart;
    while (text.at(at) == ' ')
        ++at;
    return text.at(at) == '#' ? at - lineStart : -1;
}

/// What stands on the line before an entry: nothing, dashes only, or something else.
enum class Before { Nothing, Dashes, Other };

Before textBefore(const SourceText &text, qsizetype start)
{
    Before before = Before::Nothing;
    for (qsizetype at = text.lineStart(start); at < start; ++at) {
        if (text.at(at) == '-')
            before = Before::Dashes;
        else if (text.at(at) != ' ')
            return Before::Other;
    }
    return before;
}

qsizetype contentEnd(const YamlTree &tree, const EntryRegion &region)
{
    const qsizetype end = tree.node(region.value).content.end;
    return std::max({end, region.start + 1, region.key == kNoNode ? end : tree.node(region.key).content.end});
}

/// Behind the dash or the colon; behind the key where an explicit one has none.
qsizetype introductionEnd(const YamlTree &tree, const EntryRegion &region)
{
    if (region.key == kNoNode)
        return region.start + 1;
    const qsizetype keyEnd = tree.node(region.key).content.end;
    const qsizetype colon = skipTrivia(tree.text(), keyEnd);
    return tree.text().at(colon) == ':' ? colon + 1 : keyEnd;
}

/// After the comments directly above `start`; they end at `limit` at the latest.
qsizetype leadOf(const SourceText &text, const EntryRegion &region, qsizetype limit)
{
    qsizetype lead = text.lineStart(region.start);
    while (lead > limit) {
        const qsizetype above = text.lineStart(lead - 1);
        if (above < limit || commentColumn(text, above) != region.column)
            break;
        lead = above;
    }
    return lead;
}

/// After the line that holds the end of the content and the comments below it that are deeper than the entry; they may
/// stand behind blank lines as long as another deeper comment follows.
qsizetype endOf(const SourceText &text, const EntryRegion &region)
{
    const bool endsWithLine = region.contentEnd > region.start + 1 && text.at(region.contentEnd - 1) == '\n';
    qsizetype end = endsWithLine ? region.contentEnd : text.lineEnd(region.contentEnd);
    for (qsizetype line = end; line < text.size(); line = text.lineEnd(line)) {
        if (commentColumn(text, line) > region.column)
            end = text.lineEnd(line);
        else if (!text.isBlankLine(line))
            break;
    }
    return end;
}

} // namespace

std::optional<QList<EntryRegion>> entryRegions(const YamlTree &tree, NodeId collection)
{
    const SourceText &text = tree.text();
    const QList<YamlTree::Entry> entries = tree.entries(collection);
    QList<EntryRegion> regions;
    regions.reserve(entries.size());
    for (const YamlTree::Entry &entry : entries) {
        EntryRegion region;
        region.key = entry.key;
        region.value = entry.value;
        region.start =
            regions.isEmpty() ? tree.node(collection).content.begin : skipTrivia(text, regions.constLast().contentEnd);
        region.column = text.columnAt(region.start);
        const bool asExpected = entry.key == kNoNode
                                    ? text.at(region.start) == '-'
                                    : region.start == tree.node(entry.key).begin || text.at(region.start) == '?';
        const Before before = textBefore(text, region.start);
        const bool aligned =
            regions.isEmpty() || (before == Before::Nothing && region.column == regions.constFirst().column);
        if (!asExpected || before == Before::Other || !aligned)
            return std::nullopt;
        region.ownsLine = before == Before::Nothing;
        region.introductionEnd = introductionEnd(tree, region);
        region.contentEnd = contentEnd(tree, region);
        region.lead = region.ownsLine
                          ? leadOf(text, region, regions.isEmpty() ? text.bomLength() : regions.constLast().end)
                          : region.start;
        region.end = endOf(text, region);
        regions.append(region);
    }
    return regions;
}

qsizetype dashColumn(const SourceText &text, const EntryRegion &region)
{
    const qsizetype line = text.lineStart(region.start);
    return skipBlanks(text, line) - line;
}

} // namespace portolan
