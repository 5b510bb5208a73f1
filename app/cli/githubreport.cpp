// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The format: GitHub Docs, "Workflow commands for GitHub Actions"; the escapes: `@actions/core`, command.ts.

#include "app/cli/checkreport.h"

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

QString escapedMessage(QString text)
{
    return text.replace(u'%', u"%25"_s).replace(u'\r', u"%0D"_s).replace(u'\n', u"%0A"_s);
}

QString escapedProperty(const QString &text)
{
    return escapedMessage(text).replace(u':', u"%3A"_s).replace(u',', u"%2C"_s);
}

QString commandFor(Severity severity)
{
    return severity == Severity::Information ? u"notice"_s : severityName(severity);
}

/// `line=3,endLine=3,col=5,endColumn=9`: columns only for a range on one line, since GitHub refuses others.
QString rangeOf(const SourceText &text, Span span)
{
    const TextPosition start = text.positionAt(span.begin);
    const TextPosition end = text.positionAt(span.end);
    const QString lines = u"line=%1,endLine=%2"_s.arg(start.line + 1).arg(end.line + 1);
    return start.line == end.line ? lines + u",col=%1,endColumn=%2"_s.arg(start.column + 1).arg(end.column + 1) : lines;
}

QString command(const QString &name, const QString &properties, const QString &message)
{
    return u"::%1 %2::%3\n"_s.arg(name, properties, escapedMessage(message));
}

class GithubReport final : public CheckReport
{
public:
    QByteArray file(const CheckedFile &checked) override
    {
        if (!checked.input)
            return command(u"error"_s, u"file="_s + escapedProperty(checked.argument), checked.unreadable).toUtf8();
        QString commands;
        for (const Problem &problem : checked.findings.problems) {
            const QStringList properties{u"file="_s + escapedProperty(checked.input->name),
                                         rangeOf(checked.input->document.text(), problem.span),
                                         u"title="_s + escapedProperty(problem.rule)};
            commands += command(commandFor(problem.severity), properties.join(u','), problem.message);
        }
        return commands.toUtf8();
    }

    QByteArray end(const CheckTotals &totals) override
    {
        QString commands;
        for (const QString &error : totals.settingsErrors)
            commands += command(u"error"_s, u"title=.portolan.yaml"_s, error);
        return commands.toUtf8();
    }
};

} // namespace

std::unique_ptr<CheckReport> githubReport()
{
    return std::make_unique<GithubReport>();
}

} // namespace portolan
