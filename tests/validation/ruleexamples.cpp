// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/ruleexamples.h"

#include "app/io/charttemplates.h"
#include "app/validation/validator.h"

#include <QDir>
#include <QFile>

namespace portolan::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray printed(const SourceText &text, Span span)
{
    const auto place = [&text](qsizetype offset) {
        const TextPosition position = text.positionAt(offset);
        return QByteArray::number(position.line + 1) + ':' + QByteArray::number(position.column + 1);
    };
    return place(span.begin) + '-' + place(span.end);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Paths of the examples in a rule's folder, without `.yaml`.
QStringList examplesIn(const QDir &folder)
{
    QStringList paths;
    for (const QString &file : folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
        if (!file.contains(u".fix-"_s))
            paths.append(folder.filePath(file.chopped(5)));
    }
    for (const QString &chart : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        paths.append(folder.filePath(chart + u"/values"_s));
    return paths;
}

RuleExample exampleAt(const QString &rule, const QString &path)
{
    RuleExample example;
    example.rule = rule.toUtf8();
    example.path = path;
    example.name = path.section(rule + u'/', -1);
    example.yaml = contents(path + u".yaml"_s);
    example.problems = contents(path + u".problems"_s);
    const QList<ChartTemplate> templates = templatesAround(path + u".yaml"_s);
    example.settings.chartTemplates = areDevSpaceTemplates(templates);
    example.settings.templateIngresses = templateIngresses(templates);
    if (const Rule *known = findRule(rule); known && known->traits.testFlag(Rule::AboutChartTemplates))
        example.settings.levels.insert(rule, {known->severity});
    return example;
}

QList<RuleExample> readExamples()
{
    QList<RuleExample> examples;
    const QDir folder(qEnvironmentVariable("PORTOLAN_SOURCE_DIR") + u"/tests/data/rules"_s);
    for (const QString &rule : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        for (const QString &path : examplesIn(QDir(folder.filePath(rule))))
            examples.append(exampleAt(rule, path));
    }
    return examples;
}

} // namespace

QByteArray RuleExample::fixed(qsizetype number) const
{
    return contents(u"%1.fix-%2.yaml"_s.arg(path).arg(number));
}

const QList<RuleExample> &allExamples()
{
    static const QList<RuleExample> examples = readExamples();
    return examples;
}

QList<Problem> problemsIn(const YamlDocument &document, const RuleSettings &settings)
{
    return validate(document, readChart(document.tree()), settings);
}

QList<Problem> problemsOf(const QByteArray &rule, const YamlDocument &document, const RuleSettings &settings)
{
    QList<Problem> problems = problemsIn(document, settings);
    problems.removeIf([&rule](const Problem &problem) { return problem.rule != QLatin1String(rule); });
    return problems;
}

QByteArray printed(const QList<Problem> &problems, const SourceText &text)
{
    QByteArray lines;
    for (const Problem &problem : problems) {
        lines += printed(text, problem.span) + ' ' + severityName(problem.severity).toUtf8() + ": "
                 + problem.message.toUtf8() + '\n';
        for (const RelatedPlace &place : problem.related)
            lines += "  also " + printed(text, place.span) + ' ' + place.message.toUtf8() + '\n';
        for (const QuickFix &fix : problem.fixes)
            lines += "  fix " + fix.title.toUtf8() + '\n';
    }
    return lines;
}

bool updatesExamples()
{
    return qEnvironmentVariableIsSet("PORTOLAN_UPDATE_EXAMPLES");
}

void writeExample(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    if (contents.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        QFile::remove(path);
}

} // namespace portolan::tests
