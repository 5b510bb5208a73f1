// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/checkreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Grows when a reader of the older format would misread the newer one; a key that is new does not count.
constexpr int kFormatVersion = 1;

QJsonObject positionJson(const SourceText &text, qsizetype offset)
{
    const TextPosition position = text.positionAt(offset);
    return {{u"line"_s, position.line + 1}, {u"column"_s, position.column + 1}, {u"offset"_s, offset}};
}

QJsonObject problemJson(const SourceText &text, const Problem &problem)
{
    QJsonArray related;
    for (const RelatedPlace &place : problem.related) {
        related.append(QJsonObject{{u"message"_s, place.message},
                                   {u"start"_s, positionJson(text, place.span.begin)},
                                   {u"end"_s, positionJson(text, place.span.end)}});
    }
    QJsonArray fixes;
    for (const QuickFix &fix : problem.fixes)
        fixes.append(fix.title);
    return {
        {u"rule"_s, problem.rule},
        {u"severity"_s, severityName(problem.severity)},
        {u"message"_s, problem.message},
        {u"path"_s, problem.place().toString()},
        {u"start"_s, positionJson(text, problem.span.begin)},
        {u"end"_s, positionJson(text, problem.span.end)},
        {u"related"_s, related},
        {u"fixes"_s, fixes},
    };
}

QJsonArray problemsJson(const SourceText &text, const QList<Problem> &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems)
        array.append(problemJson(text, problem));
    return array;
}

class JsonReport final : public CheckReport
{
public:
    QByteArray file(const CheckedFile &checked) override
    {
        if (!checked.input) {
            m_files.append(QJsonObject{{u"file"_s, checked.argument}, {u"unreadable"_s, checked.unreadable}});
            return {};
        }
        const SourceText &text = checked.input->document.text();
        m_files.append(QJsonObject{{u"file"_s, checked.input->name},
                                   {u"problems"_s, problemsJson(text, checked.findings.problems)},
                                   {u"ignored"_s, problemsJson(text, checked.findings.ignored)}});
        return {};
    }

    QByteArray end(const CheckTotals &totals) override
    {
        const QJsonObject report{
            {u"version"_s, kFormatVersion}, {u"files"_s, m_files},
            {u"errors"_s, totals.errors},   {u"warnings"_s, totals.warnings},
            {u"infos"_s, totals.infos},     {u"settingsErrors"_s, QJsonArray::fromStringList(totals.settingsErrors)}};
        return QJsonDocument(report).toJson();
    }

private:
    QJsonArray m_files;
};

} // namespace

std::unique_ptr<CheckReport> jsonReport()
{
    return std::make_unique<JsonReport>();
}

} // namespace portolan
