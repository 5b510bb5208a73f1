// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkcommand.h"

#include "app/chart/chart.h"
#include "app/cli/checkreport.h"
#include "app/cli/streams.h"
#include "app/io/projectsettings.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <limits>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

using RuleLevels = QMap<QString, RuleLevel>;

/// The report of a format; nothing for a format that does not exist.
std::unique_ptr<CheckReport> reportOf(const QString &format, bool colours)
{
    if (format == u"text")
        return textReport(colours);
    if (format == u"json")
        return jsonReport();
    if (format == u"sarif")
        return sarifReport();
    return format == u"github" ? githubReport() : nullptr;
}

/// Reads `ID=LEVEL,...`.
Result<RuleLevels> readLevels(const QStringList &lists)
{
    RuleLevels levels;
    for (const QString &assignment : lists.join(u',').split(u',', Qt::SkipEmptyParts)) {
        const QString id = assignment.section(u'=', 0, 0).trimmed();
        const auto level = RuleLevel::fromName(assignment.section(u'=', 1).trimmed());
        if (!findRule(id))
            return Error{unknownRuleSentence(id)};
        if (!level)
            return Error{
                CheckText::tr("'%1' sets no level: write %2=off, info, warning or error.").arg(assignment, id)};
        levels.insert(id, *level);
    }
    return levels;
}

QString summaryOf(const CheckTotals &totals)
{
    const auto counted = [](int count, const QString &one, const QString &several) {
        return count == 1 ? one : several;
    };
    const int files = totals.files;
    const QString where = counted(files, CheckText::tr("1 file"), CheckText::tr("%n files", nullptr, files));
    QStringList what{CheckText::tr("no problems")};
    if (totals.problems() > 0) {
        what = {counted(totals.errors, CheckText::tr("1 error"), CheckText::tr("%n errors", nullptr, totals.errors)),
                counted(totals.warnings, CheckText::tr("1 warning"),
                        CheckText::tr("%n warnings", nullptr, totals.warnings)),
                counted(totals.infos, CheckText::tr("1 hint"), CheckText::tr("%n hints", nullptr, totals.infos))};
    }
    if (totals.ignored > 0)
        what.append(CheckText::tr("%n ignored", nullptr, totals.ignored));
    return CheckText::tr("%1: %2").arg(where, what.join(u", "_s));
}

/// One run over all files.
class CheckRun
{
public:
    CheckRun(Streams &streams, CheckReport &report, Severity threshold, const RuleLevels &levels)
        : m_streams(streams)
        , m_report(report)
        , m_threshold(threshold)
        , m_levels(levels)
    { }

    void check(const QString &argument)
    {
        CheckedFile checked{argument, {}, {}, {}};
        const Result<InputFile> input = readInput(argument, m_streams);
        if (input) {
            checked.input = *input;
            checked.findings = findingsIn(*input);
            count(checked.findings);
        } else {
            checked.unreadable = input.error().message;
            m_streams.message(checked.unreadable);
            ++m_totals.unreadable;
        }
        m_streams.result(m_report.file(checked));
    }

    ExitCode finish()
    {
        m_streams.result(m_report.end(m_totals));
        m_streams.message(summaryOf(m_totals));
        if (m_totals.unreadable > 0)
            return CannotReadOrWrite;
        if (!m_totals.settingsErrors.isEmpty())
            return WrongUsage;
        return m_totals.problems() > 0 ? ProblemsFound : Fine;
    }

private:
    Findings findingsIn(const InputFile &input)
    {
        const ProjectSettings project = projectSettingsFor(input.path);
        for (const QString &error : project.errors) {
            if (m_totals.settingsErrors.contains(error))
                continue; // told for another file of the project
            m_streams.message(error);
            m_totals.settingsErrors.append(error);
        }
        const RuleSettings settings = project.rules.overriddenBy(m_levels);
        Findings findings = findProblems(input.document, readChart(input.document.tree()), settings);
        const auto isMinor = [this](const Problem &problem) { return !isAtLeast(problem.severity, m_threshold); };
        findings.problems.removeIf(isMinor);
        findings.ignored.removeIf(isMinor);
        return findings;
    }

    void count(const Findings &findings)
    {
        ++m_totals.files;
        m_totals.ignored += int(findings.ignored.size());
        for (const Problem &problem : findings.problems)
            ++(problem.severity == Severity::Error     ? m_totals.errors
               : problem.severity == Severity::Warning ? m_totals.warnings
                                                       : m_totals.infos);
    }

    Streams &m_streams;
    CheckReport &m_report;
    const Severity m_threshold;
    const RuleLevels m_levels;
    CheckTotals m_totals;
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
        {u"format"_s, CheckText::tr("How to write them: text (default), json, sarif or github."), u"FORMAT"_s,
         u"text"_s},
        {u"severity"_s, CheckText::tr("Report only what is at least this bad: error, warning (default) or info."),
         u"LEVEL"_s, u"warning"_s},
        {u"rules"_s,
         CheckText::tr("Set how bad rules are: off, info, warning or error.\n"
                       "What .portolan.yaml says gives way."),
         u"ID=LEVEL,..."_s},
    };
}

QString CheckCommand::details() const
{
    return CheckText::tr(
        "FILE is a values file, a chart's folder, or - for the standard input.\n\n"
        "text: one line a problem, FILE:LINE:COL: severity: message [rule]; the other places it speaks of\n"
        "follow as notes. Lines and columns count from 1, columns in characters.\n\n"
        "json: {\"version\": 1, \"files\": [{\"file\", \"problems\": [PROBLEM], \"ignored\": [PROBLEM]}],\n"
        "\"errors\", \"warnings\", \"infos\", \"settingsErrors\": [TEXT]}, where PROBLEM is {\"rule\", \"severity\",\n"
        "\"message\", \"path\", \"start\", \"end\", \"related\": [{\"message\", \"start\", \"end\"}], \"fixes\": "
        "[TITLE]};\n"
        "start and end are {\"line\", \"column\", \"offset\"}, the offset in bytes from 0; a file that cannot\n"
        "be read has \"unreadable\": REASON instead. The version grows when a key changes its meaning.\n\n"
        "sarif: Static Analysis Results Interchange Format 2.1.0, with the help of the rules and the fixes.\n\n"
        "github: workflow commands, which GitHub Actions shows at the lines.\n\n"
        "A comment \"# portolan-ignore: ID[, ID]\" at the end of a line, or alone on the line above, silences\n"
        "rules for the entry on that line. A .portolan.yaml beside FILE or in a folder above, up to the git\n"
        "root, sets levels for a project: rules: {ID: off|info|warning|error}.\n\n"
        "Exit code: 0 nothing to report, 1 problems reported, 2 wrong usage or a .portolan.yaml with\n"
        "mistakes, 3 a file cannot be read.");
}

ExitCode CheckCommand::execute(const QCommandLineParser &arguments, Streams &streams) const
{
    const QString format = arguments.value(u"format"_s);
    const std::unique_ptr<CheckReport> report = reportOf(format, streams.colours);
    if (!report) {
        return wrongUsage(streams,
                          CheckText::tr("There is no format '%1': it is text, json, sarif or github.").arg(format));
    }
    const QString level = arguments.value(u"severity"_s);
    const std::optional<Severity> threshold = severityFromName(level);
    if (!threshold)
        return wrongUsage(streams,
                          CheckText::tr("There is no severity '%1': it is error, warning or info.").arg(level));
    const Result<RuleLevels> levels = readLevels(arguments.values(u"rules"_s));
    if (!levels)
        return wrongUsage(streams, levels.error().message);

    CheckRun run(streams, *report, *threshold, *levels);
    for (const QString &file : arguments.positionalArguments())
        run.check(file);
    return run.finish();
}

} // namespace portolan
