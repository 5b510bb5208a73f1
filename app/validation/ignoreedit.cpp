// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/ignoreedit.h"

#include "app/validation/ignorecomments.h"
#include "app/yaml/intendedtree.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(IgnoreEdit)
};

/// After the last character of the line that `offset` stands on.
qsizetype behindLine(const SourceText &text, qsizetype offset)
{
    const qsizetype end = text.lineEnd(offset);
    return end > offset && text.at(end - 1) == '\n' ? end - text.lineBreakNear(offset).size() : end;
}

/// The places where the comment can go, the best first.
QList<TextPatch> candidates(const YamlTree &tree, const Problem &problem)
{
    const SourceText &text = tree.text();
    const qsizetype offset = problem.span.begin;
    const qsizetype lineStart = text.lineStart(offset);
    const QByteArray rule = problem.rule.toUtf8();
    const QByteArray comment = "# portolan-ignore: " + rule;
    QList<TextPatch> patches;

    const QList<IgnoreComment> known = ignoreComments(tree);
    const auto isHere = [&](const IgnoreComment &ignore) { return ignore.scope.begin == lineStart; };
    if (const auto here = std::ranges::find_if(known, isHere); here != known.cend() && !here->ownsLine)
        patches.append({here->span.end, 0, ", " + rule});

    const qsizetype lineEnd = behindLine(text, offset);
    const bool isSpaced = lineEnd > lineStart && text.at(lineEnd - 1) == ' ';
    patches.append({lineEnd, 0, isSpaced ? comment : ' ' + comment});

    qsizetype indentation = lineStart;
    while (text.at(indentation) == ' ')
        ++indentation;
    patches.append(
        {lineStart, 0,
         text.view({lineStart, indentation}).toByteArray() + comment + text.lineBreakNear(offset).toByteArray()});
    return patches;
}

/// Whether the problem, which has moved with the text, is silenced now.
bool isSilenced(const YamlDocument &after, const TextPatch &patch, Problem problem)
{
    if (patch.offset <= problem.span.begin)
        problem.span.begin += patch.insertion.size();
    return std::ranges::any_of(ignoreComments(after.tree()),
                               [&](const IgnoreComment &comment) { return comment.silences(problem); });
}

} // namespace

Result<VerifiedEdit> ignoreEdit(const YamlDocument &document, const Problem &problem)
{
    for (const TextPatch &patch : candidates(document.tree(), problem)) {
        YamlDocument after = YamlDocument::parse(SourceText(applied(document.text().bytes(), {patch})));
        if (after.isValid() && meansTheSame(document.tree(), after.tree()) && isSilenced(after, patch, problem))
            return VerifiedEdit{{patch}, std::move(after)};
    }
    return Error{
        Translated::tr("No comment can stand where this problem is, since the text around it would take it for "
                       "its own. Silence the rule further up, or in .portolan.yaml."),
        problem.span};
}

} // namespace portolan
