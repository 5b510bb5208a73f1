// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/comments.h"
#include "app/yaml/editplan.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

bool isRemoved(Span comment, const QList<Span> &removed)
{
    return std::any_of(removed.cbegin(), removed.cend(), [comment](Span span) { return span.contains(comment.begin); });
}

QByteArrayList sortedComments(const YamlTree &tree, const QList<Span> &removed)
{
    QByteArrayList comments;
    for (const Span comment : findComments(tree)) {
        if (!isRemoved(comment, removed))
            comments.append(tree.text().view(comment).toByteArray());
    }
    std::sort(comments.begin(), comments.end());
    return comments;
}

/// Whether every comment is still there that was not in what is removed, and nothing else has become one.
bool keepsComments(const YamlTree &before, const YamlTree &after, const EditPlan &plan)
{
    QByteArrayList expected = sortedComments(before, plan.removed) + plan.addedComments;
    std::sort(expected.begin(), expected.end());
    return sortedComments(after, {}) == expected;
}

} // namespace

Result<VerifiedEdit> verifiedEdit(const YamlDocument &document, const EditPlan &plan)
{
    YamlDocument after = YamlDocument::parse(SourceText(applied(document.text().bytes(), plan.patches)));
    if (!after.isValid() || Structure(after.tree()).tokens() != plan.expected)
        return Error{Translated::tr("This cannot be changed here without changing something else too. "
                                    "Change it in the source."),
                     plan.where};
    if (!keepsComments(document.tree(), after.tree(), plan))
        return Error{Translated::tr("A comment would be lost or moved away from what it is about. "
                                    "Change this in the source."),
                     plan.where};
    return VerifiedEdit{plan.patches, std::move(after)};
}

} // namespace portolan
