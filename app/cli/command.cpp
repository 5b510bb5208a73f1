// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/streams.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QCommandLineOption helpOption()
{
    return {{u"h"_s, u"help"_s}, CommandText::tr("Show this help.")};
}

/// `-o, --output OUT`
QString synopsis(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
    QString text = names.join(u", "_s);
    if (!option.valueName().isEmpty())
        text += u' ' + option.valueName();
    return text;
}

QString optionTable(const QList<QCommandLineOption> &options)
{
    qsizetype width = 0;
    for (const QCommandLineOption &option : options)
        width = std::max(width, synopsis(option).size());
    const QString nextLine = u'\n' + QString(width + 4, u' ');
    QString table;
    for (const QCommandLineOption &option : options) {
        const QString description = option.description().replace(u'\n', nextLine);
        table += u"  "_s + synopsis(option).leftJustified(width) + u"  "_s + description + u'\n';
    }
    return table;
}

} // namespace

ExitCode Command::run(const QStringList &arguments, Streams &streams) const
{
    QCommandLineParser parser;
    parser.addOptions(options());
    parser.addOption(helpOption());
    const bool isUnderstood = parser.parse(QStringList{name()} + arguments);
    if (isUnderstood && parser.isSet(u"help"_s)) {
        streams.result(help());
        return Fine;
    }
    if (!isUnderstood)
        return wrongUsage(streams, parser.errorText());
    const qsizetype count = parser.positionalArguments().size();
    if (count < operandCount().first)
        return wrongUsage(streams, CommandText::tr("Too few arguments: %1 is needed.").arg(operands()));
    if (count > operandCount().second) {
        const QString extra = parser.positionalArguments().at(operandCount().second);
        return wrongUsage(streams, CommandText::tr("One argument too many: '%1'.").arg(extra));
    }
    return execute(parser, streams);
}

QString Command::help() const
{
    const QString usage = CommandText::tr("Usage: portolan %1 %2 [options]").arg(name(), operands());
    return usage + u"\n\n"_s + summary() + u"\n\n"_s + CommandText::tr("Options:") + u'\n'
           + optionTable(options() + QList<QCommandLineOption>{helpOption()}) + u'\n' + details() + u'\n';
}

ExitCode Command::wrongUsage(Streams &streams, const QString &sentence) const
{
    streams.message(CommandText::tr("portolan %1: %2 See 'portolan %1 --help'.").arg(name(), sentence));
    return WrongUsage;
}

} // namespace portolan
