// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chart.h"
#include "app/validation/validator.h"
#include "app/yaml/yamldocument.h"

#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

YamlDocument parsed(const QByteArray &yaml)
{
    return YamlDocument::parse(SourceText(yaml));
}

} // namespace

class TestRuleSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLevels()
    {
        QList<Error> errors;
        const RuleSettings settings = readRuleSettings(
            parsed("rules:\n  port-range: off\n  unknown-key: error\n  missing-key: info\n  image-format: warning\n"),
            errors);
        QVERIFY(errors.isEmpty());
        QCOMPARE(settings.levels.size(), 4);
        QCOMPARE(settings.severityOf(*findRule(u"port-range")), std::nullopt);
        QCOMPARE(settings.severityOf(*findRule(u"unknown-key")), std::optional(Severity::Error));
        QCOMPARE(settings.severityOf(*findRule(u"image-format")), std::optional(Severity::Warning));
        QCOMPARE(settings.severityOf(*findRule(u"wrong-type")), std::optional(Severity::Error));
    }

    void tellsWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("place"); // the text that the error is about
        QTest::addColumn<QString>("word");     // of its sentence
        QTest::newRow("no YAML") << "rules: [\n"_ba
                                 << "["_ba << u"missing"_s;
        QTest::newRow("no map") << "- rules\n"_ba
                                << "- rules"_ba << u"map"_s;
        QTest::newRow("unknown setting") << "rule: {}\n"_ba
                                         << "rule"_ba << u"rules"_s;
        QTest::newRow("rules is a list") << "rules: [off]\n"_ba
                                         << "[off]"_ba << u"map"_s;
        QTest::newRow("unknown rule") << "rules: {port-ranges: off}\n"_ba
                                      << "port-ranges"_ba << u"port-range\""_s;
        QTest::newRow("unknown level") << "rules: {port-range: bad}\n"_ba
                                       << "bad"_ba << u"off, info"_s;
        QTest::newRow("no level") << "rules: {port-range: [off]}\n"_ba
                                  << "[off]"_ba << u"off, info"_s;
        QTest::newRow("rule twice") << "rules:\n  port-range: off\n  port-range: error\n"_ba
                                    << "port-range"_ba << u"twice"_s;
    }

    void tellsWhatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, place);
        QFETCH(QString, word);
        QList<Error> errors;
        readRuleSettings(parsed(yaml), errors);
        QCOMPARE(errors.size(), 1);
        QVERIFY(errors.first().where);
        QCOMPARE(SourceText(yaml).view(*errors.first().where).toByteArray(), place);
        QVERIFY2(errors.first().message.contains(word), qPrintable(errors.first().message));
    }

    void whatIsUnderstoodCounts()
    {
        QList<Error> errors;
        const RuleSettings settings = readRuleSettings(parsed("rules: {nothing: off, port-range: off}\n"), errors);
        QCOMPARE(errors.size(), 1);
        QVERIFY(settings.levels.contains(u"port-range"_s));
    }

    void emptyFilesSetNothing()
    {
        for (const QByteArray &yaml : {""_ba, "# nothing\n"_ba, "rules:\n"_ba, "rules: {}\n"_ba}) {
            QList<Error> errors;
            QCOMPARE(readRuleSettings(parsed(yaml), errors), RuleSettings());
            QVERIFY(errors.isEmpty());
        }
    }

    void setWhatTheRulesReport()
    {
        RuleSettings settings;
        settings.levels.insert(u"replicas-value"_s, RuleLevel{});
        const YamlDocument negative = parsed("components:\n- name: a\n  replicas: -1\n  colour: red\n");
        const auto levelOf = [&](const RuleSettings &with, const QString &rule) -> std::optional<Severity> {
            for (const Problem &problem : validate(negative, readChart(negative.tree()), with)) {
                if (problem.rule == rule)
                    return problem.severity;
            }
            return {};
        };
        QCOMPARE(levelOf({}, u"replicas-value"_s), std::optional(Severity::Error));
        QCOMPARE(levelOf(settings, u"replicas-value"_s), std::nullopt);
        settings = settings.overriddenBy({{u"replicas-value"_s, RuleLevel{Severity::Information}}});
        QCOMPARE(levelOf(settings, u"replicas-value"_s), std::optional(Severity::Information));
        QCOMPARE(levelOf(settings, u"unknown-key"_s), std::optional(Severity::Warning));

        QCOMPARE(levelOf(settings.onlyFrom(Severity::Error), u"replicas-value"_s), std::nullopt);
        QCOMPARE(levelOf(settings.onlyFrom(Severity::Error), u"unknown-key"_s), std::nullopt);
        QCOMPARE(levelOf(settings.onlyFrom(Severity::Warning), u"unknown-key"_s), std::optional(Severity::Warning));
        QCOMPARE(levelOf(RuleSettings().onlyFrom(Severity::Error), u"replicas-value"_s),
                 std::optional(Severity::Error));
    }

    void rulesAboutTemplatesNeedTemplates()
    {
        const Rule rule = Rule::chart("test-rule", Severity::Warning, nullptr).with(Rule::AboutChartTemplates);
        RuleSettings settings;
        QCOMPARE(settings.severityOf(rule), std::nullopt);
        settings.chartTemplates = true;
        QCOMPARE(settings.severityOf(rule), std::optional(Severity::Warning));
        settings.levels.insert(u"test-rule"_s, RuleLevel{});
        QCOMPARE(settings.severityOf(rule), std::nullopt);
        settings = {};
        settings.levels.insert(u"test-rule"_s, RuleLevel{Severity::Error});
        QCOMPARE(settings.severityOf(rule), std::optional(Severity::Error));
    }
};

QTEST_GUILESS_MAIN(TestRuleSettings)
#include "tst_rulesettings.moc"
