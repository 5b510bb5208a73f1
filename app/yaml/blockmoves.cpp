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
    const EntryRegion &bottom = regions->at(std::max(from, to));

    QByteArray lines;
    for (int slot = first; slot < first + order.size(); ++slot) {
        lines += wholeLines(text, regions->at(order[slot - first]));
        if (slot + 1 < first + order.size())
            lines += text.view({regions->at(slot).end, regions->at(slot + 1).lead});
    }
    const bool atEnd = bottom.end >= text.size() && text.at(text.size() - 1) != '\n';
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
