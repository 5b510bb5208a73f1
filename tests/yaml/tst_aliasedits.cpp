// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/editrows.h"

using namespace editrows;
using namespace portolan;

/// Anchors, aliases and merge keys: shared values are never changed or lost silently.
class tst_AliasEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesACopyInPlaceOfAnAlias_data()
    {
        columns();
        row("scalar", "a: &x nginx # c\nb: *x # d\n", detach("b"), "a: &x nginx # c\nb: nginx # d\n");
        row("quotes stay", "a: &x 'y'\nb: *x\n", detach("b"), "a: &x 'y'\nb: 'y'\n");
        row("map", "a: &x\n  k: 1 # one\n  # of l\n  l: 2\nb: *x # d\nc: 3\n", detach("b"),
            "a: &x\n  k: 1 # one\n  # of l\n  l: 2\nb: # d\n  k: 1 # one\n  # of l\n  l: 2\nc: 3\n");
        row("list", "a: &x\n- 1\n- 2\nb: *x\n", detach("b"), "a: &x\n- 1\n- 2\nb:\n- 1\n- 2\n");
        row("deeper", "a: &x\n  k:\n    l: |\n      t\nb:\n  c:\n  - *x\n", detach("b.c[0]"),
            "a: &x\n  k:\n    l: |\n      t\nb:\n  c:\n  - k:\n      l: |\n        t\n");
        row("item that is a map", "- &x\n  k: 1\n  l: 2\n- *x\n", detach("[1]"),
            "- &x\n  k: 1\n  l: 2\n- k: 1\n  l: 2\n");
        row("literal block", "a: &x |\n  t\n  u\nb: *x # d\n", detach("b"), "a: &x |\n  t\n  u\nb: | # d\n  t\n  u\n");
        row("brackets", "a: &x {k: [1, 2]}\nb: *x\n", detach("b"), "a: &x {k: [1, 2]}\nb: {k: [1, 2]}\n");
        row("in brackets", "a: &x\n  k: 1\nb: [*x, y]\n", detach("b[0]"), "a: &x\n  k: 1\nb: [{k: 1}, y]\n");
        row("tag stays", "a: &x !!str 1\nb: *x\n", detach("b"), "a: &x !!str 1\nb: !!str 1\n");
        row("inner anchors stay where they are", "a: &x\n  k: &y 1\nb: *x\nc: *y\n", detach("b"),
            "a: &x\n  k: &y 1\nb:\n  k: 1\nc: *y\n");
        row("inner aliases go along", "y: &y 1\na: &x\n  k: *y\nb: *x\n", detach("b"),
            "y: &y 1\na: &x\n  k: *y\nb:\n  k: *y\n");
        row("merge", "a: &x\n  k: 1\nb:\n  <<: *x\n  l: 2\n", detach("b.\"<<\""),
            "a: &x\n  k: 1\nb:\n  <<:\n    k: 1\n  l: 2\n");
        row("no final line break", "a: &x 1\nb: *x", detach("b"), "a: &x 1\nb: 1");
        row("key with an anchor", "&x a: 1\nb: *x\n", detach("b"), "&x a: 1\nb: a\n");
        row("null", "a: &x\nb: *x\nc: 1\n", detach("b"), "a: &x\nb:\nc: 1\n");
    }
    void makesACopyInPlaceOfAnAlias() { check(); }

    void overridesInheritedKeysInTheMapItself_data()
    {
        columns();
        row("set", "x: &x\n  p: 1\n  q: 2\ny:\n  <<: *x\n  r: 3\n", setTyped("y.p", "5"),
            "x: &x\n  p: 1\n  q: 2\ny:\n  <<: *x\n  r: 3\n  p: 5\n");
        row("in braces", "x: &x {p: 1}\ny: {<<: *x}\n", setTyped("y.p", "5"), "x: &x {p: 1}\ny: {<<: *x, p: 5}\n");
        row("several sources", "x: &x {p: 1}\nz: &z {q: 1}\ny:\n  <<: [*x, *z]\n", setTyped("y.q", "5"),
            "x: &x {p: 1}\nz: &z {q: 1}\ny:\n  <<: [*x, *z]\n  q: 5\n");
    }
    void overridesInheritedKeysInTheMapItself() { check(); }

    void renamesAnAnchorWithItsUses_data()
    {
        columns();
        row("from the anchor", "a: &x 1\nb: *x\nc: [*x, y]\n", renameAnchor("a", "img"),
            "a: &img 1\nb: *img\nc: [*img, y]\n");
        row("from an alias", "a: &x 1\nb: *x\n", renameAnchor("b", "img"), "a: &img 1\nb: *img\n");
        row("until the name is given again", "a: &x 1\nb: *x\nc: &x 2\nd: *x\n", renameAnchor("a", "y"),
            "a: &y 1\nb: *y\nc: &x 2\nd: *x\n");
        row("the second of the name", "a: &x 1\nb: *x\nc: &x 2\nd: *x\n", renameAnchor("d", "y"),
            "a: &x 1\nb: *x\nc: &y 2\nd: *y\n");
        row("behind a tag", "a: !!str &x 1\nb: *x\n", renameAnchor("a", "y"), "a: !!str &y 1\nb: *y\n");
        row("map and merge", "a: &x\n  k: 1\nb:\n  <<: *x\n", renameAnchor("a", "base"),
            "a: &base\n  k: 1\nb:\n  <<: *base\n");
        row("the same name", "a: &x 1\nb: *x\n", renameAnchor("a", "x"), "a: &x 1\nb: *x\n");
    }
    void renamesAnAnchorWithItsUses() { check(); }

    void refusesWithAReason_data()
    {
        columns();
        const char *const shared = "a: &img nginx\nb: *img\nc: *img\n";
        row("set an alias", shared, set("b", "x"), "&img in line 1 and used in 2 places (lines 2, 3)");
        row("an offer", shared, set("b", "x"), "make a copy here");
        row("remove what is used", shared, removeAt("a"), "&img, which line 2 still uses");
        row("remove what is used from inside", "a:\n  b: &x 1\nc: *x\n", removeAt("a"), "a holds the anchor &x");
        row("move what is used elsewhere behind", "a: &x 1\nb: *x\nc:\n  d: 1\n", move("a", "c.a"),
            "before its anchor");
        row("detach what is no alias", "a: 1\n", detach("a"), "a is no alias");
        row("name that another anchor hides", "a: &x 1\nb: &y 2\nc: *x\nd: *y\n", renameAnchor("a", "y"),
            "another value");
        row("name that hides another anchor", "a: &x 1\nb: &y 2\nc: *x\nd: *y\n", renameAnchor("b", "x"),
            "another value");
        row("odd name", "a: &x 1\n", renameAnchor("a", "a b"), "cannot be an anchor");
        row("no anchor", "a: 1\n", renameAnchor("a", "b"), "a has no anchor");
        row("inherited map", "x: &x\n  m: {k: 1}\ny:\n  <<: *x\n", set("y.m.l", "2"), "merge");
    }
    void refusesWithAReason() { checkRefusalRow(); }

    void namesTheAliasThatStandsInTheWay()
    {
        const YamlDocument document = YamlDocument::parse(SourceText("a: &x\n  k: 1\nb:\n- *x\nc: 1\n"));
        QCOMPARE(aliasOnTheWay(document.tree(), path("b[0].k")), path("b[0]"));
        QCOMPARE(aliasOnTheWay(document.tree(), path("b[0]")), path("b[0]"));
        QVERIFY(!aliasOnTheWay(document.tree(), path("c")));
        QVERIFY(!aliasOnTheWay(document.tree(), path("missing.key")));
        QCOMPARE(outcome(document.text().bytes(), set("b[0].k", "2")).left(8), "refused:");
        const auto copied = applyEdits(document, {YamlEdit::detach(path("b[0]")), setTyped("b[0].k", "2")});
        QVERIFY(copied);
        QCOMPARE(copied->after.text().bytes(), "a: &x\n  k: 1\nb:\n- k: 2\nc: 1\n");
    }
};

QTEST_GUILESS_MAIN(tst_AliasEdits)
#include "tst_aliasedits.moc"
