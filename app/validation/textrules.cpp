// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with the file as YAML, before anything is known about charts. The parser has found it already.

#include "app/validation/rulefamilies.h"

#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(TextRules)
};

template<YamlIssue::Kind kind>
void checkIssues(const RuleInput &input, QList<Problem> &found)
{
    for (const YamlIssue &issue : input.document.issues()) {
        if (issue.kind != kind)
            continue;
        Problem problem;
        problem.message = issue.message;
        problem.span = issue.span;
        if (input.document.isValid())
            problem.path = input.tree().pathOf(input.tree().nodeAt(issue.span.begin));
        if (issue.related) {
            problem.related.append({*issue.related, kind == YamlIssue::Kind::DuplicateKey
                                                        ? Translated::tr("The key stands here first.")
                                                        : Translated::tr("The first document ends here.")});
        }
        found.append(problem);
    }
}

} // namespace

QList<Rule> textRules()
{
    return {
        {"yaml-syntax", Severity::Error, checkIssues<YamlIssue::Kind::Syntax>},
        {"yaml-loose-syntax", Severity::Warning, checkIssues<YamlIssue::Kind::Loose>},
        {"yaml-tab-indent", Severity::Error, checkIssues<YamlIssue::Kind::TabIndent>},
        {"yaml-duplicate-key", Severity::Error, checkIssues<YamlIssue::Kind::DuplicateKey>},
        {"yaml-multiple-documents", Severity::Error, checkIssues<YamlIssue::Kind::MultipleDocuments>},
    };
}

} // namespace portolan
