// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/reindentation.h"

#include "app/yaml/documentorder.h"
#include "app/yaml/scalarspan.h"

#include <algorithm>

namespace portolan {
namespace {

/// The block scalars that start in a part of the text.
QList<Span> blockScalars(const YamlTree &tree, Span span)
{
    QList<Span> found;
    for (NodeId id = firstNodeFrom(tree, span.begin); id < tree.size(); ++id) {
        const Node node = tree.node(id);
        if (node.content.begin >= span.end)
            break;
        if (node.style == NodeStyle::Literal || node.style == NodeStyle::Folded)
            found.append(node.content);
    }
    return found;
}

QByteArray without(const SourceText &text, Span span, const QList<Span> &omitted)
{
    QByteArray kept;
    for (const Span hole : omitted) {
        if (hole.end <= span.begin || hole.begin >= span.end)
            continue;
        kept += text.view({span.begin, std::max(span.begin, hole.begin)});
        span.begin = std::min(hole.end, span.end);
    }
    return kept + text.view(span).toByteArray();
}

} // namespace

QByteArray reindented(const YamlTree &tree, Span span, qsizetype delta, const QList<Span> &omitted)
{
    const SourceText &text = tree.text();
    const QList<Span> blocks = blockScalars(tree, span);
    QByteArray moved;
    for (qsizetype at = span.begin; at < span.end;) {
        const Span line{at, std::min(text.lineEnd(at), span.end)};
        const auto holdsLine = [at](Span block) { return block.begin < at && at < block.end; };
        const bool inBlock = std::any_of(blocks.cbegin(), blocks.cend(), holdsLine);
        const bool moves = at == text.lineStart(at) && (inBlock ? text.at(at) == ' ' : !text.isBlankLine(at));
        qsizetype begin = at;
        while (moves && begin - at < -delta && text.at(begin) == ' ')
            ++begin;
        if (moves && delta > 0)
            moved += QByteArray(delta, ' ');
        moved += without(text, {begin, line.end}, omitted);
        at = line.end;
    }
    return moved;
}

QByteArray reindentedBehind(const YamlTree &tree, Span span, qsizetype delta, const QList<Span> &omitted)
{
    const qsizetype second = std::min(tree.text().lineEnd(span.begin), span.end);
    return without(tree.text(), {span.begin, second}, omitted) + reindented(tree, {second, span.end}, delta, omitted);
}

Span anchorNameSpan(const YamlTree &tree, NodeId id)
{
    const SourceText &text = tree.text();
    qsizetype at = tree.node(id).begin;
    while (text.at(at) == '!')
        at = skipTrivia(text, tokenEnd(text, at));
    return {at + 1, tokenEnd(text, at + 1)};
}

QList<Span> anchorSpans(const YamlTree &tree, NodeId id)
{
    const SourceText &text = tree.text();
    QList<Span> spans;
    for (const NodeId end = subtreeEnd(tree, id); id < end; ++id) {
        const Node node = tree.node(id);
        if (node.kind == NodeKind::Alias || tree.anchor(id).isEmpty())
            continue;
        const Span name = anchorNameSpan(tree, id);
        Span span{name.begin - 1, skipBlanks(text, name.end)};
        const bool endsLine = text.at(span.end) == '\n' || text.at(span.end) == '\r' || text.at(span.end) == '#';
        if (endsLine) { // the blank in front goes instead
            span.end = name.end;
            while (text.at(span.begin - 1) == ' ')
                --span.begin;
        }
        spans.append(span);
    }
    return spans;
}

} // namespace portolan
