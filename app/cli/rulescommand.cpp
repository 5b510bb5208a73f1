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

QString catalogueText()
{
    qsizetype width = 0;
    for (const Rule &rule : ruleCatalogue())
        width = std::max(width, QLatin1String(rule.id).size());
    QString text;
    for (const Rule &rule : ruleCatalogue())
        text += QString::fromLatin1(rule.id).leftJustified(width) + u"  "_s + severityName(rule.severity) + u'\n';
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
    return RulesText::tr("The list has one rule a line: its id and its severity.\n\n"
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
        return wrongUsage(streams, RulesText::tr("There is no rule '%1'.").arg(id));
    streams.result(u"%1 (%2)\n\n%3\n"_s.arg(id, severityName(rule->severity), rule->help()));
    return Fine;
}

} // namespace portolan
