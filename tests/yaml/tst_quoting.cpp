// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/quoting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPython = u"/usr/bin/python3"_s;
constexpr int kStringCount = 19999;
constexpr quint32 kSeed = 7;

/// Pieces that mean something to some YAML reader, and some that do not.
QStringList atoms()
{
    QStringList all{u"y"_s,      u"Yes"_s,    u"NO"_s,         u"on"_s,     u"off"_s,    u"true"_s,   u"False"_s,
                    u"null"_s,   u"~"_s,      u"<<"_s,         u"="_s,      u".inf"_s,   u"-.Inf"_s,  u".nan"_s,
                    u"---"_s,    u"..."_s,    u"0x1F"_s,       u"0o17"_s,   u"010"_s,    u"1_000"_s,  u"1e3"_s,
                    u"e5"_s,     u"12:30"_s,  u"2001-01-01"_s, u"T"_s,      u"Z"_s,      u"._"_s,     u"80"_s,
                    u"-1"_s,     u"+"_s,      u"1.5"_s,        u": "_s,     u" #"_s,     u"- "_s,     u"? "_s,
                    u"a"_s,      u"web"_s,    u"nginx"_s,      u"x/y"_s,    u"\u00e9"_s, u"\u0085"_s, u"\u00a0"_s,
                    u"\u2028"_s, u"\u2029"_s, u"\ufeff"_s,     u"\ufffe"_s, u"\u0080"_s, u"\u009f"_s, u"\U0001F600"_s,
                    u"\u0007"_s, u"\u007f"_s, u"\n"_s,         u"\t"_s,     u"\r"_s,     u" "_s};
    for (const QChar c : u"-?:,[]{}#&*!|>'\"%@`\\$()+.;/<=^_~0123456789"_s)
        all.append(c);
    return all;
}

/// Every atom, every pair of atoms, then longer mixtures.
QStringList testStrings()
{
    const QStringList parts = atoms();
    QStringList strings{QString()};
    strings += parts;
    for (const QString &first : parts) {
        for (const QString &second : parts)
            strings.append(first + second);
    }
    QRandomGenerator random(kSeed);
    QSet<QString> known(strings.cbegin(), strings.cend());
    strings = QStringList(known.cbegin(), known.cend());
    strings.sort();
    while (strings.size() < kStringCount) {
        QString text;
        for (int i = 3 + random.bounded(3); i > 0; --i)
            text += parts[random.bounded(parts.size())];
        if (!known.contains(text)) {
            known.insert(text);
            strings.append(text);
        }
    }
    return strings;
}

QByteArray quotingProblem(const QStringList &strings)
{
    QByteArray block;
    QByteArray flow;
    QByteArray map;
    for (qsizetype i = 0; i < strings.size(); ++i) {
        const QByteArray text = strings[i].toUtf8();
        block += "- " + plainOrQuoted(text, false) + '\n';
        flow += "- [" + plainOrQuoted(text, true) + "]\n";
        map += 'k' + QByteArray::number(i) + ": " + plainOrQuoted(text, false) + "   # c\n";
    }
    const QJsonObject texts{{u"block"_s, QString::fromUtf8(block)},
                            {u"flow"_s, QString::fromUtf8(flow)},
                            {u"map"_s, QString::fromUtf8(map)}};
    const QJsonObject problem{{u"strings"_s, QJsonArray::fromStringList(strings)}, {u"texts"_s, texts}};
    return QJsonDocument(problem).toJson(QJsonDocument::Compact);
}

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
        process.write(quotingProblem(strings));
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

    void isReadBackByYaml11() { judge(u"pyyaml"_s, u"yaml"_s, testStrings()); }

    void isReadBackByYaml12()
    {
        // ruamel.yaml is written in Python: every third string keeps the test short.
        QStringList some;
        const QStringList all = testStrings();
        for (qsizetype i = 0; i < all.size(); i += 3)
            some.append(all[i]);
        judge(u"ruamel"_s, u"ruamel.yaml"_s, some);
    }
};

QTEST_GUILESS_MAIN(tst_Quoting)
#include "tst_quoting.moc"
