// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/fixes.h"
#include "tests/validation/ruleexamples.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

struct ListedFixes
{
    QByteArray rule;
    QList<QByteArray> titles;
};

/// What the table of rules promises, rule by rule, in the words of an example.
const QList<ListedFixes> &listedFixes()
{
    static const QList<ListedFixes> rules{
        {"yaml-tab-indent", {"Indent with spaces"}},
        {"yaml-duplicate-key", {"Remove the later one", "Remove the first one"}},
        {"yaml-ambiguous-scalar", {"Quote yes"}},
        {"unknown-key", {"Rename to containerPort"}},
        {"wrong-type", {"Write 80 without quotes", "Write \"3000\" as text"}},
        {"missing-key",
         {"Add name: web", "Add image: node:20-alpine", "Add externalPort: 80", "Add containerPort: 8080",
          "Add name: data", "Add containerPath: /data", "Add volume.name: disk", "Add name: VARIABLE",
          "Rename to image"}},
        {"no-components", {"Add a component"}},
        {"probe-port", {"Write 3000 without quotes"}},
        {"no-containers", {"Add a container"}},
        {"component-name-format", {"Rename to web"}},
        {"component-name-unique", {"Rename to web-2"}},
        {"container-name-format", {"Rename to app-server-2"}},
        {"container-name-unique", {"Rename to app-2"}},
        {"volume-name-format", {"Rename to my-data, also where it is mounted"}},
        {"volume-name-unique", {"Rename to data-2"}},
        {"env-name-format", {"Rename to DATABASE_HOST"}},
        {"env-name-unique", {"Remove the earlier LOG"}},
        {"service-name-missing", {"Name it web"}},
        {"service-name-format", {"Rename to my-service"}},
        {"service-name-dns", {"Rename to web"}},
        {"service-name-unique", {"Rename to my-service-api"}},
        {"service-type-supported", {"Set ClusterIP"}},
        {"service-no-ports", {"Add a port"}},
        {"port-protocol", {"Set TCP"}},
        {"service-port-unique", {"Use the next free port, 81"}},
        {"container-port-unserved", {"Forward to 3000"}},
        {"external-without-80", {"Add port 80"}},
        {"unknown-service-port", {"Use port 5432", "Add port 5433 to service db"}},
        {"unknown-service-host", {"Connect to cache-server", "Add a service to component worker"}},
        {"localhost-in-other-pod", {"Connect to db:5432"}},
        {"hard-coded-cluster-ip", {"Connect to db"}},
        {"image-format", {"Remove the spaces around it"}},
        {"env-value-and-value-from", {"Remove the value", "Remove valueFrom"}},
        {"env-value-type", {"Quote 8080"}},
        {"env-plain-secret", {"Take it from a secret"}},
        {"resource-quantity-unit", {"Write 512Mi"}},
        {"resource-limit-below-request", {"Raise the limit to 1"}},
        {"resource-missing-limits", {"Add limits"}},
        {"probe-missing", {"Add a readiness probe on port 8080"}},
        {"mount-undefined-volume", {"Mount data", "Add volume dtaa"}},
        {"volume-unused", {"Remove volume old"}},
        {"volume-shared-writable", {"Mount it read-only"}},
        {"autoscaling-max", {"Set maxReplicas to 4"}},
        {"autoscaling-targets", {"Set averageCPU to 80"}},
        {"autoscaling-requests", {"Add requests of cpu 100m"}},
        {"single-replica-external", {"Run two replicas"}},
        {"chart-needs-service", {"Add an empty service"}},
        {"chart-needs-mount-path", {"Add an empty path"}},
        {"chart-mount-subpath", {"Rename to path"}},
        {"chart-needs-replicas", {"Add replicas: 1"}},
        {"chart-unnamed-containers", {"Name them"}},
        {"helm-number", {"Quote 1.10"}},
    };
    return rules;
}

/// How many errors and warnings each rule has. What a fix adds may well lack what is only good to have.
QHash<QString, int> counted(const QList<Problem> &problems)
{
    QHash<QString, int> counts;
    for (const Problem &problem : problems)
        counts[problem.rule] += problem.severity == Severity::Information ? 0 : 1;
    return counts;
}

} // namespace

/// Takes every fix of every example, one at a time.
class TestQuickFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListedFixIsThere_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < listedFixes().size(); ++i)
            QTest::newRow(listedFixes()[i].rule.constData()) << i;
    }

    void everyListedFixIsThere()
    {
        QFETCH(qsizetype, index);
        const ListedFixes &listed = listedFixes()[index];
        QByteArray offered;
        for (const RuleExample &example : allExamples()) {
            if (example.rule == listed.rule)
                offered += example.problems;
        }
        for (const QByteArray &title : listed.titles)
            QVERIFY2(offered.contains("  fix " + title + '\n'), title.constData());
    }

    void everyFixOfARuleIsListed()
    {
        QSet<QByteArray> listed{"resource-quantity"}; // a fix beyond what is promised
        for (const ListedFixes &rule : listedFixes())
            listed.insert(rule.rule);
        for (const RuleExample &example : allExamples())
            QVERIFY2(!example.problems.contains("  fix ") || listed.contains(example.rule), example.rule.constData());
    }

    void takesTheProblemAwayAndAddsNone_data()
    {
        QTest::addColumn<qsizetype>("index");
        const QList<RuleExample> examples = allExamples();
        for (qsizetype i = 0; i < examples.size(); ++i) {
            if (examples[i].problems.contains("  fix "))
                QTest::addRow("%s: %s", examples[i].rule.constData(), qPrintable(examples[i].name)) << i;
        }
    }

    void takesTheProblemAwayAndAddsNone()
    {
        QFETCH(qsizetype, index);
        const RuleExample example = allExamples().at(index);
        const YamlDocument document = YamlDocument::parse(SourceText(example.yaml));
        const QList<Problem> before = problemsOf(example.rule, document, example.settings);
        const QHash<QString, int> countedBefore = counted(problemsIn(document, example.settings));
        for (const Problem &problem : before) {
            for (const QuickFix &fix : problem.fixes) {
                const auto fixed = fixedBy(document, fix);
                QVERIFY2(fixed, qPrintable(fixed ? fix.title : fix.title + u": "_s + fixed.error().message));
                const QByteArray text = fixed->after.text().bytes();
                QVERIFY2(problemsOf(example.rule, fixed->after, example.settings).size() < before.size(), text);
                const QHash<QString, int> after = counted(problemsIn(fixed->after, example.settings));
                for (auto rule = after.begin(); rule != after.end(); ++rule)
                    QVERIFY2(rule.value() <= countedBefore.value(rule.key()),
                             qPrintable(rule.key() + u" in\n"_s + QString::fromUtf8(text)));
            }
        }
    }

    void changesWhatItSays_data() { takesTheProblemAwayAndAddsNone_data(); }

    void changesWhatItSays()
    {
        QFETCH(qsizetype, index);
        const RuleExample example = allExamples().at(index);
        const YamlDocument document = YamlDocument::parse(SourceText(example.yaml));
        qsizetype number = 0;
        for (const Problem &problem : problemsOf(example.rule, document, example.settings)) {
            for (const QuickFix &fix : problem.fixes) {
                const auto fixed = fixedBy(document, fix);
                QVERIFY(fixed);
                ++number;
                if (updatesExamples())
                    writeExample(u"%1.fix-%2.yaml"_s.arg(example.path).arg(number), fixed->after.text().bytes());
                else
                    QCOMPARE(fixed->after.text().bytes(), example.fixed(number));
            }
            if (number > 0)
                break;
        }
        QVERIFY(number > 0);
        if (!updatesExamples())
            QVERIFY(example.fixed(number + 1).isNull());
    }
};

QTEST_GUILESS_MAIN(TestQuickFixes)
#include "tst_quickfixes.moc"
