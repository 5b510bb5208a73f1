// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/comments.h"

#include <algorithm>

namespace portolan {
namespace {

bool opensComment(const SourceText &text, qsizetype at)
{
    if (text.at(at) != '#')
        return false;
    const char before = at > text.bomLength() ? text.at(at - 1) : '\n';
    return before == ' ' || before == '\t' || before == '\n';
}

Span commentAt(const SourceText &text, qsizetype begin)
{
    qsizetype end = text.lineEnd(begin);
    while (end > begin && (text.at(end - 1) == '\n' || text.at(end - 1) == '\r'))
        --end;
    return {begin, end};
}

void collect(const SourceText &text, Span gap, QList<Span> &comments)
{
    for (qsizetype at = gap.begin; at < gap.end; ++at) {
        if (opensComment(text, at)) {
            comments.append(commentAt(text, at));
            at = comments.constLast().end;
        }
    }
}

} // namespace

QList<Span> findComments(const YamlTree &tree)
{
    const SourceText &text = tree.text();
    QList<Span> comments;
    qsizetype at = text.bomLength();
    for (NodeId id = 0; id < tree.size(); ++id) {
        const Node &node = tree.node(id);
        if (node.kind != NodeKind::Scalar || node.content.begin < at)
            continue;
        collect(text, {at, node.content.begin}, comments);
        if (const Span comment = blockHeaderComment(tree, id); !comment.isEmpty())
            comments.append(comment);
        at = node.content.end;
    }
    collect(text, {at, text.size()}, comments);
    return comments;
}

Span blockHeaderComment(const YamlTree &tree, NodeId scalar)
{
    const Node &node = tree.node(scalar);
    if (node.style != NodeStyle::Literal && node.style != NodeStyle::Folded)
        return {};
    QList<Span> comments;
    collect(tree.text(), {node.content.begin, tree.text().lineEnd(node.content.begin)}, comments);
    return comments.value(0);
}

} // namespace portolan
