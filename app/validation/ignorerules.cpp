// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The comments that silence rules are checked themselves: a misspelt one would silence nothing, unseen.

#include "app/validation/rulefamilies.h"

#include "app/chart/nearmiss.h"
#include "app/validation/ignorecomments.h"
#include "app/validation/validator.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(IgnoreRules)
};

void checkIgnoredRules(const RuleInput &input, QList<Problem> &found)
{
    for (const IgnoreComment &comment : ignoreComments(input.tree())) {
        for (const IgnoreComment::RuleName &rule : comment.rules) {
            if (findRule(rule.id))
                continue;
            Problem problem;
            problem.message = rule.id.isEmpty() ? Translated::tr("This comment names no rule to ignore.")
                                                : unknownRuleSentence(rule.id);
            problem.span = rule.id.isEmpty() ? comment.span : rule.span;
            problem.path = input.tree().pathOf(comment.entry);
            found.append(problem);
        }
    }
}

} // namespace

QString unknownRuleSentence(const QString &id)
{
    QStringList ids;
    for (const Rule &rule : ruleCatalogue())
        ids.append(QString::fromLatin1(rule.id));
    const QString meant = nearMiss(id, ids);
    return meant.isEmpty() ? Translated::tr("There is no rule \"%1\".").arg(shownValue(id))
                           : Translated::tr("There is no rule \"%1\"; did you mean \"%2\"?").arg(shownValue(id), meant);
}

QList<Rule> ignoreRules()
{
    return {Rule::chart("ignored-rule-unknown", Severity::Information, checkIgnoredRules)};
}

} // namespace portolan
