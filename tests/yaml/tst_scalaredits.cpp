// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/yaml/editrows.h"

using namespace editrows;

class tst_ScalarEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheStyleOfTheAuthor_data()
    {
        columns();
        row("plain", "image: nginx # web\n", set("image", "redis"), "image: redis # web\n");
        row("plain to quoted", "image: nginx # web\n", set("image", "80"), "image: \"80\" # web\n");
        row("plain number to string", "port: 80\n", set("port", "http"), "port: http\n");
        row("plain in several lines", "a: one\n  two\nb: 1\n", set("a", "three"), "a: three\nb: 1\n");
        row("double quotes", "a: \"x\"  # c\n", set("a", "say \"hi\" \\"), "a: \"say \\\"hi\\\" \\\\\"  # c\n");
        row("single quotes", "a: 'x'\n", set("a", "it's"), "a: 'it''s'\n");
        row("single quotes cannot hold a line feed", "a: 'x'\n", set("a", "1\n2"), "a: \"1\\n2\"\n");
        row("quotes in several lines", "a: \"x\n  y\"\nb: 1\n", set("a", "z"), "a: \"z\"\nb: 1\n");
        row("flow list", "a: [x, y]\n", set("a[1]", "p, q"), "a: [x, \"p, q\"]\n");
        row("flow map", "a: {b: 1, c: 2}\n", set("a.b", "x?"), "a: {b: \"x?\", c: 2}\n");
        row("anchor and tag stay", "a: &x !!str v\nb: *x\n", set("a", "w"), "a: &x !!str w\nb: *x\n");
        row("no final line break", "a: 1\nb: x", set("b", "z"), "a: 1\nb: z");
        row("quoted key", "\"a b\": x\n", set("\"a b\"", "z"), "\"a b\": z\n");
        row("item", "- a\n- b\n", set("[1]", "c"), "- a\n- c\n");
        row("nested item", "- - a\n  - b\n", set("[0][1]", "c"), "- - a\n  - c\n");
        row("matched item", "c:\n- name: web\n  image: a\n- name: db\n  image: b\n", set("c[name=db].image", "x"),
            "c:\n- name: web\n  image: a\n- name: db\n  image: x\n");
        row("the same value", "a: 'x'\n", set("a", "x"), "a: 'x'\n");
        row("not ASCII", "a: caf\xC3\xA9 # \xC3\xA9\n", set("a", "th\xC3\xA9"), "a: th\xC3\xA9 # \xC3\xA9\n");
        row("second document untouched", "a: 1\n---\na: 2\n", set("a", "x"), "a: x\n---\na: 2\n");
        row("key of an alias map", "x: &x {a: 1}\ny: {b: 2, <<: *x}\n", set("y.b", "z"),
            "x: &x {a: 1}\ny: {b: z, <<: *x}\n");
    }
    void keepsTheStyleOfTheAuthor() { check(); }

    void writesTypedValuesPlain_data()
    {
        columns();
        row("integer", "a: 80\n", setTyped("a", "8080"), "a: 8080\n");
        row("string becomes integer", "a: \"80\"\n", setTyped("a", "8080"), "a: 8080\n");
        row("boolean", "a: 'x' # c\n", setTyped("a", "true"), "a: true # c\n");
        row("null", "a: x\n", setTyped("a", "null"), "a: null\n");
        row("null is there already", "a:\nb: ~\n", setTyped("a", "null"), "a:\nb: ~\n");
        row("number to the string of its digits", "a: 80\n", set("a", "80"), "a: \"80\"\n");
        row("literal block", "a: |\n  x\n  y\nb: 1\n", setTyped("a", "5"), "a: 5\nb: 1\n");
        row("in brackets", "a: [1, 2]\n", setTyped("a[0]", "1.5"), "a: [1.5, 2]\n");
    }
    void writesTypedValuesPlain() { check(); }

    void fillsMissingValues_data()
    {
        columns();
        row("value of a key", "a:\nb: 1\n", set("a", "x"), "a: x\nb: 1\n");
        row("before a comment", "a:   # c\nb: 1\n", set("a", "x"), "a: x   # c\nb: 1\n");
        row("at the end", "b: 1\na:", set("a", "x"), "b: 1\na: x");
        row("blank lines below", "a:\n\n# c\nb: 1\n", setTyped("a", "7"), "a: 7\n\n# c\nb: 1\n");
        row("item", "-\n- b\n", set("[0]", "a"), "- a\n- b\n");
        row("behind an anchor", "a: &x\nb: *x\n", set("a", "v"), "a: &x v\nb: *x\n");
        row("flow map", "{a: , b: 1}\n", set("a", "x"), "{a: x , b: 1}\n");
        row("flow map without colon", "{a, b: 1}\n", set("a", "x"), "{a: x, b: 1}\n");
        row("written null", "a: ~ # c\n", set("a", "x"), "a: x # c\n");
        row("looks like a comment", "a:\n", set("a", "# x"), "a: \"# x\"\n");
    }
    void fillsMissingValues() { check(); }

    void keepsLiteralBlocks_data()
    {
        columns();
        row("other lines", "a: |\n  one\n  two\nb: 1\n", set("a", "x\n\n  y\n"), "a: |\n  x\n\n    y\nb: 1\n");
        row("own indentation", "a: |\n     one\nb: 1\n", set("a", "x\ny\n"), "a: |\n     x\n     y\nb: 1\n");
        row("without final line feed", "a: |-\n  one\nb: 1\n", set("a", "x\ny"), "a: |-\n  x\n  y\nb: 1\n");
        row("final line feed goes", "a: |\n  one\nb: 1\n", set("a", "x"), "a: |-\n  x\nb: 1\n");
        row("final line feed comes", "a: |-  # c\n  one\nb: 1\n", set("a", "x\n"), "a: |  # c\n  x\nb: 1\n");
        row("at the end of the text", "a: |-\n  one", set("a", "x\ny"), "a: |-\n  x\n  y");
        row("in a list", "- |\n  one\n- b\n", set("[0]", "x\n"), "- |\n  x\n- b\n");
        row("blank line below stays", "a: |\n  one\n\nb: 1\n", set("a", "x\n"), "a: |\n  x\n\nb: 1\n");
        row("leading blanks need quotes", "a: |\n  one\nb: 1\n", set("a", " x\n"), "a: \" x\\n\"\nb: 1\n");
        row("empty needs quotes", "a: | # c\n  one\nb: 1\n", set("a", ""), "a: \"\" # c\nb: 1\n");
        row("indentation digit", "a: |2\n   one\nb: 1\n", set("a", "x\n"), "a: \"x\\n\"\nb: 1\n");
        row("folded block", "a: >-\n  one\n  two\nb: 1\n", set("a", "x y"), "a: \"x y\"\nb: 1\n");
        row("folded block with comment", "a: > # c\n  one\n\nb: 1\n", set("a", "x\n"), "a: \"x\\n\" # c\n\nb: 1\n");
    }
    void keepsLiteralBlocks() { check(); }

    void renamesKeys_data()
    {
        columns();
        row("plain", "a: 1 # c\nb: 2\n", renameTo("a", "x"), "x: 1 # c\nb: 2\n");
        row("needs quotes", "a: 1\n", renameTo("a", "yes"), "\"yes\": 1\n");
        row("quoted", "'a': 1\n", renameTo("a", "b"), "'b': 1\n");
        row("in braces", "x: {a: 1, b: 2}\n", renameTo("x.b", "c, d"), "x: {a: 1, \"c, d\": 2}\n");
        row("with children", "a:\n  b: 1\n", renameTo("a", "c"), "c:\n  b: 1\n");
        row("behind a dash", "- name: x\n  b: 1\n", renameTo("[0].name", "id"), "- id: x\n  b: 1\n");
        row("the same name", "a: 1\n", renameTo("a", "a"), "a: 1\n");
        row("value is an alias", "a: &x 1\nb: *x\n", renameTo("b", "c"), "a: &x 1\nc: *x\n");
    }
    void renamesKeys() { check(); }

    void refusesWithAReason_data()
    {
        columns();
        const char *const alias = "a: &img nginx\nb: *img\nc: *img\n";
        row("alias", alias, set("b", "x"), "anchor &img in line 1");
        row("through an alias", "a: &m\n  k: 1\nb: *m\n", set("b.k", "x"), "b is an alias");
        row("map", "a:\n  b: 1\n", set("a", "x"), "a is a list or a map");
        row("empty map", "a: {}\n", set("a", "x"), "a is a list or a map");
        row("tag decides", "a: !!str 1\n", setTyped("a", "2"), "tag !!str");
        row("key twice", "a: 1\na: 2\n", set("a", "x"), "a stands twice");
        row("merge key twice", "a: &a\n  <<: *a\n  <<: b\n", set("a.\"<<\"", "x"), "stands twice");
        row("into a scalar", "a: 1\n", set("a.b", "x"), "a is not a map");
        row("into an item of a map", "a:\n  b: 1\n", set("a[0]", "x"), "a is not a list");
        row("no such item", "a: [1]\n", set("a[3]", "x"), "a[3]");
        row("no such match", "a:\n- name: x\n", set("a[name=y].z", "x"), "No item of a has name = y");
        row("not YAML", "a: [\n", set("a", "x"), "not valid YAML");
        row("rename to a key that exists", "a: 1\nb: 2\n", renameTo("a", "b"), "a key b already");
        row("rename to the merge key", "a: 1\n", renameTo("a", "<<"), "cannot be a key");
        row("rename to two lines", "a: 1\n", renameTo("a", "x\ny"), "cannot be a key");
        row("rename the merge key", "x: &x {a: 1}\nb:\n  <<: *x\n", renameTo("b.\"<<\"", "c"), "cannot be renamed");
        row("rename what is not there", "a: 1\n", renameTo("b", "c"), "no key b");
        row("rename an item", "- a\n", renameTo("[0]", "c"), "no key");
    }
    void refusesWithAReason() { checkRefusalRow(); }

    void aRefusalNamesThePlace()
    {
        using namespace portolan;
        const YamlDocument document = YamlDocument::parse(SourceText("a: &img nginx\nb: *img\n"));
        const Result<VerifiedEdit> result = applyEdit(document, set("b", "x"));
        QVERIFY(!result);
        QCOMPARE(result.error().where, (Span{17, 21}));
    }
};

QTEST_GUILESS_MAIN(tst_ScalarEdits)
#include "tst_scalaredits.moc"
