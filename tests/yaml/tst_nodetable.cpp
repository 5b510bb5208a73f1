// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/eventreader.h"
#include "app/yaml/nodetable.h"
#include "app/yaml/treebuilder.h"
#include "app/yaml/yamltree.h"

#include <QTest>

using namespace portolan;

namespace {

NodeList read(const QByteArray &bytes)
{
    const SourceText text(bytes);
    TreeBuilder builder(text, text);
    EventReader reader(text);
    while (reader.readDocument(builder) == EventReader::Outcome::Document) { }
    return builder.takeNodes();
}

QByteArray textOf(const QByteArray *text)
{
    return text ? *text : QByteArray("(none)");
}

} // namespace

/// However a tree is cut into chunks, its nodes are those that were read.
class tst_NodeTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunksHoldWhatWasRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a scalar") << QByteArray("a");
        QTest::newRow("maps") << QByteArray("a: 1\nb:\n  c: 'x''y'\n  d: {e: 1, f: [2, 3]}\n  g:\n    h: 1\n    i:\n");
        QTest::newRow("lists") << QByteArray("- - 1\n  - 2\n- a: 1\n  b:\n  - 3\n  - 4\n-\n- \"q\\n\"\n");
        QTest::newRow("anchors") << QByteArray("a: &x !!str 1\nb: &y\n  <<: *x\n  c: &x 2\nd: *x\n");
        QTest::newRow("documents") << QByteArray("a: &x [1]\nb: *x\n---\n- &x 1\n- *x\n---\n");
    }
    void chunksHoldWhatWasRead()
    {
        QFETCH(QByteArray, text);
        const NodeList list = read(text);
        for (const int limit : {1, 2, 3, 5, kNodesInChunk}) {
            const NodeTable table(list, limit);
            QCOMPARE(table.size(), list.size());
            for (NodeId id = 0; id < table.size(); ++id) {
                const QByteArray where = "limit " + QByteArray::number(limit) + ", node " + QByteArray::number(id);
                QVERIFY2(table.node(id) == list.nodes[size_t(id)], where);
                QCOMPARE(textOf(table.decoded(id)), textOf(findText(list.decoded, id)));
                QCOMPARE(textOf(table.anchor(id)), textOf(findText(list.anchors, id)));
                QCOMPARE(textOf(table.tag(id)), textOf(findText(list.tags, id)));
            }
        }
    }

    void dividesWhereTheLimitIsPassed()
    {
        const NodeList list = read("list:\n" + QByteArray("- {a: 1, b: 2}\n").repeated(100) + "other: 1\n");
        const NodeTable table(list, 20);
        for (const NodeSegment &segment : table.segments())
            QVERIFY(segment.chunk->size() <= 20);
        QVERIFY(table.segments().size() < 35);
        QCOMPARE(dividedIntoChunks(list, 0, 1000).size(), size_t(1));
    }

    void itemsAreFoundByIndex()
    {
        const QByteArray bytes = "a: 1\nlist:\n" + QByteArray("- {a: 1, b: [2, 3]}\n- - 4\n  - 5\n- 6\n").repeated(30);
        for (const int limit : {1, 2, 3, 7, 20, 1000}) {
            const YamlTree tree(SourceText(bytes), NodeTable(read(bytes), limit));
            for (const NodeId list : {tree.find(YamlPath().key("list")), tree.find(YamlPath().key("list").index(4))}) {
                const QList<YamlTree::Entry> entries = tree.entries(list);
                QVERIFY(entries.size() >= 2);
                for (qsizetype i = 0; i < entries.size(); ++i)
                    QCOMPARE(tree.item(list, i), entries[i].value);
                QCOMPARE(tree.item(list, entries.size()), kNoNode);
                QCOMPARE(tree.item(list, -1), kNoNode);
            }
        }
    }

    void anAliasStandsForTheNewestAnchorOfItsDocument()
    {
        const NodeTable table(read("- &x 1\n- *x\n- &x 2\n- *x\n---\n- &y 1\n- *y\n"), 2);
        QList<NodeId> targets;
        for (NodeId id = 0; id < table.size(); ++id) {
            if (table.node(id).kind == NodeKind::Alias)
                targets.append(table.anchoredBefore(id, *table.anchor(id)));
        }
        QCOMPARE(targets, (QList<NodeId>{2, 4, 8}));
        QCOMPARE(table.anchoredBefore(9, "x"), kNoNode);
        QCOMPARE(table.anchoredBefore(1, "x"), kNoNode);
    }
};

QTEST_GUILESS_MAIN(tst_NodeTable)
#include "tst_nodetable.moc"
