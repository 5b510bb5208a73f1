// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/blockedits.h"

#include "app/yaml/editplace.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

/// Bytes from the dash of an item to its value; nothing for a value that is missing or on another line.
std::optional<qsizetype> dashWidth(const YamlTree &tree, const EntryRegion &region)
{
    const Node value = tree.node(region.value);
    const bool sameLine = tree.text().lineAt(value.begin) == tree.text().lineAt(region.start);
    if (region.key != kNoNode || value.style == NodeStyle::Empty || !sameLine)
        return std::nullopt;
    return value.begin - region.start;
}

/// The lines of an entry above the one that stands behind a dash, whose place it takes; its comments go above the dash.
TextPatches linesBehindDash(const SourceText &text, const EntryRegion &region, const QByteArray &lines)
{
    const qsizetype entry = leadingCommentsLength(lines);
    const QByteArray first = lines.mid(entry + region.column) + QByteArray(region.column, ' ');
    if (entry == 0)
        return {{region.start, 0, first}};
    const QByteArray comments = commentsAt(dashColumn(text, region), lines.left(entry));
    return {{text.lineStart(region.start), 0, comments}, {region.start, 0, first}};
}

/// The blank lines directly above `lead`, as far up as `limit`.
qsizetype blankLinesAbove(const SourceText &text, qsizetype lead, qsizetype limit)
{
    while (lead > limit) {
        const qsizetype above = text.lineStart(lead - 1);
        if (above < limit || !text.isBlankLine(above))
            break;
        lead = above;
    }
    return lead;
}

/// The lines of an entry that owns them, with the blank lines above it when there are blank lines on both sides.
Span linesToRemove(const SourceText &text, const QList<EntryRegion> &regions, int index)
{
    Span lines = regions[index].span();
    const bool blankBelow = lines.end >= text.size() || text.isBlankLine(lines.end);
    if (blankBelow && index > 0)
        lines.begin = blankLinesAbove(text, lines.begin, regions[index - 1].end);
    // The last line of a text without final line break: the line before it becomes the last, unless its line break
    // belongs to the value of a block scalar.
    const bool lastWithoutBreak = lines.end >= text.size() && text.at(text.size() - 1) != '\n';
    const bool breakIsContent = index > 0 && regions[index - 1].contentEnd == lines.begin;
    if (lastWithoutBreak && !breakIsContent && text.at(lines.begin - 1) == '\n')
        lines.begin -= text.at(lines.begin - 2) == '\r' ? 2 : 1;
    return lines;
}

/// The next entry moves up behind the dash, and the comments between the two above it.
Removal removalBehindDash(const SourceText &text, const EntryRegion &region, const EntryRegion &next)
{
    const TextPatch removal{region.start, next.start - region.start, {}};
    qsizetype between = region.end;
    while (between < next.lead && text.isBlankLine(between))
        between = text.lineEnd(between);
    const QByteArray comments =
        commentsAt(dashColumn(text, region), text.view({between, text.lineStart(next.start)}).toByteArray());
    if (comments.isEmpty())
        return {{removal}, region.span()};
    return {{{text.lineStart(region.start), 0, comments}, removal}, region.span()};
}

} // namespace

qsizetype leadingCommentsLength(const QByteArray &lines)
{
    qsizetype end = 0;
    for (qsizetype at = 0; at < lines.size(); at = lines.indexOf('\n', at) + 1) {
        while (lines[at] == ' ')
            ++at;
        if (lines[at] != '#')
            break;
        end = lines.indexOf('\n', at) + 1;
    }
    return end;
}

QByteArray commentsAt(qsizetype column, const QByteArray &lines)
{
    QByteArray moved;
    for (qsizetype at = 0; at < lines.size();) {
        const qsizetype end = lines.indexOf('\n', at) + 1;
        const QByteArray line = lines.mid(at, end - at);
        const QByteArray comment = line.mid(line.indexOf('#'));
        moved += line.trimmed().isEmpty() ? line : QByteArray(column, ' ') + comment;
        at = end;
    }
    return moved;
}

EntryLayout layoutOf(const YamlTree &tree, NodeId collection, const QList<EntryRegion> &regions, EntryPlace place)
{
    EntryLayout layout;
    layout.column = regions.constFirst().column;
    layout.style = blockStyleIn(tree, collection);
    layout.lineBreak = tree.text().lineBreakNear(regions.constFirst().start).toByteArray();
    // The nearest neighbour above decides how far from its dash an item stands.
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (const auto width = dashWidth(tree, regions[i]); width && (i < place.index || i == 0))
            layout.dashWidth = *width;
    }
    return layout;
}

TextPatch linesBehind(const SourceText &text, qsizetype offset, QByteArray lines, const NewEntry &entry)
{
    if (offset <= text.bomLength() || text.at(offset - 1) == '\n')
        return {offset, 0, lines};
    const QByteArray lineBreak = text.lineBreakNear(offset).toByteArray();
    if (lines.endsWith(lineBreak) && !entry.endsInBlockScalar())
        lines.chop(lineBreak.size());
    return {offset, 0, lineBreak + lines};
}

Error unsupportedBlockError(const YamlTree &tree, NodeId collection)
{
    return {Translated::tr("%1 is written in a way that can only be edited in the source.")
                .arg(nameOf(tree.pathOf(collection))),
            tree.displaySpan(collection)};
}

Result<TextPatches> insertIntoBlock(const YamlTree &tree, NodeId collection, EntryPlace place, const NewEntry &entry)
{
    const std::optional<QList<EntryRegion>> regions = entryRegions(tree, collection);
    if (!regions)
        return unsupportedBlockError(tree, collection);
    const QByteArray lines = entry.lines(layoutOf(tree, collection, *regions, place));
    const bool behind = place.index >= regions->size() || (place.afterPrevious && place.index > 0);
    if (!behind && !regions->at(place.index).ownsLine)
        return linesBehindDash(tree.text(), regions->at(place.index), lines);
    if (!behind)
        return TextPatches{{regions->at(place.index).lead, 0, lines}};
    return TextPatches{linesBehind(tree.text(), regions->at(place.index - 1).end, lines, entry)};
}

Result<Removal> removeFromBlock(const YamlTree &tree, NodeId collection, int index)
{
    const std::optional<QList<EntryRegion>> regions = entryRegions(tree, collection);
    if (!regions)
        return unsupportedBlockError(tree, collection);
    const EntryRegion &region = regions->at(index);
    if (!region.ownsLine)
        return removalBehindDash(tree.text(), region, regions->at(index + 1));
    const Span lines = linesToRemove(tree.text(), *regions, index);
    return Removal{{{lines.begin, lines.length(), {}}}, region.span()};
}

} // namespace portolan
