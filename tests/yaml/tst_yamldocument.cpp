// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamldocument.h"

#include <QTest>

using namespace portolan;

Q_DECLARE_METATYPE(portolan::YamlIssue::Kind)

class tst_YamlDocument : public QObject
{
    Q_OBJECT

    static QString place(const YamlDocument &document, Span span)
    {
        const TextPosition position = document.text().positionAt(span.begin);
        return QStringLiteral("%1:%2").arg(position.line + 1).arg(position.column + 1);
    }

private Q_SLOTS:
    void acceptsYaml_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("comments only") << QByteArray("# nothing here\n\n");
        QTest::newRow("byte order mark only") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("marked document") << QByteArray("---\na: 1\n...\n");
        QTest::newRow("directive") << QByteArray("%YAML 1.2\n---\na: 1\n");
        QTest::newRow("explicit key") << QByteArray("? a\n: 1\n? b\n");
        QTest::newRow("key with blanks before the colon") << QByteArray("a : 1\n\"b\"\t: 2\n");
        QTest::newRow("merge keys twice") << QByteArray("x: &x {a: 1}\ny:\n  <<: *x\n  <<: *x\n");
        QTest::newRow("percent in a value") << QByteArray("a: 100 %\nb: |\n  % in a text block\n");
        QTest::newRow("CRLF") << QByteArray("a: 1\r\nb:\r\n- c\r\n");
    }
    void acceptsYaml()
    {
        QFETCH(QByteArray, text);
        const YamlDocument document = YamlDocument::parse(SourceText(text));
        QVERIFY2(document.isValid(),
                 document.issues().isEmpty() ? "" : qPrintable(document.issues().constFirst().message));
        QVERIFY(document.issues().isEmpty());
        QCOMPARE(document.text().bytes(), text);
    }

    void reportsWhatIsNoYaml_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<YamlIssue::Kind>("kind");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("words");
        const auto syntax = YamlIssue::Kind::Syntax;
        QTest::newRow("unterminated double quote") << QByteArray("a: 1\nb: \"two\nc: 3\n") << syntax
                                                   << QStringLiteral("2:4") << QStringLiteral("never closed");
        QTest::newRow("unterminated single quote")
            << QByteArray("b: 'two\n") << syntax << QStringLiteral("1:4") << QStringLiteral("never closed");
        QTest::newRow("unterminated, no final newline")
            << QByteArray("b: \"two") << syntax << QStringLiteral("1:7") << QStringLiteral("closing quote");
        QTest::newRow("silent second document")
            << QByteArray("- a\nb: 1\n") << syntax << QStringLiteral("2:1") << QStringLiteral("does not belong");
        QTest::newRow("text after a flow list")
            << QByteArray("[a] b\n") << syntax << QStringLiteral("1:5") << QStringLiteral("does not belong");
        QTest::newRow("two quoted texts")
            << QByteArray("\"a\" \"b\"\n") << syntax << QStringLiteral("1:5") << QStringLiteral("does not belong");
        QTest::newRow("percent line") << QByteArray("a: 1\n%b: 2\nc: 3\n") << syntax << QStringLiteral("2:1")
                                      << QStringLiteral("`%`");
        QTest::newRow("lone comma") << QByteArray(",") << syntax << QStringLiteral("1:1")
                                    << QStringLiteral("cannot start a value");
        QTest::newRow("comma first") << QByteArray(", x\n") << syntax << QStringLiteral("1:1")
                                     << QStringLiteral("cannot start a value");
        QTest::newRow("NUL") << QByteArray("a: b\0c\n", 7) << syntax << QStringLiteral("1:5") << QStringLiteral("NUL");
        QTest::newRow("key without a colon") << QByteArray("foo: bar\nnot-a-key") << syntax << QStringLiteral("2:1")
                                             << QStringLiteral("\"not-a-key\" has no `:`");
        QTest::newRow("key without a colon below a question mark")
            << QByteArray("top:\n  a: b?\nnot-a-key") << syntax << QStringLiteral("3:1")
            << QStringLiteral("\"not-a-key\" has no `:`");
        QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << YamlIssue::Kind::TabIndent << QStringLiteral("2:1")
                             << QStringLiteral("Use spaces");
        QTest::newRow("open bracket") << QByteArray("a: [1, 2\nb: 3\n") << syntax << QStringLiteral("2:2")
                                      << QStringLiteral("");
        QTest::newRow("colon in a value")
            << QByteArray("a: b: c\n") << syntax << QStringLiteral("1:5") << QStringLiteral("Quote a text");
        QTest::newRow("unknown alias") << QByteArray("a: *nowhere\n") << syntax << QStringLiteral("1:4")
                                       << QStringLiteral("no anchor");
        QTest::newRow("bad indentation") << QByteArray("a:\n    b: 1\n  c: 2\n") << syntax << QStringLiteral("3:3")
                                         << QStringLiteral("indentation");
    }
    void reportsWhatIsNoYaml()
    {
        QFETCH(QByteArray, text);
        QFETCH(YamlIssue::Kind, kind);
        QFETCH(QString, where);
        QFETCH(QString, words);
        const YamlDocument document = YamlDocument::parse(SourceText(text));
        QVERIFY(!document.isValid());
        QCOMPARE(document.tree().size(), 0);
        QCOMPARE(document.issues().size(), 1);
        const YamlIssue issue = document.issues().constFirst();
        QCOMPARE(issue.kind, kind);
        QVERIFY2(issue.message.contains(words), qPrintable(issue.message));
        QCOMPARE(place(document, issue.span), where);
        QCOMPARE(document.text().bytes(), text);
    }

    void reportsDuplicateKeysWithBothPlaces()
    {
        const YamlDocument document =
            YamlDocument::parse(SourceText(QByteArray("a: 1\nb: {c: 1, c: 2}\n\"a\": 2\na: 3\n")));
        QVERIFY(document.isValid());
        QCOMPARE(document.issues().size(), 3);
        QStringList places;
        for (const YamlIssue &issue : document.issues()) {
            QCOMPARE(issue.kind, YamlIssue::Kind::DuplicateKey);
            places.append(place(document, issue.span) + QStringLiteral(" after ")
                          + place(document, issue.related.value()));
        }
        QCOMPARE(places, QStringList({QStringLiteral("2:11 after 2:5"), QStringLiteral("3:1 after 1:1"),
                                      QStringLiteral("4:1 after 1:1")}));
    }

    void reportsFurtherDocumentsAndKeepsTheFirst()
    {
        const YamlDocument document = YamlDocument::parse(SourceText(QByteArray("a: 1\n---\nb: 2\n---\nc: 3\n")));
        QVERIFY(document.isValid());
        QCOMPARE(document.issues().size(), 1);
        QCOMPARE(document.issues().constFirst().kind, YamlIssue::Kind::MultipleDocuments);
        QCOMPARE(place(document, document.issues().constFirst().span), QStringLiteral("2:1"));
        QCOMPARE(document.tree().documentCount(), 3);
        QCOMPARE(document.tree().string(document.tree().find(YamlPath().key("a"))), QStringLiteral("1"));
    }

    void issuesLieInTheText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("second document at the end") << QByteArray("a\n...\n-");
        QTest::newRow("value without a visible end") << QByteArray("a: &x\n!\\ ");
    }
    void issuesLieInTheText()
    {
        QFETCH(QByteArray, text);
        const YamlDocument document = YamlDocument::parse(SourceText(text));
        QCOMPARE(document.issues().size(), 1);
        const Span span = document.issues().constFirst().span;
        QVERIFY(span.begin <= span.end);
        QVERIFY2(span.end <= text.size(), qPrintable(QString::number(span.end)));
    }

    void survivesBillionLaughsAndSelfReference()
    {
        QByteArray laughs("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; ++i)
            laughs += QStringLiteral("a%1: &a%1 [*a%2, *a%2]\n").arg(i).arg(i - 1).toUtf8();
        QVERIFY(YamlDocument::parse(SourceText(laughs)).isValid());
        const YamlDocument loop = YamlDocument::parse(SourceText(QByteArray("a: &a [*a]\nb: &b {<<: *b}\n")));
        QVERIFY(loop.isValid());
        QCOMPARE(loop.tree().lookup(loop.tree().find(YamlPath().key("b")), "x"), kNoNode);
    }

    void survivesDeepNesting()
    {
        const YamlDocument document = YamlDocument::parse(SourceText(QByteArray(100000, '[')));
        QVERIFY(!document.isValid());
    }
};

QTEST_GUILESS_MAIN(tst_YamlDocument)
#include "tst_yamldocument.moc"
