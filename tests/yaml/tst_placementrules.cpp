// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/editrows.h"

using namespace editrows;

/// Where the text of an edit goes, and what goes along. Each row is one rule of chapter 5 of the specification of lossless
/// editing; the number in front is that of its section.
class tst_PlacementRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commentsBelongToEntries_data()
    {
        columns();
        row("5.1 comments directly above, same column: move along", "# of a\n# too\na: 1\nb: 2\n", moveTo("a", 1),
            "b: 2\n# of a\n# too\na: 1\n");
        row("5.1 comments directly above, same column: go along", "# of a\n# too\na: 1\nb: 2\n", removeAt("a"),
            "b: 2\n");
        row("5.1 comment on the last line of the content", "a:\n  b: 1 # b\nc: 2\n", moveTo("a", 1),
            "c: 2\na:\n  b: 1 # b\n");
        row("5.1 deeper comments below belong to the entry", "a:\n  b: 1\n  # x: 2\nc: 2\n", moveTo("a", 1),
            "c: 2\na:\n  b: 1\n  # x: 2\n");
        row("5.1 across blank lines only if another deeper one follows", "a:\n  b: 1\n\n  # x: 2\n\n  # y: 3\n\nc: 2\n",
            moveTo("a", 1), "c: 2\n\na:\n  b: 1\n\n  # x: 2\n\n  # y: 3\n");
        row("5.1 a comment behind a blank line belongs to nobody", "a: 1\n\n# apart\n\nb: 2\nc: 3\n", moveTo("b", 2),
            "a: 1\n\n# apart\n\nc: 3\nb: 2\n");
        row("5.1 the same when the entry is removed", "a: 1\n\n# apart\n\nb: 2\nc: 3\n", removeAt("b"),
            "a: 1\n\n# apart\n\nc: 3\n");
        row("5.1 a comment in another column belongs to nobody", "- a: 1\n# out\n  b: 2\n  c: 3\n", removeAt("[0].b"),
            "- a: 1\n# out\n  c: 3\n");
        row("5.1 the header of the file stays", "# header\n\na: 1\nb: 2\n", moveTo("a", 1), "# header\n\nb: 2\na: 1\n");
        row("5.1 a comment at the parent's column belongs to the next outer key", "a:\n  b: 1\n# of c\nc: 2\n",
            removeAt("c"), "a:\n  b: 1\n");
        row("5.1 and not to the entry before it", "a:\n  b: 1\n# of c\nc: 2\n", removeAt("a"), "# of c\nc: 2\n");
        row("5.1 the start is found from the entry before, not backwards through comments", "a: \"#\"\n# of b\nb: 1\n",
            removeAt("b"), "a: \"#\"\n");
    }
    void commentsBelongToEntries() { check(); }

    void scalarsKeepTheirStyle_data()
    {
        columns();
        row("5.2 double quotes stay", "a: \"x\"\n", set("a", "y z"), "a: \"y z\"\n");
        row("5.2 single quotes stay", "a: 'x'\n", set("a", "y"), "a: 'y'\n");
        row("5.2 single quotes cannot hold control characters", "a: 'x'\n", set("a", "y\tz"), "a: \"y\\tz\"\n");
        row("5.2 literal blocks keep their indentation", "a: |\n     x\nb: 1\n", set("a", "y\nz\n"),
            "a: |\n     y\n     z\nb: 1\n");
        row("5.2 folded blocks become quotes", "a: >\n  x\n  y\nb: 1\n", set("a", "z\n"), "a: \"z\\n\"\nb: 1\n");
        row("5.2 plain stays plain", "a: x\n", set("a", "z"), "a: z\n");
        row("5.2 plain becomes quotes where it must", "a: x\n", set("a", "on"), "a: \"on\"\n");
        row("5.2 no value: right behind the colon", "a:    # c\n", set("a", "x"), "a: x    # c\n");
        row("5.2 no value: right behind the dash", "-\n- b\n", set("[0]", "x"), "- x\n- b\n");
        row("5.2 anchors and tags survive", "a: !!str &x y\nb: *x\n", set("a", "z"), "a: !!str &x z\nb: *x\n");
        row("5.2 typed values are written as they are", "a: \"1\"\n", setTyped("a", "true"), "a: true\n");
    }
    void scalarsKeepTheirStyle() { check(); }

    void newEntriesLookLikeTheirSiblings_data()
    {
        columns();
        row("5.4 column and width of the dash", "p:\n  -   a: 1\n      b: 2\n", insert("p[1]", "a: 3\nb: 4\n"),
            "p:\n  -   a: 1\n      b: 2\n  -   a: 3\n      b: 4\n");
        row("5.4 before an entry: above its comments", "# of a\na: 1\n", insert("b", "2"), "# of a\na: 1\nb: 2\n");
        row("5.4 before an item: above its comments", "- a\n# of b\n- b\n", insert("[1]", "x"),
            "- a\n- x\n# of b\n- b\n");
        row("5.4 appended behind the deeper comments of the last", "a:\n  b: 1\n    # c: 2\nd: 1\n", insert("a.x", "1"),
            "a:\n  b: 1\n    # c: 2\n  x: 1\nd: 1\n");
        row("5.4 no final line break stays so", "a: 1", insert("b", "2"), "a: 1\nb: 2");
        row("5.4 before an entry behind a dash: takes its place", "- - a\n  - b\n", insert("[0][0]", "x"),
            "- - x\n  - a\n  - b\n");
        row("5.4 the same with a comment: above the dash", "- - a\n  - b\n", insert("[0][0]", "# new\nx: 1\n"),
            "# new\n- - x: 1\n  - a\n  - b\n");
        row("5.4 first child in the file's steps", "a:\n   b: 1\nc:\n", insert("c.d", "1"),
            "a:\n   b: 1\nc:\n   d: 1\n");
        row("5.4 first item indented as in the file", "a:\n  - 1\nc:\n", insert("c[0]", "1"), "a:\n  - 1\nc:\n  - 1\n");
        row("5.4 first item not indented as in the file", "a:\n- 1\nc:\n", insert("c[0]", "1"), "a:\n- 1\nc:\n- 1\n");
    }
    void newEntriesLookLikeTheirSiblings() { check(); }

    void emptyCollections_data()
    {
        columns();
        row("5.5 into [] as a block, the comment stays on the key's line", "a: [] # c\n", insert("a[0]", "x"),
            "a: # c\n- x\n");
        row("5.5 into {} as a block", "a: {}\nb: 1\n", insert("a.x", "1"), "a:\n  x: 1\nb: 1\n");
        row("5.5 in brackets when the siblings are", "a: []\nb: [1]\n", insert("a[0]", "x"), "a: [x]\nb: [1]\n");
        row("5.5 the last entry leaves [] behind the colon", "a: # c\n  - x\nb: 1\n", removeAt("a[0]"),
            "a: [] # c\nb: 1\n");
        row("5.5 and {} behind the anchor", "a: &x # c\n  k: 1\nb: *x\n", removeAt("a.k"), "a: &x {} # c\nb: *x\n");
        row("5.5 when it moves away too", "a: # c\n  - x\nb:\n  - y\n", move("a[0]", "b[0]"),
            "a: [] # c\nb:\n  - x\n  - y\n");
    }
    void emptyCollections() { check(); }

    void removing_data()
    {
        columns();
        row("5.6 blank lines on both sides: those above go", "a: 1\n\nb: 2\n\nc: 3\n", removeAt("b"), "a: 1\n\nc: 3\n");
        row("5.6 the first behind a dash: the next rides on it", "- name: x\n  b: 1\n  c: 2\n", removeAt("[0].name"),
            "- b: 1\n  c: 2\n");
        row("5.6 comments in between go above the dash", "- name: x\n  # of b\n  b: 1\n", removeAt("[0].name"),
            "# of b\n- b: 1\n");
    }
    void removing() { check(); }

    void moving_data()
    {
        columns();
        row("5.7 gaps stay in place", "a: 1\n\n# apart\n\nb: 2\nc: 3\n", moveTo("a", 2),
            "b: 2\n\n# apart\n\nc: 3\na: 1\n");
        row("5.7 into the place behind a dash", "- a: 1\n  b: 2\n- c\n", moveTo("[0].b", 0), "- b: 2\n  a: 1\n- c\n");
        row("5.7 out of the place behind a dash", "- a: 1\n  b: 2\n  c: 3\n", moveTo("[0].a", 2),
            "- b: 2\n  c: 3\n  a: 1\n");
        row("5.7 comments go above the dash", "x:\n  - a: 1\n    # of b\n    b: 2\n", moveTo("x[0].b", 0),
            "x:\n  # of b\n  - b: 2\n    a: 1\n");
        row("5.7 the missing final line break stays missing", "a: 1\nb: 2", moveTo("a", 1), "b: 2\na: 1");
        row("5.7 but a text block keeps its own", "a: |\n  x\nb: 2", moveTo("a", 1), "b: 2\na: |\n  x\n");
        row("5.7 across parents: re-indented", "a:\n    b:\n        c: 1\nd:\n    e: 1\n", move("a.b.c", "d.c"),
            "a:\n    b: {}\nd:\n    e: 1\n    c: 1\n");
        row("5.7 text blocks with an indentation digit", "a:\n  b: |1\n    x\n   y\n  c: 1\n", move("a.b", "b"),
            "a:\n  c: 1\nb: |1\n  x\n y\n");
        row("5.7 long quotes never left of column 0", "a:\n  b: \"x\n y\"\n  c: 1\n", move("a.b", "b"),
            "a:\n  c: 1\nb: \"x\ny\"\n");
    }
    void moving() { check(); }

    void aliases_data()
    {
        columns();
        row("5.8 a copy in place of an alias: without the anchor", "a: &x {k: 1}\nb: *x\n", detach("b"),
            "a: &x {k: 1}\nb: {k: 1}\n");
        row("5.8 the copy is indented anew", "a: &x\n    k: 1\nb:\n    c:\n        d: *x\n", detach("b.c.d"),
            "a: &x\n    k: 1\nb:\n    c:\n        d:\n            k: 1\n");
        row("5.8 an inherited key is overridden here", "a: &x\n  k: 1\nb:\n  <<: *x\n", setTyped("b.k", "2"),
            "a: &x\n  k: 1\nb:\n  <<: *x\n  k: 2\n");
        row("5.8 an anchor is renamed until the name is given again", "a: &x 1\nb: *x\nc: &x 2\nd: *x\n",
            renameAnchor("a", "y"), "a: &y 1\nb: *y\nc: &x 2\nd: *x\n");
    }
    void aliases() { check(); }

    void renameWrapAndFlow_data()
    {
        columns();
        row("5.9 a renamed key is quoted where it must be", "a: 1\n", renameTo("a", "b: c"), "\"b: c\": 1\n");
        row("5.9 wrap: the key's line, the rest shifted", "a:\n  b: 1\n  c: |\n    x\n", wrapInMap("a", "k"),
            "a:\n  k:\n    b: 1\n    c: |\n      x\n");
        row("5.9 between brackets: removed up to the next", "a: [x, y, z]\n", removeAt("a[1]"), "a: [x, z]\n");
        row("5.9 the last: from the end of the one before, a trailing comma stays", "a: [x, y,]\n", removeAt("a[1]"),
            "a: [x,]\n");
        row("5.9 appended behind the last", "a: [x ]\n", insert("a[1]", "y"), "a: [x, y ]\n");
        row("5.9 over lines: by lines", "a: [\n  x, # x\n  y # y\n]\n", insert("a[1]", "z"),
            "a: [\n  x, # x\n  z,\n  y # y\n]\n");
    }
    void renameWrapAndFlow() { check(); }

    void refusals_data()
    {
        columns();
        row("5.8 a value that is shared", "a: &x 1\nb: *x\nc: *x\n", set("c", "2"), "used in 2 places");
        row("5.8 an anchor that is used elsewhere", "a: &x 1\nb: *x\n", removeAt("a"), "still uses");
        row("5.8 an anchor behind its alias", "a: &x 1\nb: *x\n", moveTo("a", 1), "before its anchor");
        row("6 an alias across a new anchor of its name", "a: &x 1\nb: *x\nc: &x 2\n", moveTo("b", 2), "another value");
        row("5.9 a key that is there", "a: 1\nb: 2\n", renameTo("a", "b"), "a key b already");
        row("5.9 a key with a line break", "a: 1\n", renameTo("a", "b\nc"), "one line");
        row("5.9 a merge key", "a: &x {k: 1}\nb:\n  <<: *x\n", renameTo("b.\"<<\"", "c"), "cannot be renamed");
        row("5.9 to a merge key", "a: 1\n", renameTo("a", "<<"), "cannot be a key");
    }
    void refusals() { checkRefusalRow(); }
};

QTEST_GUILESS_MAIN(tst_PlacementRules)
#include "tst_placementrules.moc"
