// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/layering.h"
#include "app/topology/layout.h"
#include "tests/topology/examplegraph.h"
#include "tests/topology/pictureproperties.h"

#include <QtTest>

#include <ctime>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

DiagramLayout layoutOf(const TopologyGraph &graph, const DiagramLayout *previous = nullptr)
{
    const TableTextMeasure texts;
    return layoutDiagram(graph, NodeMeasure(texts).measure(graph), {}, previous);
}

QByteArray components(int count, const QByteArray &prefix = "c")
{
    QByteArray yaml;
    for (int i = 0; i < count; ++i)
        yaml += componentYaml(prefix + QByteArray::number(i));
    return yaml;
}

/// An external component, stand-alone ones, and some that share volumes.
QByteArray mixedYaml(int count)
{
    QByteArray yaml = "components:\n" + componentYaml("external");
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        yaml += componentYaml("c" + number);
        if (i % 3 == 0)
            yaml.replace("image: example/c" + number + ":1\n",
                         "image: example/c" + number
                             + ":1\n    volumeMounts:\n"
                               "    - {containerPath: /shared, volume: {name: shared"
                             + QByteArray::number(i / 6)
                             + "}}\n"
                               "    - {containerPath: /own, volume: {name: own"
                             + number + "}}\n");
    }
    return yaml;
}

} // namespace

class tst_Layout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxesDoNotOverlap_data();
    void boxesDoNotOverlap();
    void containersLieInTheirPod();
    void portRowFacesItsPin();
    void edgesLeaveRightAndEnterLeft();
    void edgesRunThroughNoBox();
    void singleWayInIsStraight();
    void sameGraphGivesSameLayout();
    void addingAPortMovesNoBox();
    void unchangedGraphMovesNothing();
    void addingAComponentMovesNoOther();
    void removingAComponentMovesNoOther();
    void manyComponentsWrap();
    void exposedComponentComesFirst();
    void emptyGraphIsEmpty();
    void thousandComponentsAreFast();
    void cyclesAreBroken();
    void previousColumnIsKeptWhileLegal_data();
    void previousColumnIsKeptWhileLegal();
};

void tst_Layout::boxesDoNotOverlap_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("two containers") << kTwoContainers;
    QTest::newRow("external") << kExternal;
    QTest::newRow("stand-alone") << "components:\n" + components(17);
    QTest::newRow("mixed") << mixedYaml(25);
    QTest::newRow("half typed") << QByteArray(
        "components:\n-\n- containers: [{}, {}]\n- service: {}\nvolumes: [{}, {}]\n");
}

void tst_Layout::boxesDoNotOverlap()
{
    QFETCH(QByteArray, yaml);
    const TopologyGraph graph = graphOf(yaml, {u"a.example"_s, u"b.example"_s, u"c.example"_s});
    const DiagramLayout layout = layoutOf(graph);
    QCOMPARE(overlappingBoxes(graph, layout), QString());
    for (const TopologyNode &node : graph.nodes)
        QVERIFY2(layout.bounds.contains(layout.boxes.value(node.id)), qPrintable(node.id));
}

void tst_Layout::containersLieInTheirPod()
{
    const TopologyGraph graph = graphOf(mixedYaml(4));
    const DiagramLayout layout = layoutOf(graph);
    for (const TopologyNode &node : graph.nodes) {
        if (node.kind == TopologyNode::Kind::Container)
            QVERIFY(layout.boxes.value(node.parent).contains(layout.boxes.value(node.id)));
        for (const TopologyPort &port : node.ports)
            QVERIFY(layout.boxes.value(node.id).contains(layout.ports.value(port.id)));
    }
}

void tst_Layout::portRowFacesItsPin()
{
    const TopologyGraph graph =
        graphOf("components:\n"
                + componentYaml("a", "{externalPort: 1, containerPort: 11}, {externalPort: 2, containerPort: 12}"));
    const DiagramLayout layout = layoutOf(graph);
    for (const TopologyEdge &edge : graph.edges)
        QCOMPARE(layout.ports.value(edge.from).center().y(), layout.ports.value(edge.to).center().y());
}

void tst_Layout::edgesLeaveRightAndEnterLeft()
{
    const TopologyGraph graph = graphOf(mixedYaml(12));
    const DiagramLayout layout = layoutOf(graph);
    QVERIFY(graph.edges.size() > 12);
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        const QRectF from = layout.boxes.value(graph.owner(graph.edges[i].from)->id);
        const QRectF to = layout.boxes.value(graph.owner(graph.edges[i].to)->id);
        QCOMPARE(layout.routes[i].first().x(), from.right());
        QVERIFY(from.top() <= layout.routes[i].first().y() && layout.routes[i].first().y() <= from.bottom());
        // Volumes below a pod are entered from the right.
        const bool isBelow = graph.edges[i].kind == TopologyEdge::Kind::Mounted && to.right() < from.right();
        QCOMPARE(layout.routes[i].last().x(), isBelow ? to.right() : to.left());
        QVERIFY(to.top() <= layout.routes[i].last().y() && layout.routes[i].last().y() <= to.bottom());
        QCOMPARE(layout.routes[i].size() % 3, 1);
    }
}

void tst_Layout::edgesRunThroughNoBox()
{
    const TopologyGraph graph = graphOf(mixedYaml(20), {u"a.example"_s, u"b.example"_s});
    const DiagramLayout layout = layoutOf(graph);
    QCOMPARE(edgeThroughBox(graph, layout), QString());
}

void tst_Layout::singleWayInIsStraight()
{
    const TopologyGraph graph = graphOf(mixedYaml(6));
    const DiagramLayout layout = layoutOf(graph);
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        if (graph.edges[i].kind == TopologyEdge::Kind::Routed)
            QVERIFY(qAbs(layout.routes[i].first().y() - layout.routes[i].last().y()) < 0.01);
    }
}

void tst_Layout::sameGraphGivesSameLayout()
{
    QCOMPARE(layoutOf(graphOf(mixedYaml(15))), layoutOf(graphOf(mixedYaml(15))));
}

void tst_Layout::addingAPortMovesNoBox()
{
    QByteArray yaml = mixedYaml(9);
    const TopologyGraph before = graphOf(yaml);
    const DiagramLayout layout = layoutOf(before);
    const QByteArray port = "{externalPort: 80, containerPort: 8080}";
    yaml.replace("name: c4\n    ports: [" + port,
                 "name: c4\n    ports: [{externalPort: 9, containerPort: 65535}, " + port);
    const TopologyGraph after = graphOf(yaml);
    QCOMPARE(after.node(u"service/c4")->ports.size(), 2);
    QCOMPARE(movedBoxes(before, layout, layoutOf(after, &layout)), QStringList());
}

void tst_Layout::unchangedGraphMovesNothing()
{
    const TopologyGraph graph = graphOf(mixedYaml(20), {u"a.example"_s, u"b.example"_s});
    const DiagramLayout layout = layoutOf(graph);
    QCOMPARE(movedBoxes(graph, layout, layoutOf(graph, &layout)), QStringList());
}

void tst_Layout::addingAComponentMovesNoOther()
{
    const TopologyGraph before = graphOf("components:\n" + componentYaml("external") + components(20));
    const DiagramLayout layout = layoutOf(before);
    const TopologyGraph after =
        graphOf("components:\n" + componentYaml("new") + componentYaml("external") + components(20));
    const DiagramLayout grown = layoutOf(after, &layout);
    QCOMPARE(movedBoxes(before, layout, grown), QStringList());
    QCOMPARE(overlappingBoxes(after, grown), QString());
}

void tst_Layout::removingAComponentMovesNoOther()
{
    const TopologyGraph before = graphOf("components:\n" + componentYaml("gone") + components(12));
    const DiagramLayout layout = layoutOf(before);
    const TopologyGraph after = graphOf("components:\n" + components(12));
    QCOMPARE(movedBoxes(after, layout, layoutOf(after, &layout)), QStringList());
}

void tst_Layout::manyComponentsWrap()
{
    for (const int count : {12, 60, 200}) {
        const DiagramLayout layout = layoutOf(graphOf("components:\n" + components(count)));
        const qreal aspect = layout.bounds.width() / layout.bounds.height();
        QVERIFY2(aspect > 0.9 && aspect < 2.8, qPrintable(QString::number(aspect)));
    }
}

void tst_Layout::exposedComponentComesFirst()
{
    const TopologyGraph graph = graphOf("components:\n" + components(8) + componentYaml("external"));
    const DiagramLayout layout = layoutOf(graph);
    const QRectF exposed = layout.boxes.value(u"pod/external"_s);
    for (const TopologyNode &node : graph.nodes) {
        if (node.kind == TopologyNode::Kind::Pod)
            QVERIFY(layout.boxes.value(node.id).left() >= exposed.left()
                    && layout.boxes.value(node.id).top() >= exposed.top());
    }
    QVERIFY(layout.boxes.value(u"internet"_s).right() < layout.boxes.value(u"domain"_s).left());
    QVERIFY(layout.boxes.value(u"domain"_s).right() < layout.boxes.value(u"service/external"_s).left());
}

void tst_Layout::emptyGraphIsEmpty()
{
    const DiagramLayout layout = layoutOf({});
    QVERIFY(layout.isEmpty() && layout.bounds.isEmpty());
}

/// The bound is generous, for slow machines and debug builds; what it guards against is anything quadratic.
void tst_Layout::thousandComponentsAreFast()
{
    const TopologyGraph graph = graphOf("components:\n" + componentYaml("external") + components(1000));
    // Of this process, whatever else the machine does.
    const auto milliseconds = [] { return qint64(std::clock()) * 1000 / CLOCKS_PER_SEC; };
    qint64 start = milliseconds();
    const DiagramLayout layout = layoutOf(graph);
    const qint64 scratch = milliseconds() - start;
    const TopologyGraph grown =
        graphOf("components:\n" + componentYaml("new") + componentYaml("external") + components(1000));
    start = milliseconds();
    const DiagramLayout next = layoutOf(grown, &layout);
    const qint64 incremental = milliseconds() - start;
    qInfo("1000 components: %lld ms from scratch, %lld ms for one more", scratch, incremental);
    QVERIFY(scratch < 1500);
    QVERIFY(incremental < 3000);
    QCOMPARE(movedBoxes(graph, layout, next), QStringList());
}

void tst_Layout::cyclesAreBroken()
{
    LayeringInput input;
    input.count = 3;
    input.edges = {{0, 1}, {1, 2}, {2, 0}};
    QCOMPARE(assignColumns(input), (QList<int>{0, 1, 2}));
    input.edges.append({1, 1});
    QCOMPARE(assignColumns(input), (QList<int>{0, 1, 2}));
}

void tst_Layout::previousColumnIsKeptWhileLegal_data()
{
    using Edges = QList<std::pair<int, int>>;
    QTest::addColumn<Edges>("edges");
    QTest::addColumn<QList<int>>("previous");
    QTest::addColumn<QList<int>>("columns");
    const Edges chain{{0, 1}, {1, 2}};
    QTest::newRow("no edge") << chain << QList<int>{-1, -1, -1, 2} << QList<int>{0, 1, 2, 2};
    QTest::newRow("further right than need be") << chain << QList<int>{2, 4, 5, 0} << QList<int>{2, 4, 5, 0};
    QTest::newRow("to a new node") << Edges{{0, 1}, {1, 2}, {3, 2}} << QList<int>{-1, -1, -1, 2}
                                   << QList<int>{0, 1, 3, 2};
    QTest::newRow("to a node on the left")
        << Edges{{0, 1}, {1, 2}, {2, 3}} << QList<int>{3, 4, 5, 0} << QList<int>{3, 4, 5, 6};
    QTest::newRow("closes a cycle") << Edges{{0, 2}, {1, 0}, {2, 1}} << QList<int>{2, 1, 0, 0}
                                    << QList<int>{2, 1, 0, 0};
}

void tst_Layout::previousColumnIsKeptWhileLegal()
{
    using Edges = QList<std::pair<int, int>>;
    QFETCH(const Edges, edges);
    QFETCH(const QList<int>, previous);
    LayeringInput input;
    input.count = 4;
    input.edges = edges;
    input.previous = previous;
    QTEST(assignColumns(input), "columns");
}

QTEST_GUILESS_MAIN(tst_Layout)
#include "tst_layout.moc"
