// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/reading.h"
#include "app/yaml/yamledit.h"

#include <QTest>

using namespace portolan;

/// Valid YAML that yaml-cpp refuses: it is read as what it says, and everything has its place in the text.
class tst_ShadowText : public QObject
{
    Q_OBJECT

    static YamlDocument parsed(const QByteArray &text) { return YamlDocument::parse(SourceText(text)); }

private Q_SLOTS:
    void readsWhatYamlCppRefuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("source");
        const auto row = [](const char *name, const QByteArray &text, const char *path, const QByteArray &value,
                            const QByteArray &source) {
            QTest::newRow(name) << text << QString::fromLatin1(path) << value << source;
        };
        row("blank line with a tab", "a: b\n\t\nc: d\n", "c", "d", "d");
        row("blank line with blanks and tabs", "a: b\n  \t \t\nc: d\n", "a", "b", "b");
        row("several lines with tabs", "a: b\n\t\n\t\t\nc: d\n\t\ne: f\n", "e", "f", "f");
        row("comment behind a tab", "a: b\n\t# note\nc: d\n", "c", "d", "d");
        row("tab in CRLF", "a: b\r\n\t\r\nc: d\r\n", "c", "d", "d");
        row("tab behind a byte order mark",
            "\xEF\xBB\xBF"
            "a: b\n\t\nc: d\n",
            "c", "d", "d");
        row("tab between lines of a value", "a: b\n\t\n  c\n", "a", "b\nc", "b\n\t\n  c");
        row("tab in the value stays", "a: b\n\t\nc: d\te\n", "c", "d\te", "d\te");

        row("question mark in a list", "[http://x/?q=1, b]\n", "[0]", "http://x/?q=1", "http://x/?q=1");
        row("question marks in a map", "{a?b: c??d}\n", "\"a?b\"", "c??d", "c??d");
        row("question mark first", "[?x]\n", "[0]", "?x", "?x");
        row("question mark last", "[what?, b]\n", "[0]", "what?", "what?");
        row("question mark before a blank", "[is it? yes]\n", "[0]", "is it? yes", "is it? yes");
        row("question mark alone in a text", "[is ? it]\n", "[0]", "is ? it", "is ? it");

        row("surrogate pair", "a: \"\\ud83d\\ude00 x\"\n", "a", "\xF0\x9F\x98\x80 x", "\"\\ud83d\\ude00 x\"");
        row("surrogate pairs and other escapes", "a: \"\\uD83D\\uDE00\\n\\_\\N\\ud83d\\ude01\"\n", "a",
            "\xF0\x9F\x98\x80\n\xC2\xA0\xC2\x85\xF0\x9F\x98\x81", "\"\\uD83D\\uDE00\\n\\_\\N\\ud83d\\ude01\"");

        row("what looks like a pair behind one", "a: \"\\ud83d\\ude00\\\\ud83d\\\\ude00\"\n", "a",
            "\xF0\x9F\x98\x80\\ud83d\\ude00", "\"\\ud83d\\ude00\\\\ud83d\\\\ude00\"");

        row("anchored text block in a list", "- &a |\n  x\n- *a\n", "[0]", "x\n", "|\n  x\n");
        row("alias of an anchored text block", "- &a |\n  x\n- *a\n", "[1]", "x\n", "|\n  x\n");
        row("tagged text block in a list", "- !t >-\n  x\n  y\n- z\n", "[0]", "x y", ">-\n  x\n  y\n");
        row("anchored and tagged text block", "- &a !t |\n  k: v\n- z\n", "[0]", "k: v\n", "|\n  k: v\n");
        row("anchored text block that looks like a list", "- &a |\n  - x\n- z\n", "[0]", "- x\n", "|\n  - x\n");
        row("anchored text block that looks like comments", "- &a |\n  # x\n- z\n", "[0]", "# x\n", "|\n  # x\n");
        row("anchored text block after an alias of it", "- &a 1\n- &a |\n  x\n- {b: *a}\n", "[2].b", "x\n", "|\n  x\n");

        row("key with a line break behind it", "{foo\n: bar}\n", "foo", "bar", "bar");
        row("quoted key with a line break behind it", "{\"foo\"\n  :bar}\n", "foo", "bar", "bar");
        row("key over two lines", "- {a: b, multi\n  line: c}\n", "[0].\"multi line\"", "c", "c");
        row("key without a value over two lines", "- {multi\n  line, a: b}\n", "[0].a", "b", "b");
        row("quoted key over two lines", "- {'multi\n  line': c}\n", "[0].\"multi line\"", "c", "c");
        row("comment between key and colon", "{foo # c\n : bar}\n", "foo", "bar", "bar");
        row("behind such a map", "x: {foo\n : bar}\ny: {foo\n : bar}\nz: w\n", "z", "w", "w");

        row("blanks before a break in quotes", "a: '  \n  '\nb: c\n", "a", " ", "'  \n  '");
    }
    void readsWhatYamlCppRefuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, path);
        const YamlDocument document = parsed(text);
        QVERIFY2(document.isValid(),
                 document.issues().isEmpty() ? "" : qPrintable(document.issues().constFirst().message));
        QCOMPARE(document.text().bytes(), text);
        QCOMPARE(document.issues(), QList<YamlIssue>());
        const YamlTree &tree = document.tree();
        const NodeId node = tree.resolved(tree.find(YamlPath::parse(path).value()));
        QVERIFY(tree.isScalar(node));
        QTEST(tree.value(node).toByteArray(), "value");
        QTEST(tree.text().view(tree.node(node).content).toByteArray(), "source");
    }

    void keepsPropertiesThatAreHidden()
    {
        const YamlDocument document = parsed("- &a !t |\n  x\n- *a\n");
        const YamlTree &tree = document.tree();
        const NodeId block = tree.item(tree.root(), 0);
        QCOMPARE(tree.anchor(block), QByteArrayView("a"));
        QCOMPARE(tree.tag(block), QByteArrayView("!t"));
        QCOMPARE(tree.node(block).begin, 2);
        const NodeId alias = tree.item(tree.root(), 1);
        QCOMPARE(tree.node(alias).kind, NodeKind::Alias);
        QCOMPARE(tree.resolved(alias), block);
    }

    void stillRefusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("tab indents a key") << QByteArray("a: b\n\tc: d\n");
        QTest::newRow("tab indents a text") << QByteArray("a: b\n\tc\n");
        QTest::newRow("tab in a text block") << QByteArray("a: |\n  b\n\t\n  c\n");
        QTest::newRow("tab behind a text block") << QByteArray("a: |\n\t\nb: c\n");
        QTest::newRow("lone surrogate") << QByteArray("a: \"\\ud83d\"\n");
        QTest::newRow("two high surrogates") << QByteArray("a: \"\\ud83d\\ud83d\"\n");
        QTest::newRow("alias of nothing") << QByteArray("- &a |\n  x\n- *b\n");
        QTest::newRow("key over two lines in a list") << QByteArray("[multi\n line: a]\n");
        QTest::newRow("comment in a text between braces") << QByteArray("{a # c\n b: d}\n");
        QTest::newRow("document marker between braces") << QByteArray("{a\n---\n: b}\n");
        QTest::newRow("brace never closed") << QByteArray("{a\n: b\n");
    }
    void stillRefusesWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        const YamlDocument document = parsed(text);
        QVERIFY(!document.isValid());
        QCOMPARE(document.issues().size(), 1);
        QCOMPARE(document.text().bytes(), text);
    }

    void editsBesideWhatIsMended()
    {
        const QByteArray text = "a: b\n\t\nurls: [http://x/?q=1]\nlist:\n- &t |\n  x\n- *t\nc: d # note\n";
        const Result<VerifiedEdit> edit =
            applyEdit(parsed(text), YamlEdit::set(YamlPath().key("c"), ScalarValue::string(QStringLiteral("e"))));
        QVERIFY2(edit.hasValue(), edit.hasValue() ? "" : qPrintable(edit.error().message));
        QCOMPARE(edit->after.text().bytes(), QByteArray(text).replace("c: d", "c: e"));
    }

    void marksOfALineAreMendedAtOnce()
    {
        const QByteArray list =
            QByteArray("[a?b, ").repeated(150) + "\"is it?\", what? # why?\n" + QByteArray(150, ']');
        const Reading reading = readText(SourceText(list), kNodesInChunk);
        QVERIFY(!reading.failure);
        QCOMPARE(reading.attempts, 2);
        QCOMPARE(reading.tree.value(reading.tree.size() - 2), QByteArrayView("is it?"));
        QCOMPARE(reading.tree.value(reading.tree.size() - 1), QByteArrayView("what?"));
    }

    void pairsOfALineAreMendedAtOnce()
    {
        const Reading reading =
            readText(SourceText('[' + QByteArray("\"\\ud83d\\ude00\", ").repeated(300) + ']'), kNodesInChunk);
        QVERIFY(!reading.failure);
        QCOMPARE(reading.attempts, 2);
    }

    void givesUpAfterAFixedNumberOfAttempts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("question marks") << '[' + QByteArray("a?b,\n ").repeated(3000) + ']';
        QTest::newRow("tabs") << QByteArray("a: b\n\t\n").repeated(3000);
        QTest::newRow("surrogates") << '[' + QByteArray("\"\\ud83d\\ude00\",\n ").repeated(3000) + ']';
        QTest::newRow("anchored text blocks") << QByteArray("- &a |\n  x\n").repeated(3000);
    }
    void givesUpAfterAFixedNumberOfAttempts()
    {
        QFETCH(QByteArray, text);
        const Reading reading = readText(SourceText(text), kNodesInChunk);
        QVERIFY(reading.failure);
        QCOMPARE(reading.attempts, kMostAttempts);
    }
};

QTEST_GUILESS_MAIN(tst_ShadowText)
#include "tst_shadowtext.moc"
