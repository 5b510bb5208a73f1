// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkcommand.h"

#include "app/chart/chart.h"
#include "app/cli/inputfile.h"
#include "app/cli/problemreport.h"
#include "app/cli/streams.h"
#include "app/validation/validator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>
#include <map>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

/// What one run of the command is asked for, and what it has found so far.
class CheckRun
{
public:
    CheckRun(Streams &streams, Severity threshold, bool isJson)
        : m_streams(streams)
        , m_threshold(threshold)
        , m_isJson(isJson)
    { }

    void check(const QString &argument)
    {
        const Result<InputFile> input = readInput(argument, m_streams);
        if (!input) {
            m_streams.message(input.error().message);
            m_files.append(QJsonObject{{u"file"_s, argument}, {u"unreadable"_s, input.error().message}});
            ++m_unreadable;
            return;
        }
        ++m_readable;
        QJsonArray problems;
        for (const Problem &problem : validate(input->document, readChart(input->document.tree()))) {
            if (!isAtLeast(problem.severity, m_threshold))
                continue;
            ++m_counts[problem.severity];
            if (m_isJson)
                problems.append(problemJson(*input, problem));
            else
                m_streams.result(problemText(*input, problem, m_streams.colours));
        }
        m_files.append(QJsonObject{{u"file"_s, input->name}, {u"problems"_s, problems}});
    }

    ExitCode finish()
    {
        const int errors = m_counts[Severity::Error];
        const int warnings = m_counts[Severity::Warning];
        const int infos = m_counts[Severity::Information];
        if (m_isJson) {
            const QJsonObject report{
                {u"files"_s, m_files}, {u"errors"_s, errors}, {u"warnings"_s, warnings}, {u"infos"_s, infos}};
            m_streams.result(QJsonDocument(report).toJson());
        }
        const QString where = CheckText::tr("%n file(s)", nullptr, m_readable);
        const QString what = errors + warnings + infos == 0
                                 ? CheckText::tr("no problems")
                                 : QStringList{CheckText::tr("%n error(s)", nullptr, errors),
                                               CheckText::tr("%n warning(s)", nullptr, warnings),
                                               CheckText::tr("%n hint(s)", nullptr, infos)}
                                       .join(u", "_s);
        m_streams.message(CheckText::tr("%1: %2").arg(where, what));
        if (m_unreadable > 0)
            return CannotReadOrWrite;
        return errors + warnings + infos > 0 ? ProblemsFound : Fine;
    }

private:
    Streams &m_streams;
    const Severity m_threshold;
    const bool m_isJson;
    std::map<Severity, int> m_counts;
    QJsonArray m_files;
    int m_readable = 0;
    int m_unreadable = 0;
};

} // namespace

QString CheckCommand::name() const
{
    return u"check"_s;
}

QString CheckCommand::summary() const
{
    return CheckText::tr("Report the problems of values files.");
}

QString CheckCommand::operands() const
{
    return u"FILE..."_s;
}

std::pair<qsizetype, qsizetype> CheckCommand::operandCount() const
{
    return {1, std::numeric_limits<qsizetype>::max()};
}

QList<QCommandLineOption> CheckCommand::options() const
{
    return {
        {u"format"_s, CheckText::tr("How to write them: text (default) or json."), u"FORMAT"_s, u"text"_s},
        {u"severity"_s, CheckText::tr("Report only what is at least this bad: error, warning (default) or info."),
         u"LEVEL"_s, u"warning"_s},
    };
}

QString CheckCommand::details() const
{
    return CheckText::tr(
        "FILE is a values file, a chart's folder, or - for the standard input.\n\n"
        "text: one line a problem, FILE:LINE:COL: severity: message [rule]; the other places it speaks of\n"
        "follow as notes. Lines and columns count from 1, columns in characters.\n\n"
        "json: {\"files\": [{\"file\", \"problems\": [{\"rule\", \"severity\", \"message\", \"path\", \"start\", "
        "\"end\",\n"
        "\"related\": [{\"message\", \"start\", \"end\"}], \"fixes\": [TITLE]}]}], \"errors\", \"warnings\", "
        "\"infos\"};\n"
        "start and end are {\"line\", \"column\", \"offset\"}, the offset in bytes from 0; an unreadable file\n"
        "has \"unreadable\": REASON instead of \"problems\".\n\n"
        "Exit code: 0 nothing to report, 1 problems reported, 2 wrong usage, 3 a file cannot be read.");
}

ExitCode CheckCommand::execute(const QCommandLineParser &arguments, Streams &streams) const
{
    const QString format = arguments.value(u"format"_s);
    if (format != u"text" && format != u"json")
        return wrongUsage(streams, CheckText::tr("There is no format '%1': it is text or json.").arg(format));
    const QString level = arguments.value(u"severity"_s);
    const std::optional<Severity> threshold = severityFromName(level);
    if (!threshold)
        return wrongUsage(streams,
                          CheckText::tr("There is no severity '%1': it is error, warning or info.").arg(level));

    CheckRun run(streams, *threshold, format == u"json");
    for (const QString &file : arguments.positionalArguments())
        run.check(file);
    return run.finish();
}

} // namespace portolan
