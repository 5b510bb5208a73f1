// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/fragment.h"

#include "app/yaml/entryregions.h"
#include "app/yaml/scalarspan.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

qsizetype leastIndent(const QList<Fragment::Line> &lines)
{
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const Fragment::Line &line : lines)
        least = line.text.isEmpty() ? least : std::min(least, line.indent);
    return lines.isEmpty() ? 0 : least;
}

} // namespace

Result<Fragment> Fragment::parse(const QByteArray &yaml)
{
    YamlDocument document = YamlDocument::parse(SourceText(yaml));
    if (!document.issues().isEmpty())
        return Error{
            Translated::tr("What is to be inserted is not sound YAML: %1").arg(document.issues().constFirst().message)};
    if (document.tree().documentCount() > 1)
        return Error{Translated::tr("What is to be inserted must be one YAML document.")};
    return Fragment(std::move(document));
}

bool Fragment::isBlockCollection() const
{
    return root() != kNoNode && tree().node(root()).isCollection() && tree().node(root()).style == NodeStyle::Block;
}

bool Fragment::isEmpty() const
{
    if (root() == kNoNode)
        return true;
    const Node &node = tree().node(root());
    return node.kind == NodeKind::Null && node.style == NodeStyle::Empty && node.begin == node.content.end;
}

bool Fragment::endsInBlockScalar() const
{
    if (tree().size() == 0)
        return false;
    const NodeStyle style = tree().node(tree().size() - 1).style;
    return style == NodeStyle::Literal || style == NodeStyle::Folded;
}

Fragment::Line Fragment::sourceLine(qsizetype offset) const
{
    const SourceText &text = tree().text();
    const qsizetype begin = text.lineStart(offset);
    qsizetype end = text.lineEnd(offset);
    while (end > begin && (text.at(end - 1) == '\n' || text.at(end - 1) == '\r'))
        --end;
    qsizetype at = begin;
    while (at < end && text.at(at) == ' ')
        ++at;
    return {at - begin, text.view({at, end}).toByteArray()};
}

QList<QByteArray> Fragment::leadingComments() const
{
    const SourceText &text = tree().text();
    const qsizetype limit = isEmpty() ? text.size() : text.lineStart(tree().node(root()).begin);
    QList<QByteArray> comments;
    for (qsizetype line = text.bomLength(); line < limit; line = text.lineEnd(line)) {
        if (const QByteArray comment = sourceLine(line).text; comment.startsWith('#'))
            comments.append(comment);
    }
    return comments;
}

QByteArray Fragment::properties() const
{
    if (!isBlockCollection())
        return {};
    const Node &node = tree().node(root());
    if (node.begin == node.content.begin)
        return {};
    return tree().text().view({node.begin, readProperties(tree().text(), node.begin).end}).toByteArray();
}

/// Offset in the last line that is not blank.
qsizetype Fragment::lastLine() const
{
    const SourceText &text = tree().text();
    qsizetype last = text.size();
    while (last > 0 && (text.at(last - 1) == ' ' || text.at(last - 1) == '\n' || text.at(last - 1) == '\r'))
        --last;
    return std::max<qsizetype>(last - 1, 0);
}

/// By line: how far its indentation changes so that nested collections get the steps of `style`.
QList<qsizetype> Fragment::lineShifts(const BlockStyle &style) const
{
    const SourceText &text = tree().text();
    QList<qsizetype> shifts(text.lineCount(), 0);
    for (NodeId id = 0; id < tree().size(); ++id) {
        const std::optional<qsizetype> step = stepTo(tree(), id);
        const qsizetype wanted = tree().isMap(id) ? style.mapStep : style.listStep;
        if (!step || *step == wanted)
            continue;
        const std::optional<QList<EntryRegion>> regions = entryRegions(tree(), id);
        if (!regions)
            continue;
        const qsizetype last = text.lineAt(regions->constLast().end - 1);
        for (qsizetype line = text.lineAt(regions->constFirst().lead); line <= last; ++line)
            shifts[line] += wanted - *step;
    }
    return shifts;
}

QList<Fragment::Line> Fragment::lines(const BlockStyle &style) const
{
    if (isEmpty())
        return {};
    const SourceText &text = tree().text();
    const Node &node = tree().node(root());
    const qsizetype begin = isBlockCollection() ? node.content.begin : node.begin;
    const QList<qsizetype> shifts = lineShifts(style);
    QList<Line> lines;
    for (qsizetype at = text.lineEnd(begin); at <= lastLine(); at = text.lineEnd(at)) {
        lines.append(sourceLine(at));
        lines.last().indent += shifts[text.lineAt(at)];
    }
    // A block collection keeps its shape. Of any other value, the least indented line after the first goes one step
    // below the entry: the text of a block scalar must be deeper than that.
    const qsizetype base = isBlockCollection() ? text.columnAt(begin) : leastIndent(lines) - style.mapStep;
    for (Line &line : lines)
        line.indent = std::max<qsizetype>(line.indent - base, 0);
    lines.prepend({0, sourceLine(begin).text.mid(text.columnAt(begin) - sourceLine(begin).indent)});
    return lines;
}

} // namespace portolan
