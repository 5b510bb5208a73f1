// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/yamldocument.h"

#include <QTest>

using namespace portolan;

namespace {

YamlTree treeOf(const QByteArray &text)
{
    const YamlDocument document = YamlDocument::parse(SourceText(text));
    return document.tree();
}

YamlPath path(const char *text)
{
    return YamlPath::parse(QString::fromUtf8(text)).value();
}

/// Every scalar and null of a text, one a line: path and source text of the content in guillemets.
QString printedScalars(const YamlTree &tree)
{
    QString lines;
    for (NodeId id = 0; id < tree.size(); ++id) {
        const Node &node = tree.node(id);
        if (tree.isKey(id) || node.isCollection() || node.kind == NodeKind::Document)
            continue;
        QString source = QString::fromUtf8(tree.text().view(node.content));
        source.replace(u'\n', QStringLiteral("\\n")).replace(u'\r', QStringLiteral("\\r"));
        lines += QStringLiteral("%1 <%2>\n").arg(tree.pathOf(id).toString(), source);
    }
    return lines;
}

} // namespace

class tst_YamlTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhereEveryValueStands_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char *name, const char *text, const char *printed) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(printed);
        };
        row("block map", "a: 1 # c\nb:   two words  # d\n", "a <1>\nb <two words>\n");
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a: 1\nb: 2\n",
            "a <1>\nb <2>\n");
        row("CRLF", "a: 1\r\nb: x y\r\n", "a <1>\nb <x y>\n");
        row("quotes", "a: 'it''s' # c\nb: \"q\\\" # no comment\"\n", "a <'it''s'>\nb <\"q\\\" # no comment\">\n");
        row("properties", "a: &x !!str 1\nb: *x\n", "a <1>\nb <*x>\n");
        row("block scalar", "a: |\n  one\n\n  two\n\n\nb: 1\n", "a <|\\n  one\\n\\n  two\\n>\nb <1>\n");
        row("kept block scalar", "a: |+\n  one\n\n\nb: 1\n", "a <|+\\n  one\\n\\n\\n>\nb <1>\n");
        row("block scalar in a list", "- |\n one\n- >-\n  two\n", "[0] <|\\n one\\n>\n[1] <>-\\n  two\\n>\n");
        row("plain over two lines", "a: one\n  two   # c\nb: 1\n", "a <one\\n  two>\nb <1>\n");
        row("flow", "a: [1, 'x' , {b: c}]\n", "a[0] <1>\na[1] <'x'>\na[2].b <c>\n");
        row("flow pair", "[e: f, g]\n", "[0].e <f>\n[1] <g>\n");
        row("URL in flow", "a: [http://x:80/y, b]\n", "a[0] <http://x:80/y>\na[1] <b>\n");
        row("literal nulls", "a: ~\nb: null\nc: [Null, NULL]\n", "a <~>\nb <null>\nc[0] <Null>\nc[1] <NULL>\n");
        row("empty values", "a:\n\n# c\nb: # d\nc:\n  d:\n", "a <>\nb <>\nc.d <>\n");
        row("empty items", "-\n- # c\n- x\n-", "[0] <>\n[1] <>\n[2] <x>\n[3] <>\n");
        row("anchored nothing", "a: &x\nb: *x\n", "a <>\nb <*x>\n");
        row("a tag without a value, before a key in quotes", "a: !x\n\"b\": 1\n", "a <>\nb <1>\n");
        row("a tag without a value, before a key with a tag", "a: !x\n!y b: 1\n", "a <>\nb <1>\n");
        row("inline first", "- name: x\n  y: 1\n- - z\n", "[0].name <x>\n[0].y <1>\n[1][0] <z>\n");
    }
    void knowsWhereEveryValueStands()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, printed);
        QCOMPARE(printedScalars(treeOf(text)), printed);
    }

    void placesEmptyValuesBehindTheirIndicator()
    {
        const YamlTree tree = treeOf("a:\n\n# c\nb: # d\nlist:\n-\n-   # e\nmap: {x: , y}\n");
        const auto before = [&](const char *where) {
            const qsizetype offset = tree.node(tree.find(path(where))).content.begin;
            return QString::fromUtf8(tree.text().view({tree.text().lineStart(offset), offset}));
        };
        QCOMPARE(before("a"), QStringLiteral("a:"));
        QCOMPARE(before("b"), QStringLiteral("b:"));
        QCOMPARE(before("list[0]"), QStringLiteral("-"));
        QCOMPARE(before("list[1]"), QStringLiteral("-"));
        QCOMPARE(before("map.x"), QStringLiteral("map: {x:"));
    }

    void anEmptyDocumentStandsBehindItsMarker()
    {
        const YamlTree tree = treeOf("a: 1\n---\n");
        QCOMPARE(tree.documentCount(), 2);
        const Node &document = tree.node(tree.size() - 2);
        QCOMPARE(document.kind, NodeKind::Document);
        QCOMPARE(document.content, (Span{5, 5}));
    }

    void decodesValues_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("value");
        QTest::newRow("escapes") << QByteArray("\"a\\tb\\u00e9\\x41\"") << QStringLiteral("a\tb\u00e9A");
        QTest::newRow("next line and no-break space")
            << QByteArray("\"\\N \\_\\u00c5\"") << QStringLiteral("\u0085 \u00a0\u00c5");
        QTest::newRow("no-break space behind a letter of two bytes")
            << QByteArray("\"\u00e9\\_\\N\"") << QStringLiteral("\u00e9\u00a0\u0085");
        QTest::newRow("byte order mark first") << QByteArray("\"\\uFEFFa\"") << QStringLiteral("\uFEFFa");
        QTest::newRow("single quotes") << QByteArray("'it''s'") << QStringLiteral("it's");
        QTest::newRow("folded plain") << QByteArray("one\n  two\n\n  three") << QStringLiteral("one two\nthree");
        QTest::newRow("plain") << QByteArray("nginx:1.25") << QStringLiteral("nginx:1.25");
    }
    void decodesValues()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, value);
        const YamlTree tree = treeOf("a: " + source + "\n");
        QCOMPARE(tree.string(tree.find(path("a"))), value);
    }

    void tellsTypesFromStyleAndTag()
    {
        const YamlTree tree = treeOf("a: 80\nb: '80'\nc: !!str 80\nd: !!int '80'\ne:\nf: yes\n");
        QCOMPARE(tree.scalarType(tree.find(path("a"))), ScalarType::Integer);
        QCOMPARE(tree.scalarType(tree.find(path("b"))), ScalarType::String);
        QCOMPARE(tree.scalarType(tree.find(path("c"))), ScalarType::String);
        QCOMPARE(tree.scalarType(tree.find(path("d"))), ScalarType::Integer);
        QCOMPARE(tree.scalarType(tree.find(path("e"))), ScalarType::Null);
        QCOMPARE(tree.scalarType(tree.find(path("f"))), ScalarType::String);
    }

    void findsByKeyIndexAndMatch()
    {
        const YamlTree tree = treeOf("c:\n- name: db\n- name: web\n  service: {name: s}\n  \"a.b\": 1\n");
        QCOMPARE(tree.string(tree.find(path("c[name=web].service.name"))), QStringLiteral("s"));
        QCOMPARE(tree.find(path("c[1].\"a.b\"")), tree.find(path("c[name=web].\"a.b\"")));
        QCOMPARE(tree.find(path("c[2]")), kNoNode);
        QCOMPARE(tree.find(path("c[name=none]")), kNoNode);
        QCOMPARE(tree.find(path("c.name")), kNoNode);
        QCOMPARE(tree.find(path("")), tree.root());
        QCOMPARE(tree.pathOf(tree.find(path("c[name=web].service.name"))).toString(),
                 QStringLiteral("c[1].service.name"));
    }

    void readsThroughAliasesAndMerges()
    {
        const YamlTree tree =
            treeOf("base: &b {x: 1, y: 2}\nover: {<<: *b, y: 3}\nlist: {<<: [{z: 5}, *b]}\nalias: *b\n");
        QCOMPARE(tree.string(tree.find(path("over.x"))), QStringLiteral("1"));
        QCOMPARE(tree.string(tree.find(path("over.y"))), QStringLiteral("3"));
        QCOMPARE(tree.string(tree.find(path("list.z"))), QStringLiteral("5"));
        QCOMPARE(tree.string(tree.find(path("list.y"))), QStringLiteral("2"));
        QCOMPARE(tree.string(tree.find(path("alias.x"))), QStringLiteral("1"));
        QCOMPARE(tree.mapValue(tree.find(path("over")), "x"), kNoNode);
        QCOMPARE(tree.anchor(tree.find(path("base"))).toByteArray(), QByteArray("b"));
    }

    void asksEveryMergedMapOnce()
    {
        QByteArray text("m0: &m0 {x: 1}\n");
        for (int level = 1; level <= 20; ++level) {
            const QByteArray below = "*m" + QByteArray::number(level - 1);
            const QByteArray name = 'm' + QByteArray::number(level);
            text += name + ": &" + name + " {<<: [" + (below + ", ").repeated(9) + below + "]}\n";
        }
        const YamlTree tree = treeOf(text);
        const NodeId top = tree.find(path("m20"));
        QCOMPARE(tree.value(tree.lookup(top, "x")).toByteArray(), QByteArray("1"));
        QCOMPARE(tree.lookup(top, "y"), kNoNode); // would take until the end of days, one path at a time
    }

    void anAnchorOfNothingIsNotThatOfTheKeyBelow()
    {
        const YamlTree tree = treeOf("a: &x\n&y b: *x\n");
        QCOMPARE(tree.anchor(tree.find(path("a"))).toByteArray(), QByteArray("x"));
        QCOMPARE(tree.resolved(tree.mapValue(tree.root(), "b")), tree.mapValue(tree.root(), "a"));
    }

    void anAnchorBeforeAKeyIsTheKeys()
    {
        const YamlTree tree = treeOf("- &a k: v\n- &m\n  k: v\n");
        const NodeId first = tree.item(tree.root(), 0);
        QVERIFY(tree.anchor(first).isEmpty());
        QCOMPARE(tree.anchor(tree.node(first).firstChild).toByteArray(), QByteArray("a"));
        QCOMPARE(tree.anchor(tree.item(tree.root(), 1)).toByteArray(), QByteArray("m"));
    }

    void tellsWhatTheCaretIsIn_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("expected");
        QTest::newRow("key") << 0 << 2 << QStringLiteral("components");
        QTest::newRow("dash") << 1 << 0 << QStringLiteral("components[0]");
        QTest::newRow("first key of an item") << 1 << 3 << QStringLiteral("components[0].name");
        QTest::newRow("value") << 1 << 9 << QStringLiteral("components[0].name");
        QTest::newRow("indentation") << 3 << 0 << QStringLiteral("components[0].service");
        QTest::newRow("deep") << 5 << 8 << QStringLiteral("components[0].service.ports[0].externalPort");
        QTest::newRow("flow") << 8 << 13 << QStringLiteral("volumes[1]");
        QTest::newRow("comment") << 2 << 6 << QStringLiteral("components[0].name");
    }
    void tellsWhatTheCaretIsIn()
    {
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, expected);
        const YamlTree tree = treeOf("components:\n"
                                     "- name: web\n"
                                     "  # comment\n"
                                     "  service:\n"
                                     "    ports:\n"
                                     "    - externalPort: 80\n"
                                     "      containerPort: 3000\n"
                                     "\n"
                                     "volumes: [a, b]\n");
        QCOMPARE(tree.pathOf(tree.nodeAt(tree.text().offsetAt({line, column}))).toString(), expected);
    }

    void showsAKeyWhereTheValueCannotBeSeen()
    {
        const YamlTree tree = treeOf("a:\nb:\n  c: 1\nd: |\n  text\n  more\n");
        const auto shown = [&](const char *where) {
            return QString::fromUtf8(tree.text().view(tree.displaySpan(tree.find(path(where)))));
        };
        QCOMPARE(shown("a"), QStringLiteral("a"));
        QCOMPARE(shown("b"), QStringLiteral("b"));
        QCOMPARE(shown("b.c"), QStringLiteral("1"));
        QCOMPARE(shown("d"), QStringLiteral("|"));
    }
};

QTEST_GUILESS_MAIN(tst_YamlTree)
#include "tst_yamltree.moc"
