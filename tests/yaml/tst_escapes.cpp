// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/decodedscalar.h"
#include "app/yaml/yamldocument.h"

#include <QTest>

using namespace portolan;

/// Every escape of double quotes: what it stands for, and where that stands in the text.
class tst_Escapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standForACharacterWithAPlace_data()
    {
        QTest::addColumn<QByteArray>("escape");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *escape, const QByteArray &bytes) {
            QTest::newRow(escape) << QByteArray(escape) << bytes;
        };
        row("\\0", QByteArray(1, '\0'));
        row("\\a", "\a");
        row("\\b", "\b");
        row("\\t", "\t");
        row("\\n", "\n");
        row("\\v", "\v");
        row("\\f", "\f");
        row("\\r", "\r");
        row("\\e", "\x1B");
        row("\\ ", " ");
        row("\\\"", "\"");
        row("\\/", "/");
        row("\\\\", "\\");
        row("\\N", "\xC2\x85");
        row("\\_", "\xC2\xA0");
        row("\\L", "\xE2\x80\xA8");
        row("\\P", "\xE2\x80\xA9");
        row("\\x41", "A");
        row("\\xe9", "\xC3\xA9");
        row("\\u00E9", "\xC3\xA9");
        row("\\ufeff", "\xEF\xBB\xBF");
        row("\\U0001f600", "\xF0\x9F\x98\x80");
        row("\\uD83d\\uDe00", "\xF0\x9F\x98\x80");
    }
    void standForACharacterWithAPlace()
    {
        QFETCH(QByteArray, escape);
        QFETCH(QByteArray, bytes);
        // The pair makes the whole text one that Portolan decodes and not yaml-cpp.
        for (const QByteArray &other : {QByteArray("x"), QByteArray("\\ud83d\\ude01")}) {
            const QByteArray quoted = "\"a" + escape + 'z' + other + '"';
            const YamlDocument document = YamlDocument::parse(SourceText("k: " + quoted + '\n'));
            QVERIFY2(document.isValid(), quoted);
            const YamlTree &tree = document.tree();
            const NodeId scalar = tree.find(YamlPath().key("k"));
            QVERIFY2(tree.value(scalar).startsWith(QByteArray('a' + bytes + 'z')), tree.value(scalar).toByteArray());

            const DecodedScalar decoded(tree, scalar);
            const qsizetype behind = 1 + bytes.size();
            const qsizetype expected = document.text().bytes().indexOf('z');
            QCOMPARE(decoded.sourceOf({behind, behind + 1}), (Span{expected, expected + 1}));
            if (!bytes.trimmed().isEmpty())
                QCOMPARE(decoded.sourceOf({1, behind}), (Span{expected - escape.size(), expected}));
        }
    }

    void joinedLinesKeepTheirPlaces()
    {
        const YamlDocument document = YamlDocument::parse(SourceText(QByteArray("k: \"one\\\n  two\\x21\"\n")));
        const YamlTree &tree = document.tree();
        const NodeId scalar = tree.find(YamlPath().key("k"));
        QCOMPARE(tree.value(scalar), QByteArrayView("onetwo!"));
        const qsizetype two = document.text().bytes().indexOf("two");
        QCOMPARE(DecodedScalar(tree, scalar).sourceOf({3, 7}), (Span{two, two + 7}));
    }
};

QTEST_GUILESS_MAIN(tst_Escapes)
#include "tst_escapes.moc"
