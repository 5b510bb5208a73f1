// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chart.h"
#include "app/validation/validator.h"
#include "tests/validation/ruleexamples.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<Problem> problemsInText(const QByteArray &yaml)
{
    return problemsIn(YamlDocument::parse(SourceText(yaml)));
}

QByteArray example(const QString &name)
{
    QFile file(u":/portolan/examples/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasAnIdOfItsOwn()
    {
        const QRegularExpression kebabCase(u"^[a-z0-9]+(-[a-z0-9]+)+$"_s);
        QSet<QString> ids;
        for (const Rule &rule : ruleCatalogue()) {
            const QString id = QString::fromLatin1(rule.id);
            QVERIFY2(kebabCase.match(id).hasMatch(), rule.id);
            QVERIFY2(!ids.contains(id), rule.id);
            ids.insert(id);
            QCOMPARE(findRule(id), &rule);
        }
        QVERIFY(!findRule(u"no-such-rule"));
    }

    void everyRuleHasHelpOfTwoOrThreeSentences()
    {
        for (const Rule &rule : ruleCatalogue()) {
            const QString help = rule.help();
            QVERIFY2(help.endsWith(u'.'), rule.id);
            const auto sentences = help.count(QRegularExpression(u"\\.(\\s|$)"_s));
            QVERIFY2(sentences >= 2 && sentences <= 4, rule.id);
        }
    }

    void everyHelpTextBelongsToARule()
    {
        for (const QString &file : QDir(u":/portolan/help/rules"_s).entryList())
            QVERIFY2(findRule(file.chopped(3)), qPrintable(file));
    }

    void bundledExamplesAreSound_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(u":/portolan/examples"_s).entryList())
            QTest::newRow(qPrintable(name)) << name;
    }

    void bundledExamplesAreSound()
    {
        QFETCH(QString, name);
        const QByteArray yaml = example(name);
        QVERIFY(!yaml.isEmpty());
        const YamlDocument document = YamlDocument::parse(SourceText(yaml));
        QList<Problem> problems = problemsIn(document);
        problems.removeIf([](const Problem &problem) { return problem.severity == Severity::Information; });
        QCOMPARE(printed(problems, document.text()), ""_ba);
    }

    void aTextThatIsNoYamlHasOnlyProblemsAsText()
    {
        const QList<Problem> problems = problemsInText("components: [{ replicas: -1\n");
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().rule, u"yaml-syntax"_s);
        QVERIFY(problems.first().path.isEmpty());
    }

    void problemsAreSortedByPlace()
    {
        const QList<Problem> problems =
            problemsInText("components:\n- replicas: -1\n  colour: red\n  containers:\n  - image: 'a b'\n"
                           "- name: a\n  service: { type: NodePort }\n");
        QStringList rules;
        for (const Problem &problem : problems) {
            if (problem.severity == Severity::Error)
                rules.append(problem.rule);
        }
        QCOMPARE(rules, QStringList({u"missing-key"_s, u"replicas-value"_s, u"image-format"_s, u"no-containers"_s,
                                     u"service-type-supported"_s}));
    }

    void aProblemKnowsItsEntryAndField()
    {
        const QList<Problem> problems =
            problemsInText("components:\n- name: a\n  containers:\n  - image: a\n    volumeMounts:\n"
                           "    - containerPath: /a\n      volume: { name: b }\n");
        const auto mount = std::find_if(problems.begin(), problems.end(), [](const Problem &problem) {
            return problem.rule == u"mount-undefined-volume"_s;
        });
        QVERIFY(mount != problems.end());
        QCOMPARE(mount->path.toString(), u"components[0].containers[0].volumeMounts[0]"_s);
        QCOMPARE(mount->field, "volume.name"_ba);
        QCOMPARE(mount->severity, Severity::Error);
    }

    void whatSeveralAliasesStandForIsReportedOnce()
    {
        const QList<Problem> problems =
            problemsInText("x: &s { ports: [{ externalPort: 0, containerPort: 1 }], name: a }\n"
                           "components: [{ name: a, service: *s }, { name: b, service: *s }]\n");
        QCOMPARE(
            std::count_if(problems.begin(), problems.end(), [](const Problem &p) { return p.rule == u"port-range"_s; }),
            1);
    }

    void severitiesHaveTheNamesOfTheCommandLine()
    {
        QCOMPARE(severityName(Severity::Error), u"error"_s);
        QCOMPARE(severityName(Severity::Warning), u"warning"_s);
        QCOMPARE(severityName(Severity::Information), u"info"_s);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
