// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/flowedits.h"

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

    /// The lines of an entry that owns them.
    Span lines(int index) const
    {
        return {m_text.lineStart(m_spans[index].begin), m_text.lineEnd(endWithComma(index))};
    }
    QByteArray indentation(int index) const { return QByteArray(m_text.columnAt(m_spans[index].begin), ' '); }

private:
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

} // namespace

Result<TextPatches> insertIntoFlow(const YamlTree &tree, NodeId collection, int index, const NewEntry &entry)
{
    if (tree.node(collection).style == NodeStyle::FlowPair)
        return Error{Translated::tr("A pair without braces in a list can only be extended in the source."),
                     tree.displaySpan(collection)};
    const Result<QByteArray> written = flowEntryText(entry);
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

} // namespace portolan
