// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/copiedentry.h"

#include "app/yaml/comments.h"
#include "app/yaml/documentorder.h"
#include "app/yaml/reindentation.h"
#include "app/yaml/scalarspan.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

bool usesItsAnchors(const YamlTree &tree, NodeId id)
{
    const NodeId begin = id;
    for (const NodeId end = subtreeEnd(tree, id); id < end; ++id) {
        const NodeId target = tree.node(id).kind == NodeKind::Alias ? tree.resolved(id) : kNoNode;
        if (target >= begin && target < end)
            return true;
    }
    return false;
}

std::optional<EntryRegion> regionOf(const YamlTree &tree, NodeId value)
{
    const NodeId collection = tree.node(value).parent;
    if (!tree.node(collection).isCollection() || tree.node(collection).isInlineStyle())
        return std::nullopt;
    const std::optional<QList<EntryRegion>> regions = entryRegions(tree, collection);
    return regions ? std::optional(regions->at(tree.entryIndex(value))) : std::nullopt;
}

QByteArray withLineBreak(QByteArray lines, const EntryLayout &layout)
{
    return lines.endsWith('\n') ? lines : lines + layout.lineBreak;
}

QByteArray indentation(qsizetype column)
{
    return QByteArray(column, ' ');
}

} // namespace

CopiedEntry::CopiedEntry(const YamlTree &tree, NodeId value, std::optional<QByteArray> key, Origin origin)
    : NewEntry(std::move(key))
    , m_tree(tree)
    , m_value(value)
    , m_origin(origin)
    , m_region(regionOf(tree, value))
    , m_withoutAnchors(origin == Origin::Stays && !usesItsAnchors(tree, value))
{
    if (m_withoutAnchors)
        m_omitted = anchorSpans(tree, value);
}

CopiedEntry CopiedEntry::valueOnly(const YamlTree &tree, NodeId value, std::optional<QByteArray> key)
{
    CopiedEntry entry(tree, value, std::move(key), Origin::Stays);
    entry.m_valueOnly = true;
    if (entry.m_region) {
        entry.m_region->lead = entry.m_region->start;
        entry.m_region->end = tree.node(value).content.end;
    }
    return entry;
}

bool CopiedEntry::keepsKind() const
{
    return !m_valueOnly && m_region && hasKey() == (m_region->key != kNoNode);
}

bool CopiedEntry::keepsKey() const
{
    return keepsKind() && (!hasKey() || (m_tree.isScalar(m_region->key) && m_tree.value(m_region->key) == *key()));
}

/// The text that goes along, comments included.
Span CopiedEntry::span() const
{
    if (!m_region)
        return {m_tree.node(m_value).begin, m_tree.node(m_value).content.end};
    const qsizetype begin = m_valueOnly ? m_tree.node(m_value).content.begin : m_region->lead;
    return {begin, m_region->end};
}

QByteArray CopiedEntry::moved(Span span, qsizetype delta) const
{
    return reindented(m_tree, span, delta, m_omitted);
}

/// Text that goes behind an introduction.
QByteArray CopiedEntry::movedBehind(Span span, qsizetype delta) const
{
    return reindentedBehind(m_tree, span, delta, m_omitted);
}

QByteArray CopiedEntry::introduction() const
{
    if (!hasKey() || !keepsKey())
        return NewEntry::introduction();
    return m_tree.text().view({m_region->start, m_region->introductionEnd}).toByteArray();
}

QByteArray CopiedEntry::lines(const EntryLayout &layout) const
{
    if (!m_region)
        return indentation(layout.column) + introduction() + ' ' + flowStyleText(m_tree, m_value, !m_withoutAnchors)
               + layout.lineBreak;
    if (keepsKind())
        return withLineBreak(linesOfSameKind(layout), layout);
    const Node value = m_tree.node(m_value);
    const SourceText &text = m_tree.text();
    const bool behindDash = text.lineAt(value.content.begin) == text.lineAt(m_region->start);
    const QByteArray entry = value.style != NodeStyle::Block ? linesOfScalar(layout)
                             : behindDash                    ? linesOfBlockBehindDash(layout)
                                                             : linesOfBlockBelow(layout);
    return withLineBreak(leadingComments(layout) + entry, layout);
}

QByteArray CopiedEntry::leadingComments(const EntryLayout &layout) const
{
    if (m_valueOnly || !m_region->ownsLine)
        return {};
    const Span lead{m_region->lead, m_tree.text().lineStart(m_region->start)};
    return moved(lead, layout.column - m_region->column);
}

/// A key stays a key, an item an item: the text as it is, in another column.
QByteArray CopiedEntry::linesOfSameKind(const EntryLayout &layout) const
{
    const qsizetype delta = layout.column - m_region->column;
    if (keepsKey() && m_region->ownsLine)
        return moved(m_region->span(), delta);
    return leadingComments(layout) + indentation(layout.column) + introduction()
           + movedBehind({m_region->introductionEnd, m_region->end}, delta);
}

qsizetype CopiedEntry::valueColumn(const EntryLayout &layout) const
{
    if (!hasKey())
        return layout.column + layout.dashWidth;
    return layout.column + (m_tree.isList(m_value) ? layout.style.listStep : layout.style.mapStep);
}

/// `- a: 1` becomes a key with lines below it, or, as a copy of the value alone, goes behind another dash.
QByteArray CopiedEntry::linesOfBlockBehindDash(const EntryLayout &layout) const
{
    const qsizetype begin = m_tree.node(m_value).content.begin;
    const qsizetype column = valueColumn(layout);
    const QByteArray value = movedBehind({begin, m_region->end}, column - m_tree.text().columnAt(begin));
    const QByteArray gap = hasKey() ? layout.lineBreak + indentation(column) : indentation(layout.dashWidth - 1);
    return indentation(layout.column) + introduction() + gap + value;
}

/// A collection on the lines below its key or dash; behind a new dash it goes on the dash's line, unless something
/// stands behind the key.
QByteArray CopiedEntry::linesOfBlockBelow(const EntryLayout &layout) const
{
    const SourceText &text = m_tree.text();
    const qsizetype begin = m_tree.node(m_value).content.begin;
    const qsizetype delta = valueColumn(layout) - text.columnAt(begin);
    const qsizetype below = m_valueOnly ? text.lineStart(begin) : text.lineEnd(m_region->introductionEnd);
    const Span behind{m_region->introductionEnd, below};
    const bool alone = m_valueOnly || (text.view(behind).trimmed().isEmpty() && text.lineStart(begin) == below);
    const QByteArray start = indentation(layout.column) + introduction();
    if (!hasKey() && alone)
        return start + indentation(layout.dashWidth - 1) + movedBehind({begin, m_region->end}, delta);
    const QByteArray head = m_valueOnly ? layout.lineBreak : movedBehind(behind, 0);
    return start + head + moved({below, m_region->end}, delta);
}

QByteArray CopiedEntry::linesOfScalar(const EntryLayout &layout) const
{
    const qsizetype from = m_valueOnly ? m_tree.node(m_value).begin : m_region->introductionEnd;
    QByteArray rest = movedBehind({from, m_region->end}, layout.column - m_region->column);
    qsizetype blanks = 0;
    while (blanks < rest.size() && rest[blanks] == ' ')
        ++blanks;
    const bool empty = blanks == rest.size() || rest[blanks] == '\n' || rest[blanks] == '\r' || rest[blanks] == '#';
    if (!empty)
        rest = indentation(hasKey() ? 1 : layout.dashWidth - 1) + rest.mid(blanks);
    return indentation(layout.column) + introduction() + rest;
}

Result<QByteArray> CopiedEntry::flowValue() const
{
    if (!comments().isEmpty())
        return Error{Translated::tr("The entry has comments, which cannot stand between brackets."),
                     m_tree.displaySpan(m_value)};
    if (m_tree.node(m_value).style == NodeStyle::Empty && m_tree.anchor(m_value).isEmpty())
        return QByteArrayLiteral("null");
    return flowStyleText(m_tree, m_value, !m_withoutAnchors);
}

NodeStyle CopiedEntry::valueStyle() const
{
    const NodeStyle style = m_tree.node(m_value).style;
    return !m_region && style == NodeStyle::FlowPair ? NodeStyle::Flow : style;
}

bool CopiedEntry::endsInBlockScalar() const
{
    if (!m_region)
        return false;
    const NodeStyle last = m_tree.node(subtreeEnd(m_tree, m_value) - 1).style;
    return (last == NodeStyle::Literal || last == NodeStyle::Folded)
           && m_region->end == m_tree.node(m_value).content.end;
}

IntendedTree::Part CopiedEntry::keyPart(int depth) const
{
    return keepsKey() ? IntendedTree::subtree(m_tree, m_region->key, depth) : NewEntry::keyPart(depth);
}

IntendedTree::Part CopiedEntry::valuePart(int depth) const
{
    IntendedTree::Part part = IntendedTree::subtree(m_tree, m_value, depth);
    part.isCopy = m_origin == Origin::Stays;
    part.withoutAnchors = m_withoutAnchors;
    return part;
}

QByteArrayList CopiedEntry::comments() const
{
    QByteArrayList comments;
    for (const Span comment : findComments(m_tree, span()))
        comments.append(m_tree.text().view(comment).toByteArray());
    return comments;
}

} // namespace portolan
