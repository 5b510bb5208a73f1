// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/editrows.h"

using namespace editrows;

class tst_FlowEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsEntries_data()
    {
        columns();
        row("append", "p: [a, b] # c\n", insert("p[2]", "x"), "p: [a, b, x] # c\n");
        row("before", "p: [a, b]\n", insert("p[0]", "x"), "p: [x, a, b]\n");
        row("between", "p: [ a, b ]\n", insert("p[1]", "x"), "p: [ a, x, b ]\n");
        row("key", "p: {a: 1}\n", insert("p.b", "2"), "p: {a: 1, b: 2}\n");
        row("key into blanks in braces", "p: { a: 1 }\n", insert("p.b", "2"), "p: { a: 1, b: 2 }\n");
        row("block written with brackets", "p: [a]\n", insert("p[1]", "k: 1\nl:\n- x y\n- \"q\"\n- ~\n"),
            "p: [a, {k: 1, l: [x y, \"q\", null]}]\n");
        row("text that needs quotes in brackets", "p: [a]\n", insert("p[1]", "x, y"), "p: [a, \"x, y\"]\n");
        row("string of digits", "p: [a]\n", insert("p[1]", "'80'"), "p: [a, '80']\n");
        row("flow as it is", "p: [a]\n", insert("p[1]", "{ x: [1,2] }"), "p: [a, { x: [1,2] }]\n");
        row("literal block", "p: [a]\n", insert("p[1]", "|\n  x\n"), "p: [a, \"x\\n\"]\n");
        row("into an empty root", "x: {p: []}\n", insert("x.p[0]", "v"), "x: {p: [v]}\n");
        row("trailing comma", "p: [a, b,]\n", insert("p[2]", "x"), "p: [a, b, x,]\n");
        row("on lines", "p: [\n  a, # of a\n  b # of b\n]\n", insert("p[2]", "x"),
            "p: [\n  a, # of a\n  b, # of b\n  x\n]\n");
        row("on lines, trailing comma", "p: [\n  a,\n  b,\n]\n", insert("p[2]", "x"), "p: [\n  a,\n  b,\n  x,\n]\n");
        row("on lines, before", "p: [\n  a,\n  b\n]\n", insert("p[1]", "x"), "p: [\n  a,\n  x,\n  b\n]\n");
        row("on lines, keys", "p: {\n  \"a\": 1,\n  \"b\": 2\n}\n", insert("p.c", "3"),
            "p: {\n  \"a\": 1,\n  \"b\": 2,\n  c: 3\n}\n");
        row("last shares its line with the bracket", "p: [a,\n    b]\n", insert("p[2]", "x"), "p: [a,\n    b, x]\n");
        row("missing parents in braces", "p: {a: 1}\n", insert("p.s.t", "2"), "p: {a: 1, s: {t: 2}}\n");
        row("no value", "p: {a: 1}\n", insert("p.b", ""), "p: {a: 1, b: null}\n");
        row("anchor", "p: [a]\n", insert("p[1]", "&x\nk: 1\n"), "p: [a, &x {k: 1}]\n");
    }
    void insertsEntries() { check(); }

    void removesEntries_data()
    {
        columns();
        row("first", "p: [a, b, c]\n", removeAt("p[0]"), "p: [b, c]\n");
        row("between", "p: [a, b, c]\n", removeAt("p[1]"), "p: [a, c]\n");
        row("last", "p: [a, b, c] # x\n", removeAt("p[2]"), "p: [a, b] # x\n");
        row("only", "p: [ a ]\n", removeAt("p[0]"), "p: []\n");
        row("only key", "p: {a: {b: 1}}\n", removeAt("p.a"), "p: {}\n");
        row("key", "p: {a: 1, b: 2}\n", removeAt("p.b"), "p: {a: 1}\n");
        row("trailing comma stays", "p: [a, b,]\n", removeAt("p[1]"), "p: [a,]\n");
        row("pair without braces", "p: [a: 1, b]\n", removeAt("p[0]"), "p: [b]\n");
        row("on lines", "p: [\n  a, # of a\n  b, # of b\n  c\n]\n", removeAt("p[1]"), "p: [\n  a, # of a\n  c\n]\n");
        row("on lines, last", "p: [\n  a, # of a\n  b # of b\n]\n", removeAt("p[1]"), "p: [\n  a # of a\n]\n");
        row("on lines, first", "p: {\n  a: 1,\n  b: 2\n}\n", removeAt("p.a"), "p: {\n  b: 2\n}\n");
        row("on lines, only", "p: [\n  a, # of a\n]\n", removeAt("p[0]"), "p: []\n");
        row("value missing", "p: {a: , b: 1}\n", removeAt("p.a"), "p: {b: 1}\n");
    }
    void removesEntries() { check(); }

    void refusesWithAReason_data()
    {
        columns();
        row("comments cannot stand between brackets", "p: [a]\n", insert("p[1]", "k: 1 # c\n"), "comments");
        row("pair without braces", "p: [a: 1, b]\n", insert("p[0].c", "2"), "without braces");
        row("pair without braces, remove", "p: [a: 1, b]\n", removeAt("p[0].a"), "without braces");
        row("comment of another entry", "p: [a, # of a\n b]\n", removeAt("p[1]"), "comment");
    }
    void refusesWithAReason() { checkRefusalRow(); }
};

QTEST_GUILESS_MAIN(tst_FlowEdits)
#include "tst_flowedits.moc"
