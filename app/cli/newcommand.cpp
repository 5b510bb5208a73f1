// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/newcommand.h"

#include "app/cli/streams.h"
#include "app/io/newchart.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct NewText
{
    Q_DECLARE_TR_FUNCTIONS(NewCommand)
};

} // namespace

QString NewCommand::name() const
{
    return u"new"_s;
}

QString NewCommand::summary() const
{
    return NewText::tr("Make a chart that Portolan, and Helm alone, can work with.");
}

QString NewCommand::operands() const
{
    return u"FOLDER"_s;
}

std::pair<qsizetype, qsizetype> NewCommand::operandCount() const
{
    return {1, 1};
}

QList<QCommandLineOption> NewCommand::options() const
{
    return {};
}

QString NewCommand::details() const
{
    return NewText::tr(
        "FOLDER is new or empty; the chart is called after it. It gets a Chart.yaml, a commented\n"
        "values.yaml, templates and values.schema.json. `helm install NAME FOLDER` creates the objects that\n"
        "`portolan export manifests FOLDER` writes, with or without Portolan.\n\n"
        "Exit code: 0 made, 1 refused (the folder holds files), 2 wrong usage, 3 a file cannot be written.");
}

ExitCode NewCommand::execute(const QCommandLineParser &arguments, Streams &streams) const
{
    const QString folder = arguments.positionalArguments().constFirst();
    if (folder.isEmpty())
        return wrongUsage(streams, NewText::tr("The folder needs a name."));
    if (const auto obstacle = obstacleToChart(folder)) {
        streams.message(obstacle->message);
        return ProblemsFound;
    }
    if (const auto error = createChart(folder)) {
        streams.message(error->message);
        return CannotReadOrWrite;
    }
    streams.message(NewText::tr("The chart is in %1. 'portolan %1' opens it.").arg(folder));
    return Fine;
}

} // namespace portolan
