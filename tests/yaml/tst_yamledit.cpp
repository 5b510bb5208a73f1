// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/editrows.h"

#include <QRandomGenerator>

using namespace editrows;
using namespace portolan;

class tst_YamlEdit : public QObject
{
    Q_OBJECT

    static QList<QByteArray> componentOrder(const YamlPath &map)
    {
        return map.size() == 2 ? QList<QByteArray>{"name", "image", "service", "volumes"} : QList<QByteArray>{};
    }

private Q_SLOTS:
    void setAddsWhatIsMissing_data()
    {
        columns();
        row("key at the end", "a: 1\n", set("b", "x"), "a: 1\nb: x\n");
        row("typed", "a: 1\n", setTyped("b", "80"), "a: 1\nb: 80\n");
        row("string of digits", "a: 1\n", set("b", "80"), "a: 1\nb: \"80\"\n");
        row("several keys", "a:\n    b: 1\n", set("a.c.d.f", "x"),
            "a:\n    b: 1\n    c:\n        d:\n            f: x\n");
        row("in an empty value", "service:\nb: 1\n", set("service.name", "web"), "service:\n  name: web\nb: 1\n");
        row("in an empty map", "a: {} # c\n", set("a.b.c", "x"), "a: # c\n  b:\n    c: x\n");
        row("in an empty text", "", set("a.b", "x"), "a:\n  b: x\n");
        row("in braces", "a: {b: 1}\n", set("a.c", "x, y"), "a: {b: 1, c: \"x, y\"}\n");
        row("in an item", "c:\n- name: a\n", set("c[0].image", "x:1"), "c:\n- name: a\n  image: x:1\n");
        row("in a matched item", "c:\n- name: a\n- name: b\n", set("c[name=a].image", "x"),
            "c:\n- name: a\n  image: x\n- name: b\n");
        row("over a merged key", "x: &x\n  k: 1\ny:\n  <<: *x\n", setTyped("y.k", "2"),
            "x: &x\n  k: 1\ny:\n  <<: *x\n  k: 2\n");
        row("several lines", "a: 1\n", set("b", "x\ny\n"), "a: 1\nb: \"x\\ny\\n\"\n");
        row("odd keys", "a: 1\n", set("\"true\".\"x: y\"", "v"), "a: 1\n\"true\":\n  \"x: y\": v\n");
        row("null", "a: 1\n", setTyped("b", "null"), "a: 1\nb: null\n");
    }
    void setAddsWhatIsMissing() { check(); }

    void newKeysFollowThePreferredOrder_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("after");
        const auto line = [](const char *name, const char *before, const char *key, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(key) << QByteArray(after);
        };
        line("between", "c:\n- name: a\n  volumes: []\n", "service", "c:\n- name: a\n  service: x\n  volumes: []\n");
        line("first", "c:\n- service: {}\n  z: 1\n", "name", "c:\n- name: x\n  service: {}\n  z: 1\n");
        line("last", "c:\n- name: a\n  z: 1\n", "volumes", "c:\n- name: a\n  volumes: x\n  z: 1\n");
        line("unknown key", "c:\n- name: a\n  z: 1\n", "other", "c:\n- name: a\n  z: 1\n  other: x\n");
        line("stays with the key before it", "c:\n- name: a\n\n  # volumes\n  volumes: []\n", "image",
             "c:\n- name: a\n  image: x\n\n  # volumes\n  volumes: []\n");
        line("only unknown keys", "c:\n- z: 1\n", "image", "c:\n- image: x\n  z: 1\n");
    }
    void newKeysFollowThePreferredOrder()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, after);
        const YamlPath item = path("c[0]");
        QCOMPARE(
            outcome(before, YamlEdit::set(item.key(key), ScalarValue::string(QStringLiteral("x"))), componentOrder),
            after);
        QCOMPARE(outcome(before, YamlEdit::insert(item.key(key), "x"), componentOrder), after);
    }

    void theOrderIsAskedForTheMapByIndex()
    {
        QString asked;
        const KeyOrder order = [&asked](const YamlPath &map) {
            asked = map.toString();
            return QList<QByteArray>();
        };
        outcome("c:\n- name: a\n", set("c[name=a].x", "1"), order);
        QCOMPARE(asked, QStringLiteral("c[0]"));
    }

    void refusesWithAReason_data()
    {
        columns();
        row("merged map", "x: &x\n  m: {k: 1}\ny:\n  <<: *x\n", set("y.m.l", "2"), "merge");
        row("item beyond the end", "a: [1, 2]\n", set("a[2]", "x"), "missing or too short");
        row("item of a missing list", "a: 1\n", set("l[0]", "x"), "missing or too short");
        row("the empty document", "", set("", "x"), "name a key");
        row("value at the end of a literal block without line break", "a: |\n  x", set("b", "1"), "without changing");
    }
    void refusesWithAReason() { checkRefusalRow(); }

    void severalEditsAreOneStep()
    {
        const QByteArray before = "c:\n- name: a # first\n- name: b\n\nz: 1\n";
        const QList<YamlEdit> edits{set("c[0].name", "web"), insert("c[2]", "name: c\n"), removeAt("c[1]"),
                                    set("c[1].image", "x"), renameTo("z", "last")};
        const Result<VerifiedEdit> result = applyEdits(YamlDocument::parse(SourceText(before)), edits);
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        const QByteArray after = "c:\n- name: web # first\n- name: c\n  image: x\n\nlast: 1\n";
        QCOMPARE(result->after.text().bytes(), after);
        QCOMPARE(applied(before, result->patches), after);
        QCOMPARE(applied(after, inverted(before, result->patches)), before);
    }

    void severalEditsAreAllOrNone()
    {
        const YamlDocument document = YamlDocument::parse(SourceText("a: 1\nb: 2\n"));
        const Result<VerifiedEdit> result = applyEdits(document, {set("a", "x"), removeAt("nothing")});
        QVERIFY(!result);
        QVERIFY(result.error().message.contains(QStringLiteral("nothing")));
    }

    void anEditThatChangesNothingHasNoPatches()
    {
        const YamlDocument document = YamlDocument::parse(SourceText("a: 'x'\n"));
        const Result<VerifiedEdit> result = applyEdit(document, set("a", "x"));
        QVERIFY(result);
        QVERIFY(result->patches.isEmpty());
        QCOMPARE(result->after.text(), document.text());
    }

    /// Whatever stands in the file, an edit either does what it should or is refused, and nothing crashes.
    void survivesBrokenTexts()
    {
        const QByteArray sound = "# h\na: &x [1, {b: c}]\nl:\n- name: \"w\" # c\n  t: |\n    text\n- *x\nm: {}\n";
        const QList<YamlEdit> edits{set("a[1].b", "y: z"), insert("l[0]", "k: 1\n"), removeAt("l[0].name"),
                                    insert("m.k", "- 1\n"), renameTo("l", "[")};
        QRandomGenerator random(5);
        const QByteArray bytes = "\n -:#[]{}\"'&*|>,?x";
        for (int round = 0; round < 3000; ++round) {
            QByteArray text = sound;
            for (int i = 1 + random.bounded(3); i > 0; --i)
                text.replace(random.bounded(int(text.size())), random.bounded(3),
                             bytes.mid(random.bounded(int(bytes.size())), random.bounded(2)));
            const QByteArray after = outcome(text, edits[random.bounded(int(edits.size()))]);
            QVERIFY2(!after.startsWith("the "), text.constData());
        }
    }
};

QTEST_GUILESS_MAIN(tst_YamlEdit)
#include "tst_yamledit.moc"
