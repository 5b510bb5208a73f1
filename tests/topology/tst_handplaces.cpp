// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/handplaces.h"

#include "app/topology/carriedlayout.h"
#include "app/topology/picture.h"
#include "tests/topology/examplegraph.h"
#include "tests/topology/generatedgraph.h"
#include "tests/topology/pictureproperties.h"

#include <QtTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

DiagramLayout layoutOf(const TopologyGraph &graph, const HandPlaces &places, const DiagramLayout *previous = nullptr)
{
    const TableTextMeasure texts;
    return layoutDiagram(graph, NodeMeasure(texts).measure(graph), {}, previous, places);
}

QStringList podsOf(const TopologyGraph &graph)
{
    QStringList pods;
    for (const TopologyNode &node : graph.nodes) {
        if (node.kind == TopologyNode::Kind::Pod)
            pods.append(node.id);
    }
    return pods;
}

} // namespace

class tst_HandPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMovesTogether();
    void unitStandsWhereItWasPut();
    void nothingElseMovesWhenNothingIsInTheWay();
    void othersGiveWay_data();
    void othersGiveWay();
    void edgesFollow();
    void takingPlacesBackRestoresThePicture();
    void placesOutliveEditsAndRenames();
    void pictureHoldsWhatWasPutOutside();
};

void tst_HandPlaces::whatMovesTogether()
{
    const TopologyGraph graph = graphOf(kTwoContainers);
    const QString pod = podsOf(graph).first();
    for (const TopologyNode &node : graph.nodes) { // all of it is one component
        const QStringList unit = unitAround(graph, node.id);
        QCOMPARE(unit.first(), pod);
        QCOMPARE(unit.size(), graph.nodes.size());
    }
    QCOMPARE(unitAround(graph, u"nowhere"_s), QStringList());
}

void tst_HandPlaces::unitStandsWhereItWasPut()
{
    const TopologyGraph graph = generatedGraph(8, 2);
    const DiagramLayout before = layoutOf(graph, {});
    const QString pod = podsOf(graph).at(3);
    const QPointF place(-500, 77.5);
    const QPointF moved = place - before.boxes.value(pod).topLeft();
    for (const DiagramLayout *previous : {static_cast<const DiagramLayout *>(nullptr), &before}) {
        const DiagramLayout after = layoutOf(graph, {{pod, place}}, previous);
        const QStringList unit = unitAround(graph, pod);
        for (const QString &id : unit)
            QCOMPARE(after.boxes.value(id), before.boxes.value(id).translated(moved));
    }
}

void tst_HandPlaces::nothingElseMovesWhenNothingIsInTheWay()
{
    const TopologyGraph graph = generatedGraph(20, 1);
    const DiagramLayout before = layoutOf(graph, {});
    const QString pod = podsOf(graph).at(5);
    const DiagramLayout after = layoutOf(graph, {{pod, {0, before.bounds.bottom() + 200}}});
    const QStringList unit = unitAround(graph, pod);
    const QStringList moved = movedBoxes(graph, before, after);
    QCOMPARE(QSet<QString>(moved.cbegin(), moved.cend()), QSet<QString>(unit.cbegin(), unit.cend()));
}

void tst_HandPlaces::othersGiveWay_data()
{
    QTest::addColumn<int>("components");
    QTest::addColumn<int>("seed");
    for (const int components : {3, 8, 20, 60}) {
        for (int seed = 1; seed <= 3; ++seed)
            QTest::addRow("%d components, seed %d", components, seed) << components << seed;
    }
}

/// A component, one after another, is put on the middle of the next one.
void tst_HandPlaces::othersGiveWay()
{
    QFETCH(const int, components);
    QFETCH(const int, seed);
    const TopologyGraph graph = generatedGraph(components, quint32(seed));
    const DiagramLayout before = layoutOf(graph, {});
    const QStringList pods = podsOf(graph);
    for (qsizetype i = 0; i + 1 < pods.size(); i += 1 + pods.size() / 10) {
        const HandPlaces places{{pods[i], before.boxes.value(pods[i + 1]).center()}};
        const DiagramLayout after = layoutOf(graph, places);
        QCOMPARE(overlappingBoxes(graph, after), QString());
        QCOMPARE(after.boxes.value(pods[i]).topLeft(), places.value(pods[i]));
    }
}

void tst_HandPlaces::edgesFollow()
{
    const TopologyGraph graph = generatedGraph(20, 4);
    const QStringList pods = podsOf(graph);
    const HandPlaces places{{pods.at(2), {900, -400}}, {pods.at(9), {-700, 100}}};
    const DiagramLayout layout = layoutOf(graph, places);
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        const QList<QPointF> &route = layout.routes[i];
        QVERIFY(route.size() >= 4 && route.size() % 3 == 1);
        const QRectF from = layout.boxes.value(graph.owner(graph.edges[i].from)->id);
        const QRectF to = layout.boxes.value(graph.owner(graph.edges[i].to)->id);
        QCOMPARE(route.first().x(), from.right());
        QVERIFY(route.first().y() >= from.top() && route.first().y() <= from.bottom());
        const bool isBelow = graph.edges[i].kind == TopologyEdge::Kind::Mounted && to.right() < from.right();
        QCOMPARE(route.last().x(), isBelow ? to.right() : to.left());
        QVERIFY(route.last().y() >= to.top() && route.last().y() <= to.bottom());
    }
}

void tst_HandPlaces::takingPlacesBackRestoresThePicture()
{
    const TopologyGraph graph = generatedGraph(20, 3);
    const DiagramLayout before = layoutOf(graph, {});
    const QStringList pods = podsOf(graph);
    const HandPlaces places{{pods.at(4), before.boxes.value(pods.at(7)).center()}};
    const DiagramLayout moved = layoutOf(graph, places, &before);
    QVERIFY(movedBoxes(graph, before, moved).size() > unitAround(graph, pods.at(4)).size());
    QCOMPARE(layoutOf(graph, places, &moved), moved);
    QCOMPARE(layoutOf(graph, {}, &moved), before);
}

void tst_HandPlaces::placesOutliveEditsAndRenames()
{
    const QByteArray yaml = "components:\n" + componentYaml("first") + componentYaml("second") + componentYaml("third");
    const TopologyGraph graph = graphOf(yaml);
    const HandPlaces places{{podsOf(graph).at(1), {1000, 1000}}};
    const DiagramLayout layout = layoutOf(graph, places);

    const TopologyGraph renamed =
        graphOf(QByteArray(yaml).replace("name: second\n  containers", "name: other\n  containers"));
    const HandPlaces carried = carriedOver(places, graph, renamed);
    const DiagramLayout carriedLayout = carriedOver(layout, graph, renamed);
    const DiagramLayout after = layoutOf(renamed, carried, &carriedLayout);
    QVERIFY(podsOf(renamed).at(1) != podsOf(graph).at(1));
    QCOMPARE(after.boxes.value(podsOf(renamed).at(1)).topLeft(), QPointF(1000, 1000));
    QCOMPARE(after.boxes.value(podsOf(renamed).at(2)), layout.boxes.value(podsOf(graph).at(2)));
    QCOMPARE(layoutOf(renamed, {}, &after), layoutOf(renamed, {}));
}

void tst_HandPlaces::pictureHoldsWhatWasPutOutside()
{
    const TopologyGraph graph = generatedGraph(3, 1);
    const Picture picture(graph, {}, {{podsOf(graph).first(), {-900, -300}}});
    for (const QRectF &box : picture.layout().boxes)
        QVERIFY(picture.view().contains(box));
}

QTEST_GUILESS_MAIN(tst_HandPlaces)
#include "tst_handplaces.moc"
