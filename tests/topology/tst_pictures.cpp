// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/layout.h"
#include "app/topology/picture.h"
#include "tests/topology/examplegraph.h"
#include "tests/topology/generatedgraph.h"
#include "tests/topology/pictureproperties.h"

#include <QtTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSeeds = 5;

DiagramSizes sizesOf(const TopologyGraph &graph)
{
    const TableTextMeasure texts;
    return NodeMeasure(texts).measure(graph);
}

} // namespace

/// Properties of pictures, held by generated systems.
class tst_Pictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingLiesOnAnother_data();
    void nothingLiesOnAnother();
    void everyEdgeIsDrawn();
    void sameGraphGivesSamePicture();
    void layingOutAgainMovesNothing_data() { sizesAndSeeds(); }
    void layingOutAgainMovesNothing();
    void fitsAWindow_data();
    void fitsAWindow();

private:
    void sizesAndSeeds();
};

void tst_Pictures::sizesAndSeeds()
{
    QTest::addColumn<int>("components");
    QTest::addColumn<int>("seed");
    for (const int components : {1, 3, 8, 20, 60}) {
        for (int seed = 1; seed <= (components < 60 ? kSeeds : 1); ++seed)
            QTest::addRow("%d components, seed %d", components, seed) << components << seed;
    }
}

void tst_Pictures::nothingLiesOnAnother_data()
{
    sizesAndSeeds();
}

void tst_Pictures::nothingLiesOnAnother()
{
    QFETCH(const int, components);
    QFETCH(const int, seed);
    const TopologyGraph graph = generatedGraph(components, quint32(seed));
    const DiagramSizes sizes = sizesOf(graph);
    const DiagramLayout layout = layoutDiagram(graph, sizes);
    QCOMPARE(overlappingBoxes(graph, layout), QString());
    QCOMPARE(edgeThroughBox(graph, layout), QString());
    QCOMPARE(coveredLabel(graph, layout, sizes), QString());
}

void tst_Pictures::everyEdgeIsDrawn()
{
    const TopologyGraph graph = generatedGraph(60, 3);
    const DiagramLayout layout = layoutDiagram(graph, sizesOf(graph));
    int back = 0;
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        const QList<QPointF> &route = layout.routes[i];
        QVERIFY2(route.size() >= 4 && route.size() % 3 == 1, qPrintable(graph.edges[i].from));
        const QRectF from = layout.boxes.value(graph.owner(graph.edges[i].from)->id);
        const QRectF to = layout.boxes.value(graph.owner(graph.edges[i].to)->id);
        QCOMPARE(route.first().x(), from.right());
        // Volumes below a pod are entered from the right.
        const bool isBelow = graph.edges[i].kind == TopologyEdge::Kind::Mounted && to.right() < from.right();
        QCOMPARE(route.last().x(), isBelow ? to.right() : to.left());
        back += !isBelow && route.last().x() < route.first().x() ? 1 : 0;
    }
    QVERIFY2(back > 0, "the system has cycles");
}

void tst_Pictures::sameGraphGivesSamePicture()
{
    const TopologyGraph graph = generatedGraph(60, 5);
    QCOMPARE(layoutDiagram(graph, sizesOf(graph)), layoutDiagram(generatedGraph(60, 5), sizesOf(graph)));
}

void tst_Pictures::layingOutAgainMovesNothing()
{
    QFETCH(const int, components);
    QFETCH(const int, seed);
    const TopologyGraph graph = generatedGraph(components, quint32(seed));
    const DiagramLayout layout = layoutDiagram(graph, sizesOf(graph));
    const DiagramLayout again = layoutDiagram(graph, sizesOf(graph), {}, &layout);
    QCOMPARE(movedBoxes(graph, layout, again), QStringList());
}

void tst_Pictures::fitsAWindow_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qreal>("leastScale");
    QTest::newRow("two containers") << u"resources/examples/two-containers.yaml"_s << 1.0;
    QTest::newRow("external") << u"resources/examples/external.yaml"_s << 1.0;
    QTest::newRow("web and database") << u"resources/examples/web-and-database.yaml"_s << 1.0;
    QTest::newRow("sidecars") << u"tests/data/charts/sidecars.yaml"_s << 1.0;
    QTest::newRow("WordPress") << u"tests/data/charts/wordpress.yaml"_s << 0.9;
    QTest::newRow("shop of twelve") << u"tests/data/pictures/shop.yaml"_s << 0.55;
}

/// Of 1280 x 800, fitted, not enlarged.
void tst_Pictures::fitsAWindow()
{
    QFETCH(const QString, file);
    QFETCH(const qreal, leastScale);
    QFile values(qEnvironmentVariable("PORTOLAN_SOURCE_DIR") + u'/' + file);
    QVERIFY(values.open(QIODevice::ReadOnly));
    const QSizeF size = Picture(graphOf(values.readAll())).view().size();
    const qreal scale = std::min({1.0, 1280 / size.width(), 800 / size.height()});
    QVERIFY2(scale >= leastScale, qPrintable(u"%1 x %2"_s.arg(size.width()).arg(size.height())));
}

QTEST_GUILESS_MAIN(tst_Pictures)
#include "tst_pictures.moc"
