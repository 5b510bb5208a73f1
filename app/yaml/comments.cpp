// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/comments.h"

#include "app/yaml/documentorder.h"

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

/// The last scalar that starts before `offset`, where a search may begin; kNoNode when there is none.
NodeId scalarBefore(const YamlTree &tree, qsizetype offset)
{
    for (NodeId id = firstNodeFrom(tree, offset) - 1; id >= 0; --id) {
        if (tree.node(id).kind == NodeKind::Scalar)
            return id;
    }
    return kNoNode;
}

} // namespace

QList<Span> findComments(const YamlTree &tree)
{
    return findComments(tree, {tree.text().bomLength(), tree.text().size()});
}

QList<Span> findComments(const YamlTree &tree, Span range)
{
    const SourceText &text = tree.text();
    QList<Span> comments;
    NodeId id = scalarBefore(tree, range.begin);
    qsizetype at = id == kNoNode ? text.bomLength() : tree.node(id).content.begin;
    for (id = std::max(id, 0); id < tree.size(); ++id) {
        const Node node = tree.node(id);
        if (node.kind != NodeKind::Scalar || node.content.begin < at)
            continue;
        if (node.content.begin >= range.end)
            break;
        collect(text, {at, node.content.begin}, comments);
        if (const Span comment = blockHeaderComment(tree, id); !comment.isEmpty())
            comments.append(comment);
        at = node.content.end;
    }
    collect(text, {at, std::max(at, range.end)}, comments);
    comments.removeIf([range](Span comment) { return !range.contains(comment.begin); });
    return comments;
}

Span blockHeaderComment(const YamlTree &tree, NodeId scalar)
{
    const Node node = tree.node(scalar);
    if (node.style != NodeStyle::Literal && node.style != NodeStyle::Folded)
        return {};
    QList<Span> comments;
    collect(tree.text(), {node.content.begin, tree.text().lineEnd(node.content.begin)}, comments);
    return comments.value(0);
}

} // namespace portolan
