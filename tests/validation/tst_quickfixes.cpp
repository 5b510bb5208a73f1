// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/schema.h"
#include "app/yaml/yamledit.h"
#include "tests/validation/ruleexamples.h"

#include <QHash>
#include <QTest>

using namespace portolan;
using namespace portolan::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<QByteArray> keyOrder(const YamlPath &map)
{
    return Schema::componentChart().keyOrder(map);
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
                const auto fixed = applyEdits(document, fix.edits, keyOrder);
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
                const auto fixed = applyEdits(document, fix.edits, keyOrder);
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
