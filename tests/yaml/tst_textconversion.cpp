// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/textconversion.h"

#include <QTest>

using namespace portolan;

class tst_TextConversion : public QObject
{
    Q_OBJECT

    static QByteArray encoded(QStringConverter::Encoding encoding, bool withMark)
    {
        QStringEncoder encoder(encoding, withMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return encoder(QStringLiteral("a: caf\u00e9 \U0001F600\n"));
    }

private Q_SLOTS:
    void convertsWideEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const std::pair<const char *, QStringConverter::Encoding> encodings[] = {
            {"UTF-16 little endian", QStringConverter::Utf16LE},
            {"UTF-16 big endian", QStringConverter::Utf16BE},
            {"UTF-32 little endian", QStringConverter::Utf32LE},
            {"UTF-32 big endian", QStringConverter::Utf32BE},
        };
        for (const auto &[name, encoding] : encodings) {
            QTest::addRow("%s", name) << encoded(encoding, false);
            QTest::addRow("%s with a byte order mark", name) << encoded(encoding, true);
        }
    }
    void convertsWideEncodings()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!SourceText::fromFile(bytes));
        QCOMPARE(neededConversion(bytes), TextConversion::ToUtf8);
        const Result<SourceText> text = convertedText(bytes);
        QVERIFY(text);
        QCOMPARE(text->bytes(), QByteArray("a: caf\xC3\xA9 \xF0\x9F\x98\x80\n"));
    }

    void convertsLoneCarriageReturns()
    {
        const QByteArray bytes = "a: 1\rb: 2\r\nc: 3\n\rd\r";
        QCOMPARE(neededConversion(bytes), TextConversion::LineEnds);
        QCOMPARE(convertedText(bytes).value().bytes(), QByteArray("a: 1\nb: 2\r\nc: 3\n\nd\n"));
    }

    void convertsNothingElse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("UTF-8") << QByteArray("a: caf\xC3\xA9\r\n");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a");
        QTest::newRow("Latin-1") << QByteArray("a: caf\xE9\r");
        QTest::newRow("NUL in the middle") << QByteArray("a: 1\0", 5);
        QTest::newRow("half a character of UTF-16") << QByteArray("a\0b", 3);
        QTest::newRow("UTF-16 with half a surrogate pair") << QByteArray("\xFF\xFE\x00\xD8"
                                                                         "a\0",
                                                                         6);
        QTest::newRow("binary") << QByteArray("\x7F"
                                              "ELF\0\0\0",
                                              7);
    }
    void convertsNothingElse()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(neededConversion(bytes), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(tst_TextConversion)
#include "tst_textconversion.moc"
