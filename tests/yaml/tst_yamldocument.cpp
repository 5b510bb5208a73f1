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
        QTest::newRow("explicit key behind comments") << QByteArray("a: b # c\n? # d\n  - e\n: # f\n  g\n");
        QTest::newRow("key that is a map in a list") << QByteArray("- [ {a: b}:c, {d: e} : f ]\n- [[[g]]: h]\n");
        QTest::newRow("no document") << QByteArray("# c\n...\n");
        QTest::newRow("directive behind the end of nothing") << QByteArray("...\n%YAML 1.2\n---\na: b\n");
        QTest::newRow("closing bracket below its key") << QByteArray("a: [\n  b\n]\nc: {\n  d: e\n}\n");
        QTest::newRow("comment in brackets at the margin") << QByteArray("a: [\n# c\n  b,\n\n  d]\n");
        QTest::newRow("lines of a root list at the margin") << QByteArray("[a,\nb,\n'c\nd']\n");
        QTest::newRow("trailing commas") << QByteArray("[a, b,]\n");
        QTest::newRow("empty keys and values in braces") << QByteArray("{a, b: , ? c, : d}\n");
        QTest::newRow("hash in a text") << QByteArray("a: b#c\nd: [e#f, 'g'] #h\n");
        QTest::newRow("template marker in quotes") << QByteArray("a: \"{{ .Values.x }}\"\nb: x{{y}}\n");
        QTest::newRow("map as a key") << QByteArray("a: {{b: c}: d}\n");
        QTest::newRow("next line character") << QByteArray("a: b\xC2\x85\n");
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

    void textThatOnlyLooksLikeAMarkerIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("dots first") << QByteArray("...l: 1\nb: 2\n");
        QTest::newRow("dots behind an entry") << QByteArray("a: 1\n...l: 1\nb: 2\n");
        QTest::newRow("dashes first") << QByteArray("---l: 1\nb: 2\n");
        QTest::newRow("dashes behind an entry") << QByteArray("a: 1\n---l: 1\nb: 2\n");
    }
    void textThatOnlyLooksLikeAMarkerIsRead()
    {
        QFETCH(QByteArray, text);
        const YamlDocument document = YamlDocument::parse(SourceText(text));
        QVERIFY(document.isValid());
        QVERIFY(document.issues().isEmpty());
        QCOMPARE(document.tree().string(document.tree().find(YamlPath().key("b"))), QStringLiteral("2"));
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
        QTest::newRow("percent line at the end")
            << QByteArray("a: 1\n%b: 2\n") << syntax << QStringLiteral("2:1") << QStringLiteral("`%`");
        QTest::newRow("directive before a document without a marker")
            << QByteArray("%YAML 1.2\na: 1\n") << syntax << QStringLiteral("1:1") << QStringLiteral("`%`");
        QTest::newRow("directive without the end of the document before")
            << QByteArray("a: 1\n%YAML 1.2\n---\nb: 2\n") << syntax << QStringLiteral("2:1") << QStringLiteral("`%`");
        QTest::newRow("directive alone") << QByteArray("%YAML 1.2\n...\n") << syntax << QStringLiteral("1:1")
                                         << QStringLiteral("`%`");
        QTest::newRow("text block at the margin")
            << QByteArray("--- |\nline\n") << syntax << QStringLiteral("2:1") << QStringLiteral("indented further");
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
        QTest::newRow("key without a colon in the place of a value")
            << QByteArray("- top:\n  a\n- b\n") << syntax << QStringLiteral("2:3")
            << QStringLiteral("\"a\" has no `:`");
        QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << YamlIssue::Kind::TabIndent << QStringLiteral("2:1")
                             << QStringLiteral("Use spaces");
        QTest::newRow("open bracket") << QByteArray("a: [1, 2\nb: 3\n") << syntax << QStringLiteral("2:2")
                                      << QStringLiteral("");
        QTest::newRow("colon in a value")
            << QByteArray("a: b: c\n") << syntax << QStringLiteral("1:5") << QStringLiteral("Quote a text");
        QTest::newRow("unknown alias") << QByteArray("a: *nowhere\n") << syntax << QStringLiteral("1:4")
                                       << QStringLiteral("no anchor");
        QTest::newRow("quote in a tag") << QByteArray("a: !!str\":      !\n") << syntax << QStringLiteral("1:4")
                                        << QStringLiteral("set apart");
        QTest::newRow("text behind a tag in angle brackets")
            << QByteArray("a: !<x>b\n") << syntax << QStringLiteral("1:4") << QStringLiteral("set apart");
        QTest::newRow("letter that no tag has")
            << QByteArray("a: [!x\xC3\xA9 b]\n") << syntax << QStringLiteral("1:5") << QStringLiteral("set apart");
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

    void readsWhatOthersMayRefuse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<YamlIssue::Kind>("kind");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &text, YamlIssue::Kind kind, const char *where,
                            const char *words) {
            QTest::newRow(name) << text << kind << QString::fromLatin1(where) << QString::fromLatin1(words);
        };
        const auto syntax = YamlIssue::Kind::Syntax;
        const auto loose = YamlIssue::Kind::Loose;
        row("item missing", "a: [b, , c]\n", syntax, "1:8", "missing before this comma");
        row("first item missing", "[ , a]\n", syntax, "1:3", "missing before this comma");
        row("last item missing", "[a, ,]\n", syntax, "1:5", "missing before this comma");
        row("entry missing", "{,}\n", syntax, "1:2", "missing before this comma");
        row("later entry missing", "{a: b, , c: d}\n", syntax, "1:8", "missing before this comma");
        row("lone dash", "[a, -]\n", loose, "1:5", "in quotes");
        row("hash behind quotes", "a: 'b'#c\n", loose, "1:7", "blank before its `#`");
        row("hash behind a bracket", "a: [b]#c\n", loose, "1:7", "blank before its `#`");
        row("hash behind a comma", "a: [b,#c\n  d]\n", loose, "1:7", "blank before its `#`");
        row("hash inside a bracket", "a: [#c\n  d]\n", loose, "1:5", "blank before its `#`");
        row("hash behind a block header", "a: |-#c\n  d\n", loose, "1:6", "blank before its `#`");
        row("list content at the margin", "a: [b,\nc]\n", loose, "2:1", "indented further");
        row("list content indented by a tab", "a: [\n\tb]\n", loose, "2:2", "indented further");
        row("quoted line at the margin", "a: 'b\nc'\n", loose, "2:1", "indented further");
        row("quoted line in a list in a list", "- - \"a\n  b\"\n", loose, "2:3", "indented further");
        row("anchor at the margin", "a:\n&b\n- c\n", loose, "2:1", "indented further");
        row("tag at the margin", "a: &b\n!!map\n  c: d\n", loose, "2:1", "indented further");
        row("quoted value at the margin", "a:\n\"b\"\nc: d\n", syntax, "2:1", "indented further");
        row("quoted value below its key", "a:\n  b:\n  'c'\n", syntax, "3:3", "indented further");
        row("list in brackets at the margin", "a:\n[b]\n", syntax, "2:1", "indented further");
        row("alias at the margin", "a: &b 1\nc:\n*b\n", syntax, "3:1", "indented further");
        row("escaped apostrophe", "a: \"it\\\\\\'s\"\n", syntax, "1:9", "no such escape");
        row("template marker", "a: {{ .Values.x }}\n", syntax, "1:4", "template marker");
        row("control character", "a: b\x01\n", syntax, "1:5", "U+0001");
        row("control character in a comment", "a: b # \x1b[0m\n", syntax, "1:8", "U+001b");
        row("delete", "a: b\x7f\n", syntax, "1:5", "U+007f");
        row("long control character", "a: b\xC2\x9F\n", syntax, "1:5", "U+009f");
    }
    void readsWhatOthersMayRefuse()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        const YamlDocument document = YamlDocument::parse(SourceText(text));
        QVERIFY(document.isValid());
        QVERIFY(document.tree().size() > 0);
        QCOMPARE(document.text().bytes(), text);
        QCOMPARE(document.issues().size(), 1);
        const YamlIssue issue = document.issues().constFirst();
        QTEST(issue.kind, "kind");
        QTEST(place(document, issue.span), "where");
        QVERIFY2(issue.message.contains(words), qPrintable(issue.message));
        QVERIFY(issue.span.begin < issue.span.end && issue.span.end <= text.size());
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
        QTest::newRow("quote in a tag at the start") << QByteArray("!!str\":      !\n");
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
