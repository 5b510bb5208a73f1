// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Static Analysis Results Interchange Format 2.1.0, OASIS Standard; sections in the comments are its.

#include "app/cli/checkreport.h"
#include "app/cli/sariflocation.h"
#include "app/validation/fixes.h"
#include "app/version.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

QString levelOf(Severity severity)
{
    return severity == Severity::Information ? u"note"_s : severityName(severity);
}

QJsonObject messageJson(const QString &text)
{
    return {{u"text"_s, text}};
}

/// `ServiceNameUnique`: the name that people read beside the stable id.
QString pascalCase(const QString &id)
{
    QString name;
    for (const QString &word : id.split(u'-'))
        name += word.left(1).toUpper() + word.mid(1);
    return name;
}

QJsonObject ruleJson(const Rule &rule)
{
    const QString id = QString::fromLatin1(rule.id);
    const QString help = rule.help();
    const bool isOn = !rule.traits.testFlag(Rule::AboutChartTemplates);
    return {{u"id"_s, id},
            {u"name"_s, pascalCase(id)},
            {u"shortDescription"_s, messageJson(help.section(u". "_s, 0, 0).section(u'\n', 0, 0))},
            {u"fullDescription"_s, messageJson(help)},
            {u"help"_s, QJsonObject{{u"text"_s, help}, {u"markdown"_s, help}}},
            {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, levelOf(rule.severity)}, {u"enabled"_s, isOn}}}};
}

QJsonArray rulesJson()
{
    QJsonArray rules;
    for (const Rule &rule : ruleCatalogue())
        rules.append(ruleJson(rule));
    return rules;
}

int ruleIndex(const QString &id)
{
    return int(findRule(id) - ruleCatalogue().constData());
}

QJsonArray relatedJson(const InputFile &input, const Problem &problem)
{
    QJsonArray related;
    for (const RelatedPlace &place : problem.related) {
        QJsonObject location = sarifLocation(input, place.span);
        location.insert(u"message"_s, messageJson(place.message));
        related.append(location);
    }
    return related;
}

/// A fix is written with what it does to the text; one that cannot be made is left out (3.55).
QJsonArray fixesJson(const InputFile &input, const Problem &problem)
{
    QJsonArray fixes;
    for (const QuickFix &fix : problem.fixes) {
        const Result<VerifiedEdit> edit = fixedBy(input.document, fix);
        if (!edit || edit->patches.isEmpty())
            continue;
        fixes.append(QJsonObject{{u"description"_s, messageJson(fix.title)},
                                 {u"artifactChanges"_s, QJsonArray{sarifChange(input, edit->patches)}}});
    }
    return fixes;
}

QJsonObject resultJson(const InputFile &input, const Problem &problem, bool isIgnored)
{
    QJsonObject location = sarifLocation(input, problem.span);
    const QString place = problem.place().toString();
    if (!place.isEmpty())
        location.insert(u"logicalLocations"_s, QJsonArray{QJsonObject{{u"fullyQualifiedName"_s, place}}});
    QJsonObject result{{u"ruleId"_s, problem.rule},
                       {u"ruleIndex"_s, ruleIndex(problem.rule)},
                       {u"level"_s, levelOf(problem.severity)},
                       {u"message"_s, messageJson(problem.message)},
                       {u"locations"_s, QJsonArray{location}}};
    // Where one result says whether it is suppressed, all do (3.27.23).
    result.insert(u"suppressions"_s, isIgnored ? QJsonArray{QJsonObject{{u"kind"_s, u"inSource"_s}}} : QJsonArray());
    if (const QJsonArray related = relatedJson(input, problem); !related.isEmpty())
        result.insert(u"relatedLocations"_s, related);
    if (const QJsonArray fixes = isIgnored ? QJsonArray() : fixesJson(input, problem); !fixes.isEmpty())
        result.insert(u"fixes"_s, fixes);
    return result;
}

QJsonObject notificationJson(const QString &message)
{
    return {{u"level"_s, u"error"_s}, {u"message"_s, messageJson(message)}};
}

class SarifReport final : public CheckReport
{
public:
    QByteArray file(const CheckedFile &checked) override
    {
        if (!checked.input) {
            m_notifications.append(notificationJson(checked.unreadable));
            return {};
        }
        for (const Problem &problem : checked.findings.problems)
            m_results.append(resultJson(*checked.input, problem, false));
        for (const Problem &problem : checked.findings.ignored)
            m_results.append(resultJson(*checked.input, problem, true));
        return {};
    }

    QByteArray end(const CheckTotals &totals) override
    {
        QJsonArray settings;
        for (const QString &error : totals.settingsErrors)
            settings.append(notificationJson(error));
        const QString version = QString::fromLatin1(kVersion);
        const QJsonObject driver{{u"name"_s, u"Portolan"_s},
                                 {u"version"_s, version},
                                 {u"semanticVersion"_s, version},
                                 {u"rules"_s, rulesJson()}};
        const QJsonObject invocation{{u"executionSuccessful"_s, totals.unreadable == 0 && settings.isEmpty()},
                                     {u"toolConfigurationNotifications"_s, settings},
                                     {u"toolExecutionNotifications"_s, m_notifications}};
        const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                              {u"invocations"_s, QJsonArray{invocation}},
                              {u"columnKind"_s, u"unicodeCodePoints"_s},
                              {u"results"_s, m_results}};
        const QJsonObject log{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                              {u"version"_s, u"2.1.0"_s},
                              {u"runs"_s, QJsonArray{run}}};
        return QJsonDocument(log).toJson();
    }

private:
    QJsonArray m_results;
    QJsonArray m_notifications;
};

} // namespace

std::unique_ptr<CheckReport> sarifReport()
{
    return std::make_unique<SarifReport>();
}

} // namespace portolan
