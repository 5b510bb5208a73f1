// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/editrows.h"

using namespace editrows;

/// Moving, among siblings and elsewhere, and duplicating.
class tst_MoveEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesAmongBlockSiblings_data()
    {
        columns();
        row("down", "p:\n- a\n- b\n- c\n", moveTo("p[0]", 1), "p:\n- b\n- a\n- c\n");
        row("up", "p:\n- a\n- b\n- c\n", moveTo("p[2]", 0), "p:\n- c\n- a\n- b\n");
        row("to the end", "p:\n- a\n- b\n- c\n", moveTo("p[0]", 2), "p:\n- b\n- c\n- a\n");
        row("to where it is", "p:\n- a\n- b\n", moveTo("p[1]", 1), "p:\n- a\n- b\n");
        row("keys of a map", "a: 1\nb:\n  c: 2\nd: 3\n", moveTo("d", 0), "d: 3\na: 1\nb:\n  c: 2\n");
        row("with what is nested", "- a: 1\n  b:\n  - x\n- c\n", moveTo("[0]", 1), "- c\n- a: 1\n  b:\n  - x\n");
        row("matched", "c:\n- name: a\n- name: b\n", move("c[name=b]", "c[0]"), "c:\n- name: b\n- name: a\n");
        row("literal block", "a: |\n  x\n\n  y\nb: 1\n", moveTo("a", 1), "b: 1\na: |\n  x\n\n  y\n");
        row("keep block with its blank lines", "a: |+\n  x\n\nb: 1\nc: 2\n", moveTo("a", 1),
            "b: 1\na: |+\n  x\n\nc: 2\n");
        row("multi-line quotes", "a: \"x\n  y\"\nb: 1\n", moveTo("a", 1), "b: 1\na: \"x\n  y\"\n");
        row("explicit keys", "? a\n: 1\n? b\n: 2\n", moveTo("b", 0), "? b\n: 2\n? a\n: 1\n");
    }
    void movesAmongBlockSiblings() { check(); }

    void movesBetweenBrackets_data()
    {
        columns();
        row("list", "p: [a, b, c] # of p\n", moveTo("p[0]", 2), "p: [b, c, a] # of p\n");
        row("map", "p: {a: 1, b: 2}\n", moveTo("p.b", 0), "p: {b: 2, a: 1}\n");
        row("trailing comma", "p: [a, b,]\n", moveTo("p[0]", 1), "p: [b, a,]\n");
        row("odd blanks stay", "p: [ a,b ]\n", moveTo("p[0]", 1), "p: [ b,a ]\n");
        row("on lines, with their comments", "p: [\n  a, # of a\n  # of b\n  b # b\n]\n", moveTo("p[0]", 1),
            "p: [\n  # of b\n  b, # b\n  a # of a\n]\n");
        row("on lines, blank lines stay", "p: {\n  a: 1,\n\n  b: 2,\n  c: 3\n}\n", moveTo("p.c", 0),
            "p: {\n  c: 3,\n\n  a: 1,\n  b: 2\n}\n");
    }
    void movesBetweenBrackets() { check(); }

    void movesElsewhere_data()
    {
        columns();
        const char *const lists = "a:\n- x: 1\n- y: 2\nb:\n- z: 3\n";
        row("item to another list", lists, move("a[0]", "b[1]"), "a:\n- y: 2\nb:\n- z: 3\n- x: 1\n");
        row("item to another list, first", lists, move("a[1]", "b[0]"), "a:\n- x: 1\nb:\n- y: 2\n- z: 3\n");
        row("into an empty list", "a:\n- x\n- y\nb: []\n", move("a[0]", "b[0]"), "a:\n- y\nb:\n- x\n");
        row("the last one leaves brackets", "a:\n- x\nb:\n- y\n", move("a[0]", "b[1]"), "a: []\nb:\n- y\n- x\n");
        row("key to the map above", "a:\n  b: 1 # one\n  c: 2\n", move("a.b", "b"), "a:\n  c: 2\nb: 1 # one\n");
        row("key into a map below", "a: 1\nb:\n    c: 2\n", move("a", "b.a"), "b:\n    c: 2\n    a: 1\n");
        row("key under another name", "a: 'x'\nb:\n  c: 2\n", move("a", "b.z"), "b:\n  c: 2\n  z: 'x'\n");
        row("the quotes of the key stay", "'a': x\nb:\n  c: 2\n", move("a", "b.a"), "b:\n  c: 2\n  'a': x\n");
        row("block with its comments", "# of a\na: # a\n  # of x\n  x: 1\n  # more\nb:\n  c: 2\n", move("a", "b.a"),
            "b:\n  c: 2\n  # of a\n  a: # a\n    # of x\n    x: 1\n    # more\n");
        row("literal block", "a: |\n  x\n\n    y\nb:\n  c: 2\n", move("a", "b.a"),
            "b:\n  c: 2\n  a: |\n    x\n\n      y\n");
        row("literal block with a digit", "a: |2\n    x\n  y\nb:\n  c: 2\n", move("a", "b.a"),
            "b:\n  c: 2\n  a: |2\n      x\n    y\n");
        row("literal block to the left", "b:\n  a: |\n    x\n\n      y\n  c: 2\n", move("b.a", "a"),
            "b:\n  c: 2\na: |\n  x\n\n    y\n");
        row("multi-line quotes", "a: \"x\n\n  y\"\nb:\n  c: 2\n", move("a", "b.a"),
            "b:\n  c: 2\n  a: \"x\n\n    y\"\n");
        row("folded text", "b:\n  a: x\n    y\n  c: 2\n", move("b.a", "a"), "b:\n  c: 2\na: x\n  y\n");
        row("key becomes an item", "a:\n  x: 1\n  y: 2\nb:\n- z\n", move("a", "b[1]"), "b:\n- z\n- x: 1\n  y: 2\n");
        row("scalar key becomes an item", "# of a\na: 1 # one\nb:\n- z\n", move("a", "b[1]"),
            "b:\n- z\n# of a\n- 1 # one\n");
        row("list key becomes an item", "a:\n- x\n- y\nb:\n- z\n", move("a", "b[0]"), "b:\n- - x\n  - y\n- z\n");
        row("key with a comment becomes an item", "a: # c\n  x: 1\nb:\n- z\n", move("a", "b[1]"),
            "b:\n- z\n- # c\n  x: 1\n");
        row("item becomes a key", "a:\n- x: 1\n  y: 2\n- z\nb:\n  c: 1\n", move("a[0]", "b.m"),
            "a:\n- z\nb:\n  c: 1\n  m:\n    x: 1\n    y: 2\n");
        row("scalar item becomes a key", "a:\n- x # c\n- z\nb: 1\n", move("a[0]", "m"), "a:\n- z\nb: 1\nm: x # c\n");
        row("into brackets", "a:\n  x: 1\n  y:\n  - 2\nb: {c: 3}\n", move("a", "b.a"),
            "b: {c: 3, a: {x: 1, y: [2]}}\n");
        row("out of brackets", "a: {x: 1, z: [2, 3]}\nb:\n  c: 3\n", move("a.z", "b.z"),
            "a: {x: 1}\nb:\n  c: 3\n  z: [2, 3]\n");
        row("between brackets", "a: [1, 'x']\nb: [2]\n", move("a[1]", "b[0]"), "a: [1]\nb: ['x', 2]\n");
        row("behind the dash", "a:\n- name: x\n  b: 1\nc: 2\n", move("a[0].name", "name"),
            "a:\n- b: 1\nc: 2\nname: x\n");
        row("the target is a path of the outcome", "a:\n- b:\n  - 1\n- c:\n  - 2\n", move("a[0]", "a[0].c[1]"),
            "a:\n- c:\n  - 2\n  - b:\n    - 1\n");
        row("no final line break", "a: 1\nb:\n  c: 2", move("a", "b.a"), "b:\n  c: 2\n  a: 1");
        row("the last line goes", "b:\n  c: 2\n  d: 3", move("b.d", "a"), "b:\n  c: 2\na: 3");
        row("item out of a list in a list", "- - a\n  - b\n- c\n", move("[0][0]", "[0]"), "- a\n- - b\n- c\n");
        row("in the same map, another name", "a: 1\nb: 2\n", move("a", "c"), "c: 1\nb: 2\n");
    }
    void movesElsewhere() { check(); }

    void duplicates_data()
    {
        columns();
        row("item with its comments", "p:\n# of a\n- a: 1 # one\n  # more\n- b\n", duplicate("p[0]"),
            "p:\n# of a\n- a: 1 # one\n  # more\n# of a\n- a: 1 # one\n  # more\n- b\n");
        row("last item, no final line break", "p:\n- a", duplicate("p[0]"), "p:\n- a\n- a");
        row("item behind a dash", "- - a\n  - b\n", duplicate("[0][0]"), "- - a\n  - a\n  - b\n");
        row("key", "a:\n  b: 'x'\nc: 1\n", duplicate("a"), "a:\n  b: 'x'\na-copy:\n  b: 'x'\nc: 1\n");
        row("key again", "a: 1\na-copy: 2\n", duplicate("a"), "a: 1\na-copy-2: 1\na-copy: 2\n");
        row("key with a name", "a: |\n  x\nc: 1\n", duplicate("a", "b c"), "a: |\n  x\nb c: |\n  x\nc: 1\n");
        row("in brackets", "p: [a, {b: 1}]\n", duplicate("p[1]"), "p: [a, {b: 1}, {b: 1}]\n");
        row("in braces", "p: {a: 'x', b: 1}\n", duplicate("p.a", "c"), "p: {a: 'x', c: 'x', b: 1}\n");
        row("blank lines stay behind both", "- a: 1\n\n- b: 1\n", duplicate("[0]"), "- a: 1\n- a: 1\n\n- b: 1\n");
        row("anchors are not copied", "p:\n- &x a\n- *x\n", duplicate("p[0]"), "p:\n- &x a\n- a\n- *x\n");
        row("nested anchors are not copied", "p:\n- a: &x 1\n  b: &y\n    c: 2\n- *x\n- *y\n", duplicate("p[0]"),
            "p:\n- a: &x 1\n  b: &y\n    c: 2\n- a: 1\n  b:\n    c: 2\n- *x\n- *y\n");
        row("anchors that the entry uses itself are", "p:\n- a: &x 1\n  b: *x\n- c\n", duplicate("p[0]"),
            "p:\n- a: &x 1\n  b: *x\n- a: &x 1\n  b: *x\n- c\n");
        row("aliases are", "x: &x 1\np:\n- *x\n", duplicate("p[0]"), "x: &x 1\np:\n- *x\n- *x\n");
    }
    void duplicates() { check(); }

    void refusesWithAReason_data()
    {
        columns();
        row("beyond the end", "p: [a, b]\n", moveTo("p[0]", 2), "2 entries");
        row("nothing to move", "a: 1\n", moveTo("b", 0), "no b to move");
        row("into itself", "a:\n  b: 1\n", move("a", "a.b"), "a cannot be moved into itself");
        row("into what is in it", "a:\n  b:\n    c: 1\nd: 1\n", move("a", "a.b.x"), "into itself");
        row("key that is there", "a: 1\nb:\n  a: 2\n", move("a", "b.a"), "b.a exists already");
        row("missing target", "a: 1\nb: 2\n", move("a", "c.d.a"), "no c.d to move");
        row("key into a list", "a: 1\nb:\n- 2\n", move("a", "b.a"), "b is not a map");
        row("item beyond the end of the target", "a:\n- 1\n- 2\nb:\n- 3\n", move("a[0]", "b[2]"), "1 item");
        row("comments into brackets", "a: 1 # c\nb: [2]\n", move("a", "b[0]"), "comments");
        row("comments between brackets without lines", "p: [a, # of a\n b]\n", moveTo("p[0]", 1), "comments");
        row("literal block without its last line break", "a: 1\nb: |\n  x", moveTo("b", 0), "without changing");
        row("alias before its anchor", "a: &x 1\nb: *x\n", moveTo("b", 0), "before its anchor");
        row("anchor behind its alias", "a: &x 1\nb: *x\n", moveTo("a", 1), "before its anchor");
        row("alias across another anchor of the name", "a: &x 1\nb: *x\nc: &x 2\nd: *x\n", moveTo("b", 2),
            "another value");
        row("anchor in between an alias and its own", "a: &x 1\nb: *x\nc: &x 2\n", moveTo("c", 1), "another value");
        row("duplicate of an anchor that is used behind", "p:\n- a: &x 1\n  b: *x\n- *x\n", duplicate("p[0]"),
            "another value");
        row("key that is there already", "a: 1\nb: 2\n", duplicate("a", "b"), "key b already");
        row("the document", "a: 1\n", duplicate(""), "The document");
    }
    void refusesWithAReason() { checkRefusalRow(); }

    void moveThereAndBackGivesTheTextBack()
    {
        const QByteArray before =
            "p:\n# of a\n- a: 1\n\n  # deep\n  b: |\n    x\n  c: 1\n\n# apart\n\n- name: c # c\n  d: 2\n- e";
        for (int from = 0; from < 3; ++from) {
            for (int to = 0; to < 3; ++to) {
                const QByteArray there = outcome(before, moved(from, to));
                QCOMPARE(outcome(there, moved(to, from)), before);
            }
        }
    }

private:
    static portolan::YamlEdit moved(int from, int to) { return portolan::YamlEdit::moveTo(path("p").index(from), to); }
};

QTEST_GUILESS_MAIN(tst_MoveEdits)
#include "tst_moveedits.moc"
