// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/validator.h"

#include "app/chart/entrykind.h"
#include "app/validation/ignorecomments.h"
#include "app/validation/rulefamilies.h"
#include "app/yaml/yamldocument.h"

#include <QFile>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Divides the exact place into the entry and the field of it.
void setEntryAndField(Problem &problem)
{
    const YamlPath place = problem.path;
    problem.path = enclosingEntry(place);
    YamlPath field;
    for (qsizetype i = problem.path.size(); i < place.size(); ++i) {
        const YamlPath::Step &step = place.steps().at(i);
        field = step.kind == YamlPath::Step::Kind::Key ? field.key(step.key) : field.index(step.index);
    }
    problem.field = field.toString().toUtf8();
}

bool standsBefore(const Problem &a, const Problem &b)
{
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
}

/// An entry that several aliases stand for is checked for each of them; what is wrong with it is said once.
bool saysTheSame(const Problem &a, const Problem &b)
{
    return a.rule == b.rule && a.span == b.span && a.message == b.message;
}

Findings divided(const QList<Problem> &all, const QList<IgnoreComment> &comments)
{
    Findings findings;
    for (const Problem &problem : all) {
        const bool isIgnored = std::ranges::any_of(
            comments, [&problem](const IgnoreComment &comment) { return comment.silences(problem); });
        (isIgnored ? findings.ignored : findings.problems).append(problem);
    }
    return findings;
}

} // namespace

const YamlTree &RuleInput::tree() const
{
    return document.tree();
}

QString Rule::help() const
{
    QFile file(u":/portolan/help/rules/%1.md"_s.arg(QLatin1String(id)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

const QList<Rule> &ruleCatalogue()
{
    static const QList<Rule> catalogue = textRules() + shapeRules() + nameRules() + serviceRules() + portRules()
                                         + containerRules() + volumeRules() + scalingRules() + ignoreRules();
    return catalogue;
}

const Rule *findRule(QStringView id)
{
    const auto &rules = ruleCatalogue();
    const auto found =
        std::find_if(rules.begin(), rules.end(), [id](const Rule &rule) { return id == QLatin1String(rule.id); });
    return found == rules.end() ? nullptr : &*found;
}

Findings findProblems(const YamlDocument &document, const Chart &chart, const RuleSettings &settings)
{
    static const QList<Rule> forText = textRules();
    const RuleInput input{document, chart};
    QList<Problem> all;
    for (const Rule &rule : document.isValid() ? ruleCatalogue() : forText) {
        const std::optional<Severity> severity = settings.severityOf(rule);
        if (!severity)
            continue;
        QList<Problem> found;
        rule.check(input, found);
        for (Problem &problem : found) {
            problem.rule = QString::fromLatin1(rule.id);
            problem.severity = *severity;
            setEntryAndField(problem);
        }
        all += found;
    }
    std::stable_sort(all.begin(), all.end(), standsBefore);
    all.erase(std::unique(all.begin(), all.end(), saysTheSame), all.end());
    return divided(all, ignoreComments(document.tree()));
}

QList<Problem> validate(const YamlDocument &document, const Chart &chart, const RuleSettings &settings)
{
    return findProblems(document, chart, settings).problems;
}

QString shownValue(const QString &value)
{
    constexpr qsizetype kLongest = 80;
    QString shown = value.left(kLongest);
    for (QChar &character : shown) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = u' ';
    }
    return value.size() > kLongest ? shown + u"..."_s : shown;
}

Problem problemAt(const YamlTree &tree, NodeId node, const QString &message)
{
    Problem problem;
    problem.message = message;
    problem.span = tree.displaySpan(node);
    problem.path = tree.pathOf(node);
    return problem;
}

QuickFix setValueFix(const YamlTree &tree, NodeId node, const ScalarValue &value, const QString &title)
{
    return {title, {YamlEdit::set(tree.pathOf(node), value)}};
}

} // namespace portolan
