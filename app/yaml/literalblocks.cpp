// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/blockstyle.h"
#include "app/yaml/quoting.h"
#include "app/yaml/scalaredits.h"

#include <algorithm>

namespace portolan {
namespace {

/// Whether a literal block without an indentation digit holds the text as it is: no line needs an escape, the first
/// line shows the indentation, and the text ends with at most one line feed.
bool fitsLiteralBlock(const QByteArray &value)
{
    if (value.isEmpty() || value.startsWith(' ') || value.startsWith('\t') || value.startsWith('\n')
        || value.endsWith("\n\n"))
        return false;
    const QList<QByteArray> lines = value.split('\n');
    const bool printable = std::all_of(lines.cbegin(), lines.cend(),
                                       [](QByteArray line) { return isPrintableLine(line.replace('\t', ' ')); });
    const QByteArray &lastLine = value.endsWith('\n') ? lines[lines.size() - 2] : lines.constLast();
    return printable && !lastLine.trimmed().isEmpty();
}

/// Spaces before the first line of the block's text; one step below its entry for a block without text.
qsizetype literalIndent(const YamlTree &tree, NodeId id)
{
    const SourceText &text = tree.text();
    const Node &node = tree.node(id);
    for (qsizetype line = text.lineEnd(node.content.begin); line < node.content.end; line = text.lineEnd(line)) {
        if (text.isBlankLine(line))
            continue;
        qsizetype at = line;
        while (text.at(at) == ' ')
            ++at;
        return at - line;
    }
    const NodeId parent = node.parent;
    const bool nested = tree.isValid(parent) && tree.node(parent).isCollection();
    return blockStyle(tree).mapStep + (nested ? text.columnAt(tree.node(parent).content.begin) : 0);
}

/// The header with the chomping indicator that the value needs: `-` without a final line feed, none with one. A `+`
/// stays: it keeps what is there.
QByteArray literalHeader(QByteArray header, const QByteArray &value, bool endsWithBreak)
{
    const bool strip = header.mid(1, 1) == "-";
    if (value.endsWith('\n'))
        return strip ? header.remove(1, 1) : header;
    const bool keep = header.mid(1, 1) == "+";
    if (strip || (!endsWithBreak && !keep))
        return header;
    return keep ? header.replace(1, 1, "-") : header.insert(1, '-');
}

} // namespace

std::optional<QByteArray> literalBlockText(const YamlTree &tree, NodeId id, const QByteArray &value)
{
    const SourceText &text = tree.text();
    const Node &node = tree.node(id);
    const QByteArray lineBreak = text.lineBreakNear(node.content.begin).toByteArray();
    QByteArray header = text.view({node.content.begin, text.lineEnd(node.content.begin)}).toByteArray();
    while (header.endsWith('\n') || header.endsWith('\r'))
        header.chop(1);
    const qsizetype indicators = std::min<qsizetype>(header.size(), 3);
    const bool hasDigit =
        std::any_of(header.cbegin(), header.cbegin() + indicators, [](char c) { return c >= '1' && c <= '9'; });
    if (hasDigit || !fitsLiteralBlock(value))
        return std::nullopt;

    const bool endsWithBreak = text.at(node.content.end - 1) == '\n';
    const QByteArray indent(literalIndent(tree, id), ' ');
    QByteArray block = literalHeader(header, value, endsWithBreak) + lineBreak;
    QList<QByteArray> lines = value.split('\n');
    if (value.endsWith('\n'))
        lines.removeLast();
    for (const QByteArray &line : lines)
        block += (line.isEmpty() ? QByteArray() : indent + line) + lineBreak;
    if (!endsWithBreak && !value.endsWith('\n'))
        block.chop(lineBreak.size());
    return block;
}

} // namespace portolan
