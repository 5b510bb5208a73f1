// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/cli/checkcommand.h"
#include "app/cli/editcommand.h"
#include "app/cli/exportdiagramcommand.h"
#include "app/cli/exportmanifestscommand.h"
#include "app/cli/getcommand.h"
#include "app/cli/inputfile.h"
#include "app/cli/newcommand.h"
#include "app/cli/rulescommand.h"
#include "app/cli/streams.h"
#include "app/version.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace portolan::commandline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// All sub-commands, in the order of the help.
class Commands
{
public:
    explicit Commands(ImageWriter images = nullptr) : m_exportDiagram(images) { }

    std::array<const Command *, 7> all() const
    {
        return {&m_check, &m_get, &m_edit, &m_exportManifests, &m_exportDiagram, &m_newChart, &m_rules};
    }

    /// The command whose whole name the words begin with.
    const Command *called(const QStringList &words) const;
    /// The commands whose name has two words and begins with this one.
    QList<const Command *> group(const QString &word) const;

private:
    CheckCommand m_check;
    GetCommand m_get;
    EditCommand m_edit;
    ExportManifestsCommand m_exportManifests;
    ExportDiagramCommand m_exportDiagram;
    NewCommand m_newChart;
    RulesCommand m_rules;
};

QStringList nameOf(const Command &command)
{
    return command.name().split(u' ');
}

const Command *Commands::called(const QStringList &words) const
{
    const auto commands = all();
    const auto isCalled = [&](const Command *command) {
        const QStringList name = nameOf(*command);
        return words.mid(0, name.size()) == name;
    };
    const auto found = std::find_if(commands.begin(), commands.end(), isCalled);
    return found == commands.end() ? nullptr : *found;
}

QList<const Command *> Commands::group(const QString &word) const
{
    QList<const Command *> group;
    for (const Command *command : all()) {
        if (nameOf(*command).size() > 1 && nameOf(*command).constFirst() == word)
            group.append(command);
    }
    return group;
}

/// A bare word that is no file was meant as a command.
bool isMistypedCommand(const QString &word)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), isLetter) && !QFileInfo::exists(word);
}

template<typename Commands>
QString listOf(const Commands &commands)
{
    qsizetype width = 0;
    for (const Command *command : commands)
        width = std::max(width, command->name().size());
    QString list;
    for (const Command *command : commands)
        list += u"  "_s + command->name().leftJustified(width) + u"  "_s + command->summary() + u'\n';
    return list;
}

ExitCode runGroup(const QStringList &words, Streams &streams)
{
    const QString group = words.constFirst();
    const QString list = CommandLine::tr("Usage: portolan %1 WHAT FILE [options]").arg(group) + u"\n\n"_s
                         + listOf(Commands().group(group));
    const QString second = words.value(1);
    if (second == u"--help" || second == u"-h") {
        streams.result(list);
        return Fine;
    }
    streams.message(
        CommandLine::tr("portolan %1: '%2' is nothing it knows. See 'portolan %1 --help'.").arg(group, second));
    return WrongUsage;
}

} // namespace

bool isCalledBy(const QStringList &words)
{
    const QString first = words.value(0);
    const bool isOption = first.startsWith(u'-') && first != kStandardStream;
    return Commands().called(words) || !Commands().group(first).isEmpty() || isOption || isMistypedCommand(first);
}

bool needsFonts(const QStringList &words)
{
    const Commands commands;
    const Command *command = commands.called(words);
    return dynamic_cast<const ExportDiagramCommand *>(command) && ExportDiagramCommand::drawsImage(words);
}

ExitCode run(const QStringList &words, Streams &streams, ImageWriter images)
{
    const QString first = words.value(0);
    const Commands commands(images);
    if (const Command *command = commands.called(words))
        return command->run(words.mid(nameOf(*command).size()), streams);
    if (!commands.group(first).isEmpty())
        return runGroup(words, streams);
    if (first == u"--help" || first == u"-h") {
        streams.result(usage());
        return Fine;
    }
    if (first == u"--version" || first == u"-v") {
        streams.result(u"portolan %1\n"_s.arg(QLatin1String(kVersion)));
        return Fine;
    }
    streams.message(CommandLine::tr("portolan: '%1' is nothing it knows. See 'portolan --help'.").arg(first));
    return WrongUsage;
}

QString usage()
{
    return CommandLine::tr("Usage: portolan [FILE|FOLDER]...         open the window\n"
                           "       portolan COMMAND ... [options]    work without a window\n")
           + u'\n' + CommandLine::tr("Commands:") + u'\n' + listOf(Commands().all()) + u'\n'
           + CommandLine::tr(
               "Options:\n"
               "  -h, --help     Show this help; 'portolan COMMAND --help' that of a command.\n"
               "  -v, --version  Show the version.\n"
               "\n"
               "FILE is a values.yaml, FOLDER a chart or a project with chart/values.yaml, and - the\n"
               "standard input or output. A file called like a command is opened as ./NAME.\n"
               "\n"
               "Exit code: 0 fine, 1 problems found or something refused, 2 wrong usage, 3 cannot read or\n"
               "write. Results go to the standard output, messages to the standard error. Colours are\n"
               "only used at a terminal, and not where NO_COLOR is set.\n");
}

} // namespace portolan::commandline
