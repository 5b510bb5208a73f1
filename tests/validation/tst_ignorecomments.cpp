// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chart.h"
#include "app/validation/ignorecomments.h"
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

/// `RULE,RULE FIRSTLINE-LASTLINE` of each comment, lines 1-based.
QByteArray printed(const QByteArray &yaml)
{
    const YamlDocument document = parsed(yaml);
    QByteArrayList lines;
    for (const IgnoreComment &comment : ignoreComments(document.tree())) {
        QByteArrayList rules;
        for (const IgnoreComment::RuleName &rule : comment.rules) {
            rules.append(document.text().view(rule.span).toByteArray());
            if (rules.constLast() != rule.id.toUtf8())
                return "the span of a rule is wrong";
        }
        const auto lineOf = [&](qsizetype offset) { return QByteArray::number(document.text().lineAt(offset) + 1); };
        lines.append(rules.join(',') + ' ' + lineOf(comment.scope.begin) + '-' + lineOf(comment.scope.end - 1));
    }
    return lines.join('\n');
}

QStringList rulesIn(const QList<Problem> &problems)
{
    QStringList rules;
    for (const Problem &problem : problems)
        rules.append(problem.rule);
    return rules;
}

} // namespace

class TestIgnoreComments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speakOfAnEntry_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QByteArray>("comments");
        QTest::newRow("none") << "a: 1 # a note\n"_ba
                              << ""_ba;
        QTest::newRow("end of a line") << "a: 1 # portolan-ignore: x\nb: 2\n"_ba
                                       << "x 1-1"_ba;
        QTest::newRow("no space") << "a: 1 #portolan-ignore:x\nb: 2\n"_ba
                                  << "x 1-1"_ba;
        QTest::newRow("several rules") << "a: 1 # portolan-ignore: x-y , z\n"_ba
                                       << "x-y,z 1-1"_ba;
        QTest::newRow("a remark") << "a: 1 # portolan-ignore: x # as agreed\n"_ba
                                  << "x 1-1"_ba;
        QTest::newRow("behind a note") << "a: 1 # a note # portolan-ignore: x\n"_ba
                                       << "x 1-1"_ba;
        QTest::newRow("only mentioned") << "a: 1 # see portolan-ignore: x\n"_ba
                                        << ""_ba;
        QTest::newRow("in a text") << "a: 'b # portolan-ignore: x'\n"_ba
                                   << ""_ba;
        QTest::newRow("in a block text") << "a: |\n  # portolan-ignore: x\nb: 1\n"_ba
                                         << ""_ba;
        QTest::newRow("header of a block text") << "a: | # portolan-ignore: x\n  b\n  c\nd: 1\n"_ba
                                                << "x 1-3"_ba;
        QTest::newRow("a map") << "a: # portolan-ignore: x\n  b: 1\n  c: 1\nd: 1\n"_ba
                               << "x 1-3"_ba;
        QTest::newRow("behind a dash") << "- a: 1 # portolan-ignore: x\n  b: 1\n- c: 1\n"_ba
                                       << "x 1-1"_ba;
        QTest::newRow("above an item") << "# portolan-ignore: x\n- a: 1\n  b: 1\n- c: 1\n"_ba
                                       << "x 1-3"_ba;
        QTest::newRow("above a key") << "a:\n  # portolan-ignore: x\n  b:\n    c: 1\n  d: 1\n"_ba
                                     << "x 2-4"_ba;
        QTest::newRow("comments between") << "# portolan-ignore: x\n# why\n# portolan-ignore: y\na:\n  b: 1\nc: 1\n"_ba
                                          << "x 1-5\ny 3-5"_ba;
        QTest::newRow("blank line between") << "# portolan-ignore: x\n\na: 1\n"_ba
                                            << "x 1-1"_ba;
        QTest::newRow("flow list over lines") << "a: [ # portolan-ignore: x\n  1,\n  2 ]\nb: 1\n"_ba
                                              << "x 1-3"_ba;
        QTest::newRow("inside a flow list") << "a: [\n  1, # portolan-ignore: x\n  2 ]\n"_ba
                                            << "x 2-2"_ba;
        QTest::newRow("flow map in an item") << "- {a: 1, # portolan-ignore: x\n   b: 2}\n- c\n"_ba
                                             << "x 1-2"_ba;
        QTest::newRow("Windows lines") << "a: # portolan-ignore: x\r\n  b: 1\r\nc: 1 # portolan-ignore: y\r\n"_ba
                                       << "x 1-2\ny 3-3"_ba;
        QTest::newRow("no line end") << "a: 1 # portolan-ignore: x"_ba
                                     << "x 1-1"_ba;
        QTest::newRow("comments alone") << "# portolan-ignore: x\n"_ba
                                        << "x 1-1"_ba;
        QTest::newRow("no name") << "a: 1 # portolan-ignore:\n"_ba
                                 << " 1-1"_ba;
    }

    void speakOfAnEntry()
    {
        QFETCH(QByteArray, yaml);
        QTEST(printed(yaml), "comments");
    }

    void silenceTheirRuleAtTheirEntry()
    {
        const YamlDocument document = parsed("components:\n"
                                             "# portolan-ignore: unknown-key\n"
                                             "- name: a\n"
                                             "  colour: red\n"
                                             "  replicas: -1\n"
                                             "  containers: [ { image: a } ]\n"
                                             "- name: b\n"
                                             "  colour: red\n"
                                             "  containers: [ { image: a } ]\n");
        const Findings findings = findProblems(document, readChart(document.tree()));
        const QStringList told = rulesIn(findings.problems);
        QCOMPARE(rulesIn(findings.ignored), QStringList{u"unknown-key"_s});
        QVERIFY(told.contains(u"replicas-value"_s));
        QCOMPARE(told.count(u"unknown-key"_s), 1);
        QCOMPARE(document.text().lineAt(findings.ignored.first().span.begin), 3);
    }

    void everyProblemCanBeSilencedOnItsLine()
    {
        const QByteArray yaml = "components:\n- name: a\n  colour: red\n  containers: [ { image: a } ]\n";
        const YamlDocument marked = parsed(QByteArray(yaml).replace("red", "red # portolan-ignore: unknown-key"));
        const Findings findings = findProblems(marked, readChart(marked.tree()));
        QCOMPARE(findings.ignored.size(), 1);
        QVERIFY(!rulesIn(findings.problems).contains(u"unknown-key"_s));
    }
};

QTEST_GUILESS_MAIN(TestIgnoreComments)
#include "tst_ignorecomments.moc"
