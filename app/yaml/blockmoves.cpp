// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/blockedits.h"
#include "app/yaml/entrymoves.h"

#include <algorithm>

namespace portolan {
namespace {

/// The lines of an entry, as if it had them for itself, with a final line break.
QByteArray wholeLines(const SourceText &text, const EntryRegion &region)
{
    QByteArray lines = text.view(region.span()).toByteArray();
    if (!region.ownsLine)
        lines.prepend(QByteArray(region.column, ' '));
    return lines.endsWith('\n') ? lines : lines + text.lineBreakNear(region.start).toByteArray();
}

/// Whether the line break at the end of an entry belongs to its value.
bool endsInContent(const EntryRegion &region)
{
    return region.contentEnd == region.end;
}

/// What stands between two entries, when it is the same between all of these.
std::optional<QByteArray> commonGap(const SourceText &text, const QList<EntryRegion> &regions, int first, int last)
{
    const auto gapBehind = [&](int index) { return text.view({regions[index].end, regions[index + 1].lead}); };
    for (int index = first + 1; index < last; ++index) {
        if (gapBehind(index) != gapBehind(first))
            return std::nullopt;
    }
    return gapBehind(first).toByteArray();
}

/// Where the gaps are the same, the entry is cut out with one of them and put in again.
TextPatches cutAndPaste(const SourceText &text, const QList<EntryRegion> &regions, int from, int to,
                        const QByteArray &gap)
{
    const Span own = regions[from].span();
    const QByteArray lines = text.view(own).toByteArray();
    if (from < to)
        return {{own.begin, regions[from + 1].lead - own.begin, {}}, {regions[to].end, 0, gap + lines}};
    return {{regions[to].lead, 0, lines + gap}, {regions[from - 1].end, own.end - regions[from - 1].end, {}}};
}

} // namespace

QList<int> movedOrder(int from, int to)
{
    QList<int> order;
    for (int index = std::min(from, to); index <= std::max(from, to); ++index) {
        if (index != from)
            order.append(index);
    }
    order.insert(from < to ? order.size() : 0, from);
    return order;
}

Result<TextPatches> moveInBlock(const YamlTree &tree, NodeId collection, int from, int to)
{
    const SourceText &text = tree.text();
    const std::optional<QList<EntryRegion>> regions = entryRegions(tree, collection);
    if (!regions)
        return unsupportedBlockError(tree, collection);
    const int first = std::min(from, to);
    const QList<int> order = movedOrder(from, to);
    const EntryRegion &top = regions->at(first);
    const int last = std::max(from, to);
    const EntryRegion &bottom = regions->at(last);
    const bool atEnd = bottom.end >= text.size() && text.at(text.size() - 1) != '\n';
    const std::optional<QByteArray> gap = commonGap(text, *regions, first, last);
    if (gap && top.ownsLine && !atEnd)
        return cutAndPaste(text, *regions, from, to, *gap);

    QByteArray lines;
    for (int slot = first; slot < first + order.size(); ++slot) {
        lines += wholeLines(text, regions->at(order[slot - first]));
        if (slot + 1 < first + order.size())
            lines += text.view({regions->at(slot).end, regions->at(slot + 1).lead});
    }
    if (atEnd && !endsInContent(regions->at(order.constLast())))
        lines.chop(lines.endsWith("\r\n") ? 2 : 1);
    if (top.ownsLine)
        return TextPatches{{top.lead, bottom.end - top.lead, lines}};

    // The new first entry goes behind the dash, its comments above it.
    const qsizetype entry = leadingCommentsLength(lines);
    const TextPatch moved{top.start, bottom.end - top.start, lines.mid(entry + top.column)};
    if (entry == 0)
        return TextPatches{moved};
    return TextPatches{{text.lineStart(top.start), 0, commentsAt(dashColumn(text, top), lines.left(entry))}, moved};
}

} // namespace portolan
