// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/ignorecomments.h"

#include "app/yaml/comments.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr QByteArrayView kWord = "portolan-ignore:";

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/// Where the `#` of the comment stands that begins with our word: the comment's own, or one further inside.
qsizetype findMark(const SourceText &text, Span comment)
{
    const QByteArrayView bytes = text.view(comment);
    const qsizetype word = bytes.indexOf(kWord);
    qsizetype mark = word - 1;
    while (mark > 0 && isBlank(bytes[mark]))
        --mark;
    const bool isMark = mark >= 0 && bytes[mark] == '#' && (mark == 0 || isBlank(bytes[mark - 1]));
    return word >= 0 && isMark ? comment.begin + mark : -1;
}

Span trimmed(const SourceText &text, Span span)
{
    while (!span.isEmpty() && isBlank(text.at(span.begin)))
        ++span.begin;
    while (!span.isEmpty() && isBlank(text.at(span.end - 1)))
        --span.end;
    return span;
}

/// The names between the commas; an empty one for a place without a name.
QList<IgnoreComment::RuleName> readNames(const SourceText &text, Span list)
{
    QList<IgnoreComment::RuleName> names;
    for (qsizetype begin = list.begin; begin <= list.end;) {
        const qsizetype comma = text.view({begin, list.end}).indexOf(',');
        const qsizetype end = comma < 0 ? list.end : begin + comma;
        const Span name = trimmed(text, {begin, end});
        names.append({QString::fromUtf8(text.view(name)), name});
        begin = end + 1;
    }
    return names;
}

qsizetype entryStart(const YamlTree &tree, const YamlTree::Entry &entry)
{
    return tree.node(entry.key == kNoNode ? entry.value : entry.key).begin;
}

/// The entries of the outermost collection that has some beginning on the line. With `behindDash` an item that is
/// itself a block collection gives way to its own entries.
QList<YamlTree::Entry> entriesOnLine(const YamlTree &tree, qsizetype line, bool behindDash)
{
    NodeId collection = tree.root();
    while (tree.isValid(collection) && tree.node(collection).isCollection()) {
        const auto lineOf = [&](const YamlTree::Entry &entry) { return tree.text().lineAt(entryStart(tree, entry)); };
        const QList<YamlTree::Entry> entries = tree.entries(collection);
        const auto first = std::ranges::lower_bound(entries, line, {}, lineOf);
        const auto last = std::ranges::upper_bound(entries, line, {}, lineOf);
        const bool isDash = first != last && first->key == kNoNode && tree.node(first->value).style == NodeStyle::Block
                            && tree.node(first->value).isCollection();
        if (first != last && !(behindDash && isDash))
            return {first, last};
        if (first == last && first == entries.begin())
            return {};
        collection = first == last ? std::prev(first)->value : first->value;
    }
    return {};
}

/// The comment speaks of its own line, of the one at `lineOffset`, and of all that is in the entries that begin there.
void setScope(IgnoreComment &ignore, const YamlTree &tree, qsizetype lineOffset)
{
    const SourceText &text = tree.text();
    ignore.scope = {text.lineStart(ignore.span.begin), text.lineEnd(lineOffset)};
    const QList<YamlTree::Entry> entries = entriesOnLine(tree, text.lineAt(lineOffset), !ignore.ownsLine);
    for (const YamlTree::Entry &entry : entries)
        ignore.scope.end = std::max(ignore.scope.end, tree.node(entry.value).content.end);
    if (!entries.isEmpty())
        ignore.entry = entries.constFirst().value;
}

/// The line below that holds more than a comment, or the comment's own when nothing follows.
qsizetype lineSpokenOf(const SourceText &text, qsizetype comment)
{
    qsizetype line = text.lineEnd(comment);
    while (line < text.size()) {
        qsizetype at = line;
        while (isBlank(text.at(at)))
            ++at;
        if (text.at(at) != '#')
            return text.isBlankLine(line) ? comment : line;
        line = text.lineEnd(line);
    }
    return comment;
}

} // namespace

bool IgnoreComment::silences(const Problem &problem) const
{
    return scope.contains(problem.span.begin)
           && std::ranges::any_of(rules, [&](const RuleName &rule) { return rule.id == problem.rule; });
}

QList<IgnoreComment> ignoreComments(const YamlTree &tree)
{
    const SourceText &text = tree.text();
    if (!text.view().contains(kWord))
        return {};
    QList<IgnoreComment> comments;
    for (const Span &comment : findComments(tree)) {
        const qsizetype mark = findMark(text, comment);
        if (mark < 0)
            continue;
        const qsizetype list = mark + text.view({mark, comment.end}).indexOf(kWord) + kWord.size();
        const qsizetype remark = text.view({list, comment.end}).indexOf('#');
        IgnoreComment ignore;
        ignore.rules = readNames(text, {list, remark < 0 ? comment.end : list + remark});
        ignore.span = {mark, std::max(list, ignore.rules.constLast().span.end)};
        const qsizetype lineStart = text.lineStart(comment.begin);
        ignore.ownsLine = trimmed(text, {lineStart, comment.begin}).isEmpty();
        setScope(ignore, tree, ignore.ownsLine ? lineSpokenOf(text, comment.begin) : lineStart);
        comments.append(ignore);
    }
    return comments;
}

} // namespace portolan
