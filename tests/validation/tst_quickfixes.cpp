// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/schema.h"
#include "app/yaml/yamledit.h"
#include "tests/validation/examples/ruleexamples.h"

#include <QTest>

using namespace portolan;
using namespace portolan::tests;

namespace {

QList<QByteArray> keyOrder(const YamlPath &map)
{
    return Schema::componentChart().keyOrder(map);
}

} // namespace

/// Takes every fix of every example, one at a time.
class TestQuickFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheProblemAway_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("yaml");
        for (const RuleExample &example : allExamples()) {
            if (example.problems.contains("  fix "))
                QTest::addRow("%s: %s", example.rule, example.name) << QByteArray(example.rule) << example.yaml;
        }
    }

    void takesTheProblemAway()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, yaml);
        const YamlDocument document = YamlDocument::parse(SourceText(yaml));
        const QList<Problem> before = problemsOf(rule.constData(), document);
        for (const Problem &problem : before) {
            for (const QuickFix &fix : problem.fixes) {
                const auto fixed = applyEdits(document, fix.edits, keyOrder);
                QVERIFY2(fixed, qPrintable(fixed ? fix.title : fixed.error().message));
                const QList<Problem> after = problemsOf(rule.constData(), fixed->after);
                QVERIFY2(after.size() < before.size(), fixed->after.text().bytes());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestQuickFixes)
#include "tst_quickfixes.moc"
