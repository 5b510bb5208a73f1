// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/editrows.h"

using namespace editrows;

class tst_BlockEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsItems_data()
    {
        columns();
        row("append a map", "ports:\n  - port: 80\n    name: a\nx: 1\n", insert("ports[1]", "port: 81\nname: b\n"),
            "ports:\n  - port: 80\n    name: a\n  - port: 81\n    name: b\nx: 1\n");
        row("before the first", "p:\n  - a\n  - b\n", insert("p[0]", "x"), "p:\n  - x\n  - a\n  - b\n");
        row("between", "p:\n- a\n- b\n", insert("p[1]", "x"), "p:\n- a\n- x\n- b\n");
        row("comments above stay with their item", "p:\n# of a\n- a\n# of b\n- b\n", insert("p[1]", "x"),
            "p:\n# of a\n- a\n- x\n# of b\n- b\n");
        row("before the first with a comment", "p:\n# of a\n- a\n", insert("p[0]", "x"), "p:\n- x\n# of a\n- a\n");
        row("behind comments below", "p:\n  - a\n    # more\nq: 1\n", insert("p[1]", "x"),
            "p:\n  - a\n    # more\n  - x\nq: 1\n");
        row("no final line break", "p:\n- a", insert("p[1]", "k: 1\nl: 2"), "p:\n- a\n- k: 1\n  l: 2");
        row("wide dash", "p:\n-   a: 1\n    b: 2\n", insert("p[1]", "a: 3\nb: 4\n"),
            "p:\n-   a: 1\n    b: 2\n-   a: 3\n    b: 4\n");
        row("list in a list", "- - a\n- b\n", insert("[0][0]", "x"), "- - x\n  - a\n- b\n");
        row("list as an item", "p:\n- a\n", insert("p[1]", "- x\n- y\n"), "p:\n- a\n- - x\n  - y\n");
        row("nothing", "p:\n- a\n", insert("p[1]", ""), "p:\n- a\n-\n");
        row("literal block", "p:\n- a\n", insert("p[1]", "|\n  x\n  y\n"), "p:\n- a\n- |\n  x\n  y\n");
        row("literal block at column 0", "p:\n- a\n", insert("p[1]", "|\n x\n  y\n"), "p:\n- a\n- |\n  x\n   y\n");
        row("with comments", "p:\n- a\n", insert("p[1]", "# why\nk: 1 # one\n# end\n"),
            "p:\n- a\n# why\n- k: 1 # one\n  # end\n");
        row("with an anchor", "p:\n- a\n", insert("p[1]", "&k\na: 1\n"), "p:\n- a\n- &k\n  a: 1\n");
        row("root list", "- a\n", insert("[1]", "b"), "- a\n- b\n");
        row("nested blocks", "c:\n- name: a\n", insert("c[1]", "name: b\nservice:\n  ports:\n  - port: 1\n"),
            "c:\n- name: a\n- name: b\n  service:\n    ports:\n    - port: 1\n");
        row("nested blocks in the file's steps",
            "c:\n    - name: a\n      x:\n          y: 1\n      z:\n          - 1\n",
            insert("c[1]", "name: b\ns:\n  t:\n    u: 1\n  v:\n  - 1\n  - 2\n"),
            "c:\n    - name: a\n      x:\n          y: 1\n      z:\n          - 1\n"
            "    - name: b\n      s:\n          t:\n              u: 1\n          v:\n              - 1\n"
            "              - 2\n");
        row("item that is a flow map", "p:\n- a\n", insert("p[1]", "{a: 1}"), "p:\n- a\n- {a: 1}\n");
    }
    void insertsItems() { check(); }

    void insertsKeys_data()
    {
        columns();
        row("at the end", "a: 1\nb: 2 # two\n", insert("c", "3"), "a: 1\nb: 2 # two\nc: 3\n");
        row("nested", "a:\n  b: 1\n\nc: 2\n", insert("a.x", "y"), "a:\n  b: 1\n  x: y\n\nc: 2\n");
        row("map", "a:\n    b: 1\n", insert("c", "d: 1\ne: 2\n"), "a:\n    b: 1\nc:\n    d: 1\n    e: 2\n");
        row("list, indented like its siblings", "a:\n  - 1\n", insert("c", "- 2\n- 3\n"),
            "a:\n  - 1\nc:\n  - 2\n  - 3\n");
        row("list, not indented", "a:\n- 1\n", insert("c", "- 2\n"), "a:\n- 1\nc:\n- 2\n");
        row("behind a dash", "- a: 1\n", insert("[0].b", "2"), "- a: 1\n  b: 2\n");
        row("key that needs quotes", "a: 1\n", insert("\"x: y\"", "2"), "a: 1\n\"x: y\": 2\n");
        row("without value", "a: 1\n", insert("b", ""), "a: 1\nb:\n");
        row("literal block", "a:\n  b: 1\n", insert("a.t", "|\n  x\n\n  y\n"), "a:\n  b: 1\n  t: |\n    x\n\n    y\n");
        row("text in several lines", "a: 1\n", insert("b", "\"x\n  y\"\n"), "a: 1\nb: \"x\n  y\"\n");
        row("brackets in several lines", "a: 1\n", insert("b", "[\n  x,\n  y\n]\n"),
            "a: 1\nb: [\n    x,\n    y\n  ]\n");
        row("literal block, no final line break", "a: 1", insert("b", "|\n  x\n"), "a: 1\nb: |\n  x\n");
        row("with an anchor", "a: 1\n", insert("b", "&x\nc: 1\n"), "a: 1\nb: &x\n  c: 1\n");
        row("comment inside", "a: 1\n", insert("b", "# of c\nc: 1\n"), "a: 1\nb:\n  # of c\n  c: 1\n");
        row("behind a literal block", "a: |\n  x\n", insert("b", "1"), "a: |\n  x\nb: 1\n");
        row("behind a key without value", "a:\n", insert("b", "1"), "a:\nb: 1\n");
        row("below a key that starts with dots", "a: 1\n", insert("b", "...l: 2\n"), "a: 1\nb:\n  ...l: 2\n");
        row("key that starts like a document", "a: 1\n", insert("\"--- !x\"", "2"), "a: 1\n\"--- !x\": 2\n");
        row("key that ends like a document", "a: 1\n", insert("\"... n\"", "2"), "a: 1\n\"... n\": 2\n");
        row("into a merged map", "x: &x\n  p: 1\ny:\n  <<: *x\n", insert("y.p", "2"),
            "x: &x\n  p: 1\ny:\n  <<: *x\n  p: 2\n");
    }
    void insertsKeys() { check(); }

    void removesEntries_data()
    {
        columns();
        row("item", "p:\n- a\n- b # x\n- c\n", removeAt("p[1]"), "p:\n- a\n- c\n");
        row("first item", "p:\n  - a: 1\n    b: 2\n  - c\n", removeAt("p[0]"), "p:\n  - c\n");
        row("last item", "p:\n- a\n- b\nq: 1\n", removeAt("p[1]"), "p:\n- a\nq: 1\n");
        row("with its comments", "p:\n- a\n# of b\n# too\n- b\n  # below\n- c\n", removeAt("p[1]"), "p:\n- a\n- c\n");
        row("comment apart stays", "p:\n- a\n# apart\n\n# of b\n- b\n- c\n", removeAt("p[1]"),
            "p:\n- a\n# apart\n\n- c\n");
        row("blank lines on both sides", "a: 1\n\nb: 2\n\nc: 3\n", removeAt("b"), "a: 1\n\nc: 3\n");
        row("blank line above only", "a: 1\n\nb: 2\nc: 3\n", removeAt("b"), "a: 1\n\nc: 3\n");
        row("header stays", "# header\n\na: 1\nb: 2\n", removeAt("a"), "# header\n\nb: 2\n");
        row("key with children", "a:\n  b: 1\n\n  # deep\n  c: 2\nd: 3\n", removeAt("a"), "d: 3\n");
        row("key behind a dash", "- name: x\n  b: 1\n", removeAt("[0].name"), "- b: 1\n");
        row("key behind a dash, comments below go above it", "# item\n- name: x # x\n  # of b\n  b: 1\n",
            removeAt("[0].name"), "# item\n# of b\n- b: 1\n");
        row("key behind a dash, comments apart", "c:\n  - name: x\n\n    # apart\n\n    # of b\n    b: 1\n",
            removeAt("c[0].name"), "c:\n  # apart\n\n  # of b\n  - b: 1\n");
        row("item behind a dash with a comment", "- - a\n  # of b\n  - b\n", removeAt("[0][0]"), "# of b\n- - b\n");
        row("key behind two dashes", "- - name: x\n    b: 1\n", removeAt("[0][0].name"), "- - b: 1\n");
        row("item behind a dash", "- - a\n  - b\n", removeAt("[0][0]"), "- - b\n");
        row("key without value", "a:\nb: 1\n", removeAt("a"), "b: 1\n");
        row("no final line break", "a: 1\nb: 2", removeAt("b"), "a: 1");
        row("behind a literal block, no final line break", "a: |\n  x\nb: 2", removeAt("b"), "a: |\n  x\n");
        row("first without final line break", "a: 1\nb: 2", removeAt("a"), "b: 2");
        row("last behind a blank line", "a: 1\n\nb: 2\n", removeAt("b"), "a: 1\n");
        row("literal block", "a: 1\nb: |\n  x\n\n  y\nc: 3\n", removeAt("b"), "a: 1\nc: 3\n");
        row("alias", "a: &x 1\nb: *x\n", removeAt("b"), "a: &x 1\n");
        row("anchor that nobody uses", "a: &x 1\nb: 2\n", removeAt("a"), "b: 2\n");
        row("explicit key", "? a\n: 1\n? b\n: 2\n", removeAt("a"), "? b\n: 2\n");
        row("matched item", "c:\n- name: a\n- name: b\n", removeAt("c[name=a]"), "c:\n- name: b\n");
    }
    void removesEntries() { check(); }

    void fillsEmptyCollections_data()
    {
        columns();
        row("empty list", "p: []\nq: 1\n", insert("p[0]", "a: 1\nb: 2\n"), "p:\n- a: 1\n  b: 2\nq: 1\n");
        row("comment stays on its line", "p: []  # none\nq: 1\n", insert("p[0]", "x"), "p:  # none\n- x\nq: 1\n");
        row("empty map", "a:\n  m: {}\n", insert("a.m.k", "v"), "a:\n  m:\n    k: v\n");
        row("no value", "p:\nq: 1\n", insert("p[0]", "x"), "p:\n- x\nq: 1\n");
        row("no value, lists are indented", "p:\nq:\n  - 1\n", insert("p[0]", "x"), "p:\n  - x\nq:\n  - 1\n");
        row("null", "p: ~ # c\n", insert("p.k", "v"), "p: # c\n  k: v\n");
        row("anchor stays", "p: &x []\nq: *x\n", insert("p[0]", "v"), "p: &x\n- v\nq: *x\n");
        row("anchor without value", "p: &x\nq: *x\n", insert("p[0]", "v"), "p: &x\n- v\nq: *x\n");
        row("no final line break", "p: []", insert("p[0]", "v"), "p:\n- v");
        row("no value, no final line break", "p:", insert("p.k", "v"), "p:\n  k: v");
        row("as a sibling in brackets", "p: []\nq: [1]\n", insert("p[0]", "v"), "p: [v]\nq: [1]\n");
        row("in braces", "m: {p: [], q: 1}\n", insert("m.p[0]", "v"), "m: {p: [v], q: 1}\n");
        row("item", "- []\n- x\n", insert("[0][0]", "v"), "- - v\n- x\n");
        row("item without value", "-\n- x\n", insert("[0].k", "a: 1\nb: 2\n"), "- k:\n    a: 1\n    b: 2\n- x\n");
        row("item with a comment", "- {} # c\n- x\n", insert("[0].k", "v"), "- # c\n  k: v\n- x\n");
        row("value on a line of its own", "p:\n  []\nq: 1\n", insert("p[0]", "v"), "p:\n- v\nq: 1\n");
        row("root", "{}\n", insert("k", "v"), "k: v\n");
        row("root behind the marker", "---\n{}\n", insert("k", "v"), "---\nk: v\n");
        row("empty text", "", insert("k", "v"), "k: v\n");
        row("comments only", "# header\n", insert("k", "- v"), "# header\nk:\n- v\n");
        row("comment without line break", "# header", insert("k", "v"), "# header\nk: v");
        row("marker only", "---\n", insert("k", "v"), "---\nk: v\n");
        row("missing list is made", "a: 1\n", insert("p[0]", "x: 1\ny: 2\n"), "a: 1\np:\n- x: 1\n  y: 2\n");
        row("missing parents are made", "a: 1\n", insert("s.p[0]", "x: 1\n"), "a: 1\ns:\n  p:\n  - x: 1\n");
    }
    void fillsEmptyCollections() { check(); }

    void leavesBracketsForTheLastEntry_data()
    {
        columns();
        row("list", "p: # c\n  - a\nq: 1\n", removeAt("p[0]"), "p: [] # c\nq: 1\n");
        row("map", "p:\n  a: 1 # x\n", removeAt("p.a"), "p: {}\n");
        row("not indented", "p:\n- a\n- b: 1\n", removeAt("p[1].b"), "p:\n- a\n- {}\n");
        row("with comments", "p:\n  # of a\n  - a\n    # below\nq: 1\n", removeAt("p[0]"), "p: []\nq: 1\n");
        row("anchor", "p: &x\n  - a\nq: *x\n", removeAt("p[0]"), "p: &x []\nq: *x\n");
        row("root list", "- a\n", removeAt("[0]"), "[]\n");
        row("root map", "# h\n\na:\n  b: 1\n", removeAt("a"), "# h\n\n{}\n");
        row("no final line break", "p:\n  - a", removeAt("p[0]"), "p: []");
        row("behind a dash", "- name: x\n- b\n", removeAt("[0].name"), "- {}\n- b\n");
        row("literal block", "p:\n  a: |\n    x\n    y\nq: 1\n", removeAt("p.a"), "p: {}\nq: 1\n");
        row("quoted key with colon", "\"a:b\" :\n  c: 1\n", removeAt("\"a:b\".c"), "\"a:b\" : {}\n");
    }
    void leavesBracketsForTheLastEntry() { check(); }

    void refusesWithAReason_data()
    {
        columns();
        row("anchor in use", "a: &x 1\nb: *x\n", removeAt("a"), "&x, which line 2 still uses");
        row("duplicate key", "a: 1\n", insert("a", "2"), "a exists already");
        row("index beyond the end", "p:\n- a\n", insert("p[3]", "x"), "1 item");
        row("item into a map", "p:\n  a: 1\n", insert("p[0]", "x"), "p is not a list");
        row("key into a list", "p:\n- a\n", insert("p.k", "x"), "p is not a map");
        row("fragment is not YAML", "p:\n- a\n", insert("p[1]", "[x"), "not sound YAML");
        row("fragment with a key twice", "p:\n- a\n", insert("p[1]", "a: 1\na: 2\n"), "not sound YAML");
        row("two documents", "p:\n- a\n", insert("p[1]", "a\n---\nb\n"), "YAML");
        row("anchor that exists", "p:\n- &x a\n- *x\n", insert("p[1]", "&x b"), "&x exists");
        row("into an alias", "p: &x\n- a\nq: *x\n", insert("q[1]", "b"), "q is an alias");
        row("nothing to remove", "a: 1\n", removeAt("b"), "no b to remove");
        row("the whole document", "a: 1\n", removeAt(""), "The document");
        row("into a merged list", "x: &x\n  p: [1]\ny:\n  <<: *x\n", insert("y.p[0]", "2"), "merge");
        row("list on the way is missing", "a: 1\n", insert("c[0].p[0]", "2"), "missing or too short");
    }
    void refusesWithAReason() { checkRefusalRow(); }
};

QTEST_GUILESS_MAIN(tst_BlockEdits)
#include "tst_blockedits.moc"
