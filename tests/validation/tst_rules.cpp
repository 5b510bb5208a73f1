// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/validation/examples/ruleexamples.h"

#include <QTest>

using namespace portolan;
using namespace portolan::tests;

/// Runs the examples of every rule; they stand beside, one file a family.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheExamplesSay_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("problems");
        for (const RuleExample &example : allExamples())
            QTest::addRow("%s: %s", example.rule, example.name)
                << QByteArray(example.rule) << example.yaml << example.problems;
    }

    void findsWhatTheExamplesSay()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, yaml);
        QFETCH(QByteArray, problems);
        const YamlDocument document = YamlDocument::parse(SourceText(yaml));
        QCOMPARE(printed(problemsOf(rule.constData(), document), document.text()), problems);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
