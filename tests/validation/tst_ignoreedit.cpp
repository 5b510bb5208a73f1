// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chart.h"
#include "app/validation/ignoreedit.h"
#include "app/validation/validator.h"
#include "tests/validation/ruleexamples.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace portolan::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Findings findingsIn(const YamlDocument &document)
{
    return findProblems(document, readChart(document.tree()));
}

Problem problemAtText(const YamlDocument &document, const QByteArray &text)
{
    Problem problem;
    problem.rule = u"port-range"_s;
    problem.span.begin = document.text().bytes().indexOf(text);
    problem.span.end = problem.span.begin + text.size();
    return problem;
}

} // namespace

class TestIgnoreEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheCommentWhereItCanStand_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after"); // `!` stands for the comment; the problem is at X
        QTest::newRow("end of the line") << "a: X\nb: 1\n"_ba
                                         << "a: X !\nb: 1\n"_ba;
        QTest::newRow("space at the end") << "a: X  \nb: 1\n"_ba
                                          << "a: X  !\nb: 1\n"_ba;
        QTest::newRow("Windows lines") << "a: X\r\nb: 1\r\n"_ba
                                       << "a: X !\r\nb: 1\r\n"_ba;
        QTest::newRow("no line end") << "a: X"_ba
                                     << "a: X !"_ba;
        QTest::newRow("behind a note") << "a: X # note\n"_ba
                                       << "a: X # note !\n"_ba;
        QTest::newRow("beside another rule") << "a: X # portolan-ignore: env-name\n"_ba
                                             << "a: X # portolan-ignore: env-name, port-range\n"_ba;
        QTest::newRow("beside another rule and a remark") << "a: X # portolan-ignore: env-name # why\n"_ba
                                                          << "a: X # portolan-ignore: env-name, port-range # why\n"_ba;
        QTest::newRow("above a quoted text of several lines") << "b:\n  a: \"X\n    more\"\n"_ba
                                                              << "b:\n  !\n  a: \"X\n    more\"\n"_ba;
        QTest::newRow("above a plain text of several lines, Windows") << "b:\r\n  a: X\r\n    more\r\n"_ba
                                                                      << "b:\r\n  !\r\n  a: X\r\n    more\r\n"_ba;
        QTest::newRow("head of a block text") << "X: |\n  more\n"_ba
                                              << "X: | !\n  more\n"_ba;
        QTest::newRow("inside a flow map") << "a: {b: X,\n  c: 1}\n"_ba
                                           << "a: {b: X, !\n  c: 1}\n"_ba;
    }

    void writesTheCommentWhereItCanStand()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const YamlDocument document = YamlDocument::parse(SourceText(before));
        QVERIFY(document.isValid());
        const Result<VerifiedEdit> edit = ignoreEdit(document, problemAtText(document, "X"));
        QVERIFY2(edit, edit ? "" : qPrintable(edit.error().message));
        QCOMPARE(edit->after.text().bytes(), after.replace("!", "# portolan-ignore: port-range"));
        QCOMPARE(applied(before, edit->patches), edit->after.text().bytes());
    }

    void refusesWhereNoCommentCanStand()
    {
        const YamlDocument document = YamlDocument::parse(SourceText("a: |\n  X\n  more\n"_ba));
        const Result<VerifiedEdit> edit = ignoreEdit(document, problemAtText(document, "X"));
        QVERIFY(!edit);
        QVERIFY(edit.error().where);
    }

    void silencesEveryExample_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        for (const RuleExample &example : allExamples())
            QTest::addRow("%s: %s", example.rule.constData(), qPrintable(example.name)) << example.yaml;
    }

    void silencesEveryExample()
    {
        QFETCH(QByteArray, yaml);
        const YamlDocument document = YamlDocument::parse(SourceText(yaml));
        if (!document.isValid() || yaml.isEmpty()) // an empty file has no entry to speak of
            return;
        const Findings before = findingsIn(document);
        for (const Problem &problem : before.problems) {
            const Result<VerifiedEdit> edit = ignoreEdit(document, problem);
            QVERIFY2(edit, qPrintable(problem.rule));
            const Findings after = findingsIn(edit->after);
            QVERIFY2(after.ignored.size() > before.ignored.size(), edit->after.text().bytes());
            QCOMPARE(after.problems.size() + after.ignored.size(), before.problems.size() + before.ignored.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestIgnoreEdit)
#include "tst_ignoreedit.moc"
