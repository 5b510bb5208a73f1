// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/quoting.h"
#include "app/yaml/yamldocument.h"
#include "tests/yaml/quotingproblem.h"

#include <QProcess>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPython = u"/usr/bin/python3"_s;

} // namespace

class tst_Quoting : public QObject
{
    Q_OBJECT

    static void judge(const QString &reader, const QString &module, const QStringList &strings)
    {
        if (QProcess::execute(kPython, {u"-c"_s, u"import "_s + module}) != 0)
            QSKIP(qPrintable(u"the python module %1 is not installed: nobody can judge."_s.arg(module)));
        QProcess process;
        const QString script = qEnvironmentVariable("PORTOLAN_SOURCE_DIR") + u"/tests/yaml/judge_quoting.py"_s;
        process.start(kPython, {u"-B"_s, script, reader});
        process.write(QuotingProblem(strings).toJson());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(240000));
        const QByteArray verdict = process.readAllStandardOutput() + process.readAllStandardError();
        qInfo().noquote() << verdict.trimmed();
        QVERIFY2(process.exitCode() == 0, verdict.constData());
    }

private Q_SLOTS:
    void quotesWhatWouldNotBeAString_data()
    {
        QTest::addColumn<bool>("inBlock");
        QTest::addColumn<bool>("inFlow");
        const auto rows = [](bool inBlock, bool inFlow, std::initializer_list<const char *> texts) {
            for (const char *text : texts)
                QTest::newRow(text) << inBlock << inFlow;
        };
        rows(false, false, {"nginx", "nginx:1.25", "a b", "http://x/y#z", "/data", "1Gi", "800m", "$(X)", "a'b"});
        rows(false, true, {"-q", "?x", ":x", "a?b", "a,b", "a]b", "a:{b"});
        rows(true, true,
             {"true",       "Yes",  "null", "~",        "80",           "010",  "0x1F", "12:30", "1e3", "e5", "._",
              "2001-01-01", " a",   "a ",   "a:",       "a: b",         "a #b", "- a",  "?",     "*a",  "&a", "!a",
              "@a",         "`a",   "%a",   "'a",       "\"a",          "|",    ">",    "{a",    "[a",  "]a", ",a",
              "#a",         "a\nb", "a\tb", "\xC2\x85", "\xE2\x80\xA8", "<<",   "="});
    }
    void quotesWhatWouldNotBeAString()
    {
        QFETCH(bool, inBlock);
        QFETCH(bool, inFlow);
        QCOMPARE(needsQuote(QTest::currentDataTag(), false), inBlock);
        QCOMPARE(needsQuote(QTest::currentDataTag(), true), inFlow);
    }

    void quotesTheEmptyText() { QVERIFY(needsQuote("", false)); }

    void escapesInDoubleQuotes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("quoted");
        QTest::newRow("nothing") << QByteArray() << QByteArray("\"\"");
        QTest::newRow("quote and backslash") << QByteArray("a\"\\") << QByteArray("\"a\\\"\\\\\"");
        QTest::newRow("breaks") << QByteArray("\n\r\t") << QByteArray("\"\\n\\r\\t\"");
        QTest::newRow("control") << QByteArray("\x07\x7F") << QByteArray("\"\\x07\\x7F\"");
        QTest::newRow("next line") << QByteArray("\xC2\x85") << QByteArray("\"\\x85\"");
        QTest::newRow("line separator") << QByteArray("\xE2\x80\xA8") << QByteArray("\"\\u2028\"");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF") << QByteArray("\"\\uFEFF\"");
        QTest::newRow("letters") << QByteArray("\xC3\xA9\xF0\x9F\x98\x80")
                                 << QByteArray("\"\xC3\xA9\xF0\x9F\x98\x80\"");
    }
    void escapesInDoubleQuotes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, quoted);
        QCOMPARE(doubleQuoted(text), quoted);
    }

    void doublesSingleQuotes() { QCOMPARE(singleQuoted("it's"), "'it''s'"); }

    void isReadBackByYamlCpp()
    {
        const QStringList strings = nastyStrings();
        const QuotingProblem problem(strings);
        for (const QByteArray &text : {problem.block, problem.flow, problem.map}) {
            const YamlDocument document = YamlDocument::parse(SourceText(text));
            QVERIFY(document.isValid());
            const YamlTree &tree = document.tree();
            const QList<YamlTree::Entry> entries = tree.entries(tree.root());
            QCOMPARE(entries.size(), strings.size());
            for (qsizetype i = 0; i < entries.size(); ++i) {
                const NodeId inner = tree.item(entries[i].value, 0);
                const NodeId value = inner == kNoNode ? entries[i].value : inner;
                QCOMPARE(tree.value(value), strings[i].toUtf8());
                QCOMPARE(tree.scalarType(value), ScalarType::String);
            }
        }
    }

    void isReadBackByYaml11() { judge(u"pyyaml"_s, u"yaml"_s, nastyStrings()); }

    void isReadBackByYaml12()
    {
        // ruamel.yaml is written in Python: every third string keeps the test short.
        QStringList some;
        const QStringList all = nastyStrings();
        for (qsizetype i = 0; i < all.size(); i += 3)
            some.append(all[i]);
        judge(u"ruamel"_s, u"ruamel.yaml"_s, some);
    }
};

QTEST_GUILESS_MAIN(tst_Quoting)
#include "tst_quoting.moc"
