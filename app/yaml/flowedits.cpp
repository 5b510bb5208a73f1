// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/flowedits.h"

#include "app/yaml/comments.h"
#include "app/yaml/entrymoves.h"
#include "app/yaml/scalarspan.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

/// The entries of a flow collection in the text, each from its key or value to the end of its value.
class FlowEntries
{
public:
    FlowEntries(const YamlTree &tree, NodeId collection) : m_text(tree.text()), m_content(tree.node(collection).content)
    {
        for (const YamlTree::Entry &entry : tree.entries(collection)) {
            const Node &first = tree.node(entry.key == kNoNode ? entry.value : entry.key);
            m_spans.append({first.begin, std::max(first.content.end, tree.node(entry.value).content.end)});
        }
    }

    /// Whether all of these entries stand on lines of their own.
    bool ownLines(int first, int last) const
    {
        for (int index = first; index <= last; ++index) {
            if (!ownsLines(index))
                return false;
        }
        return true;
    }

    int count() const { return int(m_spans.size()); }
    Span at(int index) const { return m_spans[index]; }
    Span inside() const { return {m_content.begin + 1, m_content.end - 1}; }

    /// The offset of the comma behind an entry, if there is one.
    std::optional<qsizetype> commaBehind(int index) const
    {
        const qsizetype at = skipTrivia(m_text, m_spans[index].end);
        return m_text.at(at) == ',' ? std::optional(at) : std::nullopt;
    }
    /// The end of an entry with its comma.
    qsizetype endWithComma(int index) const { return commaBehind(index).value_or(m_spans[index].end - 1) + 1; }

    bool startsLine(int index) const
    {
        const qsizetype line = m_text.lineStart(m_spans[index].begin);
        return line > m_content.begin && skipBlanks(m_text, line) == m_spans[index].begin;
    }
    /// Whether nothing but a comment follows the entry and its comma on the line.
    bool endsLine(int index) const
    {
        const qsizetype at = skipBlanks(m_text, endWithComma(index));
        return m_text.at(at) == '#' || m_text.at(at) == '\n' || m_text.at(at) == '\r';
    }
    bool ownsLines(int index) const { return startsLine(index) && endsLine(index); }

    /// The lines of an entry that owns them, with the comments directly above.
    Span lines(int index) const { return {lead(index), m_text.lineEnd(endWithComma(index))}; }
    QByteArray indentation(int index) const { return QByteArray(m_text.columnAt(m_spans[index].begin), ' '); }

private:
    /// The start of the comment lines in the same column directly above an entry, else of its line.
    qsizetype lead(int index) const
    {
        const qsizetype first = m_text.lineStart(m_spans[index].begin);
        qsizetype line = first;
        while (line > m_content.begin) {
            const qsizetype above = m_text.lineStart(line - 1);
            const qsizetype at = skipBlanks(m_text, above);
            if (above <= m_content.begin || m_text.at(at) != '#' || at - above != m_spans[index].begin - first)
                break;
            line = above;
        }
        return line;
    }

    const SourceText &m_text;
    Span m_content;
    QList<Span> m_spans;
};

TextPatches insertLine(const SourceText &text, const FlowEntries &entries, int index, const QByteArray &written)
{
    const QByteArray lineBreak = text.lineBreakNear(entries.inside().begin).toByteArray();
    if (index < entries.count())
        return {{entries.lines(index).begin, 0, entries.indentation(index) + written + ',' + lineBreak}};
    const int last = entries.count() - 1;
    const bool trailingComma = entries.commaBehind(last).has_value();
    const TextPatch line{entries.lines(last).end, 0,
                         entries.indentation(last) + written + (trailingComma ? "," : "") + lineBreak};
    if (trailingComma)
        return {line};
    return {{entries.at(last).end, 0, QByteArrayLiteral(",")}, line};
}

Removal removeLines(const FlowEntries &entries, int index)
{
    const Span lines = entries.lines(index);
    const bool last = index + 1 == entries.count();
    const TextPatch removal{lines.begin, lines.length(), {}};
    if (!last || entries.commaBehind(index) || index == 0)
        return {{removal}, lines};
    const qsizetype comma = *entries.commaBehind(index - 1); // it would be left over at the end
    return {{{comma, 1, {}}, removal}, lines};
}

/// Entries on lines of their own change places with their lines; only the commas stay where they are.
QByteArray linesInOrder(const SourceText &text, const FlowEntries &entries, int first, const QList<int> &order)
{
    QByteArray lines;
    for (int slot = first; slot < first + order.size(); ++slot) {
        const int index = order[slot - first];
        const Span own = entries.lines(index);
        const qsizetype end = entries.at(index).end;
        const qsizetype behind = entries.commaBehind(index) ? *entries.commaBehind(index) + 1 : end;
        lines += text.view({own.begin, end});
        lines += entries.commaBehind(slot) ? "," : "";
        lines += text.view({behind, own.end});
        if (slot + 1 < first + order.size())
            lines += text.view({entries.lines(slot).end, entries.lines(slot + 1).begin});
    }
    return lines;
}

QByteArray entriesInOrder(const SourceText &text, const FlowEntries &entries, int first, const QList<int> &order)
{
    QByteArray moved;
    for (int slot = first; slot < first + order.size(); ++slot) {
        moved += text.view(entries.at(order[slot - first]));
        if (slot + 1 < first + order.size())
            moved += text.view({entries.at(slot).end, entries.at(slot + 1).begin});
    }
    return moved;
}

} // namespace

Result<TextPatches> insertIntoFlow(const YamlTree &tree, NodeId collection, int index, const NewEntry &entry)
{
    if (tree.node(collection).style == NodeStyle::FlowPair)
        return Error{Translated::tr("A pair without braces in a list can only be extended in the source."),
                     tree.displaySpan(collection)};
    const Result<QByteArray> written = entry.flowText();
    if (!written)
        return written.error();
    const SourceText &text = tree.text();
    const FlowEntries entries(tree, collection);
    if (entries.count() == 0)
        return TextPatches{{entries.inside().begin, 0, *written}};
    const bool append = index >= entries.count();
    if (entries.ownsLines(append ? entries.count() - 1 : index))
        return insertLine(text, entries, index, *written);
    if (append)
        return TextPatches{{entries.at(entries.count() - 1).end, 0, ", " + *written}};
    return TextPatches{{entries.at(index).begin, 0, *written + ", "}};
}

Result<Removal> removeFromFlow(const YamlTree &tree, NodeId collection, int index)
{
    if (tree.node(collection).style == NodeStyle::FlowPair)
        return Error{Translated::tr("A pair without braces in a list can only be taken out as an item of that list."),
                     tree.displaySpan(collection)};
    const FlowEntries entries(tree, collection);
    const Span own = entries.at(index);
    if (entries.count() == 1) {
        const Span inside = entries.inside();
        return Removal{{{inside.begin, inside.length(), {}}}, entries.ownsLines(0) ? entries.lines(0) : own};
    }
    if (entries.ownsLines(index))
        return removeLines(entries, index);
    if (index + 1 < entries.count()) {
        const qsizetype next = entries.at(index + 1).begin;
        return Removal{{{own.begin, next - own.begin, {}}}, own};
    }
    const qsizetype previousEnd = entries.at(index - 1).end;
    return Removal{{{previousEnd, own.end - previousEnd, {}}}, own};
}

Result<TextPatches> moveInFlow(const YamlTree &tree, NodeId collection, int from, int to)
{
    const SourceText &text = tree.text();
    const FlowEntries entries(tree, collection);
    const int first = std::min(from, to);
    const int last = std::max(from, to);
    const QList<int> order = movedOrder(from, to);
    if (entries.ownLines(first, last)) {
        const Span lines{entries.lines(first).begin, entries.lines(last).end};
        return TextPatches{{lines.begin, lines.length(), linesInOrder(text, entries, first, order)}};
    }
    const Span moved{entries.at(first).begin, entries.at(last).end};
    const qsizetype end = std::min(text.lineEnd(moved.end), tree.node(collection).content.end);
    if (!findComments(tree, {moved.begin, end}).isEmpty())
        return Error{Translated::tr("The comments between these brackets do not tell what they are about. "
                                    "Move this in the source."),
                     tree.displaySpan(collection)};
    return TextPatches{{moved.begin, moved.length(), entriesInOrder(text, entries, first, order)}};
}

} // namespace portolan
