// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/sourcetext.h"

#include <QTest>

using namespace portolan;

class tst_SourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatCannotBeEditedSafely_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<qsizetype>("offset");
        QTest::newRow("NUL") << QByteArray("a: \0b", 5) << QStringLiteral("NUL byte at offset 3") << qsizetype(3);
        QTest::newRow("UTF-16 little endian") << QByteArray("\xFF\xFE"
                                                            "a\0",
                                                            4)
                                              << QStringLiteral("UTF-16") << qsizetype(0);
        QTest::newRow("UTF-16 big endian") << QByteArray("\xFE\xFF\0a", 4) << QStringLiteral("UTF-16") << qsizetype(0);
        QTest::newRow("Latin-1") << QByteArray("name: caf\xE9\n") << QStringLiteral("0xe9 at offset 9") << qsizetype(9);
        QTest::newRow("overlong") << QByteArray("a\xC0\xAF") << QStringLiteral("offset 1") << qsizetype(1);
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QStringLiteral("offset 0") << qsizetype(0);
        QTest::newRow("cut sequence") << QByteArray("a\xE2\x82") << QStringLiteral("offset 1") << qsizetype(1);
        QTest::newRow("lone carriage return")
            << QByteArray("a: 1\rb: 2\r") << QStringLiteral("carriage return at offset 4") << qsizetype(4);
    }
    void refusesWhatCannotBeEditedSafely()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        QFETCH(qsizetype, offset);
        const Result<SourceText> text = SourceText::fromFile(bytes);
        QVERIFY(!text);
        QVERIFY2(text.error().message.contains(reason), qPrintable(text.error().message));
        QCOMPARE(text.error().where->begin, offset);
    }

    void refusesFilesThatAreTooLarge()
    {
        const Result<SourceText> text = SourceText::fromFile(QByteArray(SourceText::kMaximumSize + 1, 'a'));
        QVERIFY(!text);
        QVERIFY2(text.error().message.contains(QStringLiteral("64 MiB")), qPrintable(text.error().message));
    }

    void editedTextKnowsItsLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<TextPatches>("patches");
        const auto row = [](const char *name, const char *bytes, const TextPatches &patches) {
            QTest::newRow(name) << QByteArray(bytes) << patches;
        };
        row("nothing", "a\nb\n", {});
        row("a character", "a\nb\nc", {{2, 0, "x"}});
        row("a line before the first", "a\nb\n", {{0, 0, "x\n"}});
        row("a line at the end", "a\nb", {{3, 0, "\nx\n"}});
        row("lines joined", "a\nb\nc\n", {{1, 1, ""}});
        row("lines gone", "a\nb\nc\nd\n", {{1, 4, ""}});
        row("line breaks replaced", "a\nb\nc\nd\n", {{1, 3, "\n\n\n"}});
        row("several", "a\nb\nc\nd\n", {{0, 1, ""}, {2, 2, "x\ny\n"}, {7, 1, "\r\n"}});
        row("all", "a\nb\n", {{0, 4, ""}});
        row("behind a byte order mark",
            "\xEF\xBB\xBF"
            "a\nb\n",
            {{3, 2, "x\ny"}});
        row("a byte order mark put in", "a\nb\n", {{0, 0, "\xEF\xBB\xBF"}});
        row("a second byte order mark",
            "\xEF\xBB\xBF"
            "a\nb\n",
            {{0, 0, "\xEF\xBB\xBF"}});
        row("a byte order mark taken out",
            "\xEF\xBB\xBF"
            "a\nb\n",
            {{0, 3, ""}});
    }
    void editedTextKnowsItsLines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(TextPatches, patches);
        const SourceText edited = SourceText(bytes).edited(patches);
        const SourceText expected(applied(bytes, patches));
        QCOMPARE(edited.bytes(), expected.bytes());
        QCOMPARE(edited.bomLength(), expected.bomLength());
        QCOMPARE(edited.lineCount(), expected.lineCount());
        for (qsizetype offset = 0; offset <= expected.size(); ++offset)
            QCOMPARE(edited.lineStart(offset), expected.lineStart(offset));
    }

    void keepsEveryByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("LF") << QByteArray("a: 1\nb: 2\n");
        QTest::newRow("CRLF") << QByteArray("a: 1\r\nb: 2\r\n");
        QTest::newRow("mixed line ends") << QByteArray("a: 1\r\nb: 2\n");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a: 1\n");
        QTest::newRow("no final newline") << QByteArray("a: 1");
        QTest::newRow("other control characters") << QByteArray("a: \x04\x7F\n");
    }
    void keepsEveryByte()
    {
        QFETCH(QByteArray, bytes);
        const Result<SourceText> text = SourceText::fromFile(bytes);
        QVERIFY(text);
        QCOMPARE(text->bytes(), bytes);
    }

    void countsLinesAndColumnsInCharacters()
    {
        const SourceText text(QByteArray("\xEF\xBB\xBF"
                                         "ab: \xC3\xA9\xE2\x82\xAC!\r\nc: 1\n"));
        QCOMPARE(text.bomLength(), 3);
        QCOMPARE(text.lineCount(), 3);
        QCOMPARE(text.positionAt(3), (TextPosition{0, 0}));
        const qsizetype exclamation = text.bytes().indexOf('!');
        QCOMPARE(text.positionAt(exclamation), (TextPosition{0, 6}));
        QCOMPARE(text.offsetAt({0, 6}), exclamation);
        QCOMPARE(text.positionAt(text.bytes().indexOf("1\n")), (TextPosition{1, 3}));
        QCOMPARE(text.positionAt(text.size()), (TextPosition{2, 0}));
        QCOMPARE(text.offsetAt({9, 0}), text.size());
    }

    void positionsAndOffsetsAreInverse()
    {
        const SourceText text(QByteArray("a: \xF0\x9F\x98\x80 x\n\n  b: \xC3\xA4\n"));
        for (qsizetype offset = 0; offset <= text.size(); ++offset) {
            if ((uchar(text.at(offset)) & 0xC0) != 0x80)
                QCOMPARE(text.offsetAt(text.positionAt(offset)), offset);
        }
    }

    void knowsTheLineBreakInUse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qsizetype>("offset");
        QTest::addColumn<QByteArray>("lineBreak");
        QTest::newRow("LF") << QByteArray("a\nb\n") << qsizetype(0) << QByteArray("\n");
        QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << qsizetype(4) << QByteArray("\r\n");
        QTest::newRow("mixed, the line's own") << QByteArray("a\r\nb\n") << qsizetype(3) << QByteArray("\n");
        QTest::newRow("last line without one") << QByteArray("a\r\nb") << qsizetype(3) << QByteArray("\r\n");
        QTest::newRow("none at all") << QByteArray("a") << qsizetype(0) << QByteArray("\n");
    }
    void knowsTheLineBreakInUse()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qsizetype, offset);
        QFETCH(QByteArray, lineBreak);
        QCOMPARE(SourceText(bytes).lineBreakNear(offset).toByteArray(), lineBreak);
    }
};

QTEST_GUILESS_MAIN(tst_SourceText)
#include "tst_sourcetext.moc"
