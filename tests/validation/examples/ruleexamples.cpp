// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/examples/ruleexamples.h"

#include "app/chart/chart.h"
#include "app/validation/validator.h"

namespace portolan::tests {
namespace {

QByteArray printed(const SourceText &text, Span span)
{
    const auto place = [&text](qsizetype offset) {
        const TextPosition position = text.positionAt(offset);
        return QByteArray::number(position.line + 1) + ':' + QByteArray::number(position.column + 1);
    };
    return place(span.begin) + '-' + place(span.end);
}

} // namespace

QList<RuleExample> allExamples()
{
    return textExamples() + shapeExamples() + nameExamples() + serviceExamples() + portExamples() + containerExamples()
           + volumeExamples() + scalingExamples();
}

QList<Problem> problemsOf(const char *rule, const YamlDocument &document)
{
    QList<Problem> problems = validate(document, readChart(document.tree()));
    problems.removeIf([rule](const Problem &problem) { return problem.rule != QLatin1String(rule); });
    return problems;
}

QByteArray printed(const QList<Problem> &problems, const SourceText &text)
{
    QByteArray lines;
    for (const Problem &problem : problems) {
        lines += printed(text, problem.span) + ' ' + problem.message.toUtf8() + '\n';
        for (const RelatedPlace &place : problem.related)
            lines += "  also " + printed(text, place.span) + ' ' + place.message.toUtf8() + '\n';
        for (const QuickFix &fix : problem.fixes)
            lines += "  fix " + fix.title.toUtf8() + '\n';
    }
    return lines;
}

} // namespace portolan::tests
