// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/validator.h"
#include "tests/validation/ruleexamples.h"

#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::tests;
using namespace Qt::Literals::StringLiterals;

/// Runs the examples of every rule: one folder a rule in tests/data/rules.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasExamplesOfBothKinds()
    {
        QSet<QByteArray> positive;
        QSet<QByteArray> negative;
        for (const RuleExample &example : allExamples()) {
            QVERIFY2(findRule(QString::fromUtf8(example.rule)), example.rule);
            (example.problems.isEmpty() ? negative : positive).insert(example.rule);
        }
        for (const Rule &rule : ruleCatalogue()) {
            QVERIFY2(positive.contains(rule.id), rule.id);
            QVERIFY2(negative.contains(rule.id), rule.id);
        }
    }

    void findsWhatTheExamplesSay_data()
    {
        QTest::addColumn<qsizetype>("index");
        const QList<RuleExample> examples = allExamples();
        for (qsizetype i = 0; i < examples.size(); ++i)
            QTest::addRow("%s: %s", examples[i].rule.constData(), qPrintable(examples[i].name)) << i;
    }

    void findsWhatTheExamplesSay()
    {
        QFETCH(qsizetype, index);
        const RuleExample example = allExamples().at(index);
        const YamlDocument document = YamlDocument::parse(SourceText(example.yaml));
        const QByteArray found = printed(problemsOf(example.rule, document, example.settings), document.text());
        if (updatesExamples())
            writeExample(example.path + u".problems"_s, found);
        else
            QCOMPARE(found, example.problems);
    }

    void everyMessageIsOneSentence()
    {
        for (const RuleExample &example : allExamples()) {
            const YamlDocument document = YamlDocument::parse(SourceText(example.yaml));
            for (const Problem &problem : problemsIn(document, example.settings)) {
                QVERIFY2(problem.message.endsWith(u'.') || problem.message.endsWith(u'?'), qPrintable(problem.message));
                for (const QuickFix &fix : problem.fixes)
                    QVERIFY2(fix.edits.isEmpty() != fix.patches.isEmpty() && !fix.title.endsWith(u'.'),
                             qPrintable(fix.title));
            }
        }
    }

    void aGuessIsNoError()
    {
        for (const RuleExample &example : allExamples()) {
            const YamlDocument document = YamlDocument::parse(SourceText(example.yaml));
            for (const Problem &problem : problemsIn(document, example.settings))
                QVERIFY2(!problem.message.contains(u"guess") || problem.severity != Severity::Error,
                         qPrintable(problem.message));
        }
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
