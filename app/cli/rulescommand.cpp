// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/rulescommand.h"

#include "app/cli/streams.h"
#include "app/validation/validator.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RulesText
{
    Q_DECLARE_TR_FUNCTIONS(RulesCommand)
};

QString severityText(const Rule &rule)
{
    const QString severity = severityName(rule.severity);
    return rule.traits.testFlag(Rule::AboutChartTemplates)
               ? RulesText::tr("%1 where the DevSpace chart's templates are around the file, else off").arg(severity)
               : severity;
}

/// What the rule looks at.
QString scopeText(const Rule &rule)
{
    if (rule.traits.testFlag(Rule::AboutText))
        return RulesText::tr("the text");
    if (!rule.checkComponent)
        return RulesText::tr("the whole file");
    return rule.checkChart ? RulesText::tr("each component and the whole file") : RulesText::tr("each component");
}

/// How to silence the rule at one entry and to set its level for a project.
QString waysToSet(const Rule &rule)
{
    return RulesText::tr("At one entry:   # portolan-ignore: %1\n"
                         "In a project:   rules: {%1: off}   in .portolan.yaml; or info, warning, error\n"
                         "In one run:     portolan check --rules %1=off FILE")
        .arg(QLatin1String(rule.id));
}

QString catalogueText()
{
    qsizetype idWidth = 0;
    qsizetype scopeWidth = 0;
    for (const Rule &rule : ruleCatalogue()) {
        idWidth = std::max(idWidth, QLatin1String(rule.id).size());
        scopeWidth = std::max(scopeWidth, scopeText(rule).size());
    }
    QString text;
    for (const Rule &rule : ruleCatalogue())
        text += QString::fromLatin1(rule.id).leftJustified(idWidth) + u"  "_s
                + scopeText(rule).leftJustified(scopeWidth) + u"  "_s + severityText(rule) + u'\n';
    return text;
}

} // namespace

QString RulesCommand::name() const
{
    return u"rules"_s;
}

QString RulesCommand::summary() const
{
    return RulesText::tr("List the rules that files are checked by, or explain one.");
}

QString RulesCommand::operands() const
{
    return u"[ID]"_s;
}

std::pair<qsizetype, qsizetype> RulesCommand::operandCount() const
{
    return {0, 1};
}

QList<QCommandLineOption> RulesCommand::options() const
{
    return {};
}

QString RulesCommand::details() const
{
    return RulesText::tr("The list has one rule a line: its id, what it looks at, and its severity.\n\n"
                         "Exit code: 0 printed, 2 there is no such rule.");
}

ExitCode RulesCommand::execute(const QCommandLineParser &arguments, Streams &streams) const
{
    if (arguments.positionalArguments().isEmpty()) {
        streams.result(catalogueText());
        return Fine;
    }
    const QString id = arguments.positionalArguments().constFirst();
    const Rule *rule = findRule(id);
    if (!rule)
        return wrongUsage(streams, unknownRuleSentence(id));
    streams.result(u"%1 (%2)\n\n%3\n\n%4\n\n%5\n"_s.arg(
        id, severityText(*rule), rule->help(), RulesText::tr("Looks at %1.").arg(scopeText(*rule)), waysToSet(*rule)));
    return Fine;
}

} // namespace portolan
