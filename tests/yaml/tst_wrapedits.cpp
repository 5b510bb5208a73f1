// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/editrows.h"

using namespace editrows;

/// Putting a value into a collection, and putting another value in its place.
class tst_WrapEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrapsInAMap_data()
    {
        columns();
        row("scalar", "a: 1 # one\nb: 2\n", wrapInMap("a", "k"), "a:\n  k: 1 # one\nb: 2\n");
        row("map", "a: # c\n  # of x\n  x: 1\n  y: 2\nb: 2\n", wrapInMap("a", "k"),
            "a:\n  k: # c\n    # of x\n    x: 1\n    y: 2\nb: 2\n");
        row("list, not indented", "a:\n- x\n- y\nb: 2\n", wrapInMap("a", "k"), "a:\n  k:\n  - x\n  - y\nb: 2\n");
        row("list, indented", "a:\n  - x\n  - y\nb: 2\n", wrapInMap("a", "k"), "a:\n  k:\n    - x\n    - y\nb: 2\n");
        row("in the file's steps", "a:\n    x: 1\n", wrapInMap("a", "k"), "a:\n    k:\n        x: 1\n");
        row("item", "- x # c\n- y\n", wrapInMap("[0]", "k"), "- k: x # c\n- y\n");
        row("item that is a map", "- x: 1\n  y: 2\n- z\n", wrapInMap("[0]", "k"), "- k:\n    x: 1\n    y: 2\n- z\n");
        row("no value", "a:\nb: 1\n", wrapInMap("a", "k"), "a:\n  k:\nb: 1\n");
        row("literal block", "a: |\n  x\n\n  y\nb: 1\n", wrapInMap("a", "k"), "a:\n  k: |\n    x\n\n    y\nb: 1\n");
        row("literal block with a digit", "a: |2\n    x\nb: 1\n", wrapInMap("a", "k"), "a:\n  k: |2\n      x\nb: 1\n");
        row("multi-line quotes", "a: \"x\n  y\"\n", wrapInMap("a", "k"), "a:\n  k: \"x\n    y\"\n");
        row("anchor goes along", "a: &x\n  b: 1\nc: *x\n", wrapInMap("a", "k"), "a:\n  k: &x\n    b: 1\nc: *x\n");
        row("brackets", "a: [1, b]\n", wrapInMap("a", "k"), "a:\n  k: [1, b]\n");
        row("in braces", "a: {b: 1, c: 2}\n", wrapInMap("a.b", "k"), "a: {b: {k: 1}, c: 2}\n");
        row("key that needs quotes", "a: 1\n", wrapInMap("a", "yes"), "a:\n  \"yes\": 1\n");
        row("no final line break", "a: 1", wrapInMap("a", "k"), "a:\n  k: 1");
    }
    void wrapsInAMap() { check(); }

    void wrapsInAList_data()
    {
        columns();
        row("scalar", "a: 1 # one\nb: 2\n", wrapInList("a"), "a:\n- 1 # one\nb: 2\n");
        row("scalar, lists are indented", "a: 1\nb:\n  - 2\n", wrapInList("a"), "a:\n  - 1\nb:\n  - 2\n");
        row("map", "a:\n  x: 1\n  y: 2\nb: 2\n", wrapInList("a"), "a:\n- x: 1\n  y: 2\nb: 2\n");
        row("list", "a:\n- x\n- y\n", wrapInList("a"), "a:\n- - x\n  - y\n");
        row("item", "- x\n- y\n", wrapInList("[1]"), "- x\n- - y\n");
        row("item that is a map", "- x: 1\n  y: 2\n", wrapInList("[0]"), "- - x: 1\n    y: 2\n");
        row("in brackets", "a: [1, b]\n", wrapInList("a[0]"), "a: [[1], b]\n");
        row("literal block", "a: |\n  x\nb: 1\n", wrapInList("a"), "a:\n- |\n  x\nb: 1\n");
        row("map with a comment", "a: # c\n  x: 1\n", wrapInList("a"), "a:\n- # c\n  x: 1\n");
    }
    void wrapsInAList() { check(); }

    void replaces_data()
    {
        columns();
        row("scalar by map", "a: 1 # one\nb: 2\n", replaceBy("a", "x: 1\ny:\n- z\n"),
            "a: # one\n  x: 1\n  y:\n  - z\nb: 2\n");
        row("map by scalar", "a: # c\n  x: 1 # x\n  y: 2\n# of b\nb: 2\n", replaceBy("a", "5"),
            "a: 5 # c\n# of b\nb: 2\n");
        row("map by list", "a:\n  x: 1\nb:\n- 2\n", replaceBy("a", "- x\n- y: 1\n"), "a:\n- x\n- y: 1\nb:\n- 2\n");
        row("scalar by literal block", "a: 1 # one\nb: 2\n", replaceBy("a", "|\n  x\n  y\n"),
            "a: | # one\n  x\n  y\nb: 2\n");
        row("literal block by scalar", "a: | # one\n  x\n  y\nb: 2\n", replaceBy("a", "1"), "a: 1 # one\nb: 2\n");
        row("item", "- a # c\n- b\n", replaceBy("[0]", "x: 1\ny: 2\n"), "- x: 1 # c\n  y: 2\n- b\n");
        row("item that is a map", "- a: 1\n  b: 2\n- c\n", replaceBy("[0]", "[x]"), "- [x]\n- c\n");
        row("scalar by brackets on lines", "a: 1 # c\nb: 2\n", replaceBy("a", "[\n  x\n]\n"),
            "a: [\n    x\n  ] # c\nb: 2\n");
        row("in braces", "a: {b: 1, c: 2}\n", replaceBy("a.b", "- x\n- y\n"), "a: {b: [x, y], c: 2}\n");
        row("missing in braces", "a: {b, c: 2}\n", replaceBy("a.b", "[x]"), "a: {b: [x], c: 2}\n");
        row("no value", "a: # c\nb: 2\n", replaceBy("a", "x: 1"), "a: # c\n  x: 1\nb: 2\n");
        row("no final line break", "b: 1\na: x", replaceBy("a", "y: 1\nz: 2\n"), "b: 1\na:\n  y: 1\n  z: 2");
        row("by nothing", "a:\n  x: 1\nb: 2\n", replaceBy("a", ""), "a:\nb: 2\n");
        row("missing key is added", "a: 1\n", replaceBy("b.c", "- x\n"), "a: 1\nb:\n  c:\n  - x\n");
        row("commented-out children stay", "a:\n  x: 1\n  # y: 2\nb: 2\n", replaceBy("a", "z: 1"),
            "a:\n  z: 1\n  # y: 2\nb: 2\n");
        row("anchor that nobody uses goes", "a: &x 1\nb: 2\n", replaceBy("a", "[c]"), "a: [c]\nb: 2\n");
    }
    void replaces() { check(); }

    void refusesWithAReason_data()
    {
        columns();
        row("nothing to wrap", "a: 1\n", wrapInMap("b", "k"), "no b to wrap");
        row("the document", "a: 1\n", wrapInList(""), "The document");
        row("replace by what is not YAML", "a: 1\n", replaceBy("a", "[x"), "not sound YAML");
        row("replace an anchor in use", "a: &x 1\nb: *x\n", replaceBy("a", "[c]"), "&x, which line 2 still uses");
        row("through an alias", "a: &x {k: 1}\nb: *x\n", replaceBy("b.k", "2"), "b is an alias");
    }
    void refusesWithAReason() { checkRefusalRow(); }
};

QTEST_GUILESS_MAIN(tst_WrapEdits)
#include "tst_wrapedits.moc"
