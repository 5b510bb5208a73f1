// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyscene.h"

#include "tests/gui/topologyviewfixture.h"
#include "tests/topology/examplegraph.h"
#include "tests/topology/generatedgraph.h"
#include "ui/topology/edgeitem.h"
#include "ui/topology/nodeitem.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QStyleOptionGraphicsItem>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The graph without some of its components, and without what leads to them.
TopologyGraph without(const TopologyGraph &graph, const QSet<QString> &pods)
{
    TopologyGraph rest;
    for (const TopologyNode &node : graph.nodes) {
        if (!pods.contains(node.id) && !pods.contains(node.parent))
            rest.nodes.append(node);
    }
    for (const TopologyEdge &edge : graph.edges) {
        if (rest.owner(edge.from) && rest.owner(edge.to))
            rest.edges.append(edge);
    }
    return rest;
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

QString lineOf(const NodeItem &item)
{
    QString line;
    QDebug(&line) << item.node().id << item.node().title << item.pos() << item.boundingRect();
    return line;
}

QString lineOf(const EdgeItem &item)
{
    QString line;
    QDebug(&line) << item.edge().from << item.edge().to << item.edge().label << item.parts();
    return line;
}

/// What the scene draws, whatever the order of its items.
QStringList drawn(const TopologyScene &scene)
{
    QStringList lines;
    for (const QGraphicsItem *item : scene.items()) {
        if (const auto *node = dynamic_cast<const NodeItem *>(item))
            lines.append(lineOf(*node));
        else if (const auto *edge = dynamic_cast<const EdgeItem *>(item))
            lines.append(lineOf(*edge));
    }
    lines.sort();
    return lines;
}

/// What it has to draw: items that have never shown anything else.
QStringList expected(const TopologyGraph &graph, const DiagramLayout &layout)
{
    QStringList lines;
    const QList<NodeGeometry> geometries = nodeGeometries(graph, layout);
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        NodeItem item(DiagramStyle::light());
        item.setNode(graph.nodes[i], geometries[i]);
        lines.append(lineOf(item));
    }
    for (qsizetype i = 0; i < graph.edges.size(); ++i) {
        EdgeItem item(DiagramStyle::light());
        item.setEdge(graph.edges[i], {layout.routes[i], layout.labels[i]});
        lines.append(lineOf(item));
    }
    lines.sort();
    return lines;
}

} // namespace

/// A picture that follows the graph: by differences, some of them from a worker.
class TopologySceneTest : public TopologyViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void followsAsIfSetAtOnce();
    void repaintsAllThatLooksOtherwise();
    void resultOfAnOlderGraphIsDropped();
    void goingBackShowsNothingElse();
    void settlesBeforeItIsAnswered();
    void signOfAProblemStandsOnTheOutline();
    void lineInPiecesLooksWhole();
    void fitShowsAllOfALargePicture();

private:
    QImage painted();
};

void TopologySceneTest::followsAsIfSetAtOnce()
{
    const TopologyGraph all = generatedGraph(40);
    const QStringList pods = podsOf(all);
    QRandomGenerator random(11);
    TopologyScene following;
    TopologyScene set;
    QSet<QString> hidden;
    for (int edit = 0; edit < 40; ++edit) {
        const QString pod = pods[random.bounded(int(pods.size()))];
        if (!hidden.remove(pod))
            hidden.insert(pod);
        TopologyGraph graph = without(all, hidden);
        graph.nodes[random.bounded(int(graph.nodes.size()))].title += u" again"_s;
        following.followGraph(graph);
        following.settle();
        set.setGraph(graph);
        QCOMPARE(following.graph(), graph);
        QVERIFY(following.layout() == set.layout());
        QCOMPARE(drawn(following), expected(graph, following.layout()));
        const qsizetype lit = random.bounded(int(graph.edges.size()));
        following.setLight(GraphPart{{}, {lit}});
        for (const QGraphicsItem *item : following.items()) {
            const auto *edge = dynamic_cast<const EdgeItem *>(item);
            QVERIFY(!edge || (edge->opacity() == 1) == (edge->edge() == graph.edges[lit]));
        }
    }
}

/// The view as it looks when all frames have been painted.
QImage TopologySceneTest::painted()
{
    do {
        m_view->grab();
    } while (!m_view->isPainted());
    return m_view->grab().toImage();
}

void TopologySceneTest::repaintsAllThatLooksOtherwise()
{
    QByteArray yaml = "components:\n";
    for (const char *name : {"external", "db", "cache", "mail", "queue"})
        yaml += componentYaml(name);
    m_view->setMinimapWanted(false); // a worker draws it, which tst_topologyoverlays tests
    m_view->setGraph(graphOf(yaml));
    m_view->fitAll();
    painted();
    const QList<QByteArray> edits{
        QByteArray(yaml).replace("example/db:1", "example/db:2"),
        QByteArray(yaml).replace("name: cache", "name: cachet"),
        QByteArray(yaml).replace("example/mail:1", "example/mail:1\n    env: [{name: A, value: \"db:80\"}]"),
        yaml + componentYaml("new"),
        yaml,
        "components:\n" + componentYaml("external") + componentYaml("queue"),
    };
    for (const QByteArray &edit : edits) {
        m_view->followGraph(graphOf(edit));
        m_view->topologyScene()->settle();
        const QImage followed = painted();
        m_view->setDiagramStyle(DiagramStyle::dark()); // paints all anew
        m_view->setDiagramStyle(DiagramStyle::light());
        QCOMPARE(followed, painted());
    }
}

void TopologySceneTest::resultOfAnOlderGraphIsDropped()
{
    TopologyScene scene;
    const TopologyGraph first = generatedGraph(20);
    scene.setGraph(first);
    const TopologyGraph second = generatedGraph(30);
    const TopologyGraph third = generatedGraph(10);
    QList<qsizetype> shown;
    connect(&scene, &TopologyScene::pictureChanged, &scene, [&] { shown.append(scene.graph().nodes.size()); });
    scene.followGraph(second);
    scene.followGraph(third);
    QVERIFY(!scene.isSettled());
    QCOMPARE(scene.graph(), first);
    QTRY_VERIFY(scene.isSettled());
    QCOMPARE(scene.graph(), third);
    QCOMPARE(shown, QList<qsizetype>{third.nodes.size()});
}

void TopologySceneTest::goingBackShowsNothingElse()
{
    TopologyScene scene;
    const TopologyGraph first = generatedGraph(20);
    scene.setGraph(first);
    QSignalSpy changed(&scene, &TopologyScene::pictureChanged);
    scene.followGraph(generatedGraph(30));
    scene.followGraph(first);
    QVERIFY(scene.isSettled());
    scene.followGraph(generatedGraph(10)); // which waits for the one before, so that it is heard of
    QTRY_VERIFY(scene.isSettled());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(scene.graph(), generatedGraph(10));
}

/// Who clicks or presses a key means the picture of the newest text.
void TopologySceneTest::settlesBeforeItIsAnswered()
{
    m_view->followGraph(graphOf(kPair + componentYaml("new")));
    QVERIFY(!m_view->topologyScene()->isSettled());
    m_view->choose(u"pod/new"_s);
    QVERIFY(m_view->topologyScene()->isSettled());
    QCOMPARE(m_selection->path(), path(u"components[2]"));
}

void TopologySceneTest::signOfAProblemStandsOnTheOutline()
{
    TopologyNode node;
    node.kind = TopologyNode::Kind::Pod;
    node.mark = TopologyMark::Error;
    NodeItem item(DiagramStyle::light());
    item.setNode(node, {QRectF(0, 0, 160, 80), {}, {}});
    const auto sign = [&item](bool highlighted) {
        item.setHighlight(highlighted, {});
        QImage image(200, 120, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(20, 20);
        const QStyleOptionGraphicsItem option;
        item.paint(&painter, &option, nullptr);
        return image.copy(176, 16, 8, 8);
    };
    QCOMPARE(sign(true), sign(false));
    QVERIFY(item.boundingRect().contains(QRectF(151, -9, 18, 18)));
}

/// Tiles see pieces of a dotted line: where they meet, its dots must go on.
void TopologySceneTest::lineInPiecesLooksWhole()
{
    constexpr int kTile = 100;
    TopologyEdge edge;
    edge.kind = TopologyEdge::Kind::Depends;
    QList<QPointF> route{{5, 20}};
    for (int i = 0; i < 6; ++i) {
        const QPointF end(5 + 61 * (i + 1), i % 2 == 0 ? 80 : 20);
        route << route.last() + QPointF(30, 0) << end - QPointF(30, 0) << end;
    }
    const auto paint = [&](QImage &image, const QRectF &exposed) {
        EdgeItem item(DiagramStyle::light());
        item.setEdge(edge, {route, {}});
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(exposed);
        QStyleOptionGraphicsItem option;
        option.exposedRect = exposed;
        item.paint(&painter, &option, nullptr);
    };
    QImage whole(4 * kTile, kTile, QImage::Format_RGB32);
    whole.fill(Qt::white);
    QImage pieces = whole;
    paint(whole, whole.rect());
    for (int i = 0; i < 4; ++i)
        paint(pieces, QRectF(i * kTile, 0, kTile, kTile));
    int differing = 0;
    int drawn = 0;
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x) {
            drawn += qGray(whole.pixel(x, y)) < 250 ? 1 : 0;
            differing += qAbs(qGray(whole.pixel(x, y)) - qGray(pieces.pixel(x, y))) > 16 ? 1 : 0;
        }
    }
    QVERIFY(drawn > 500);
    QVERIFY2(differing < drawn / 50, qPrintable(u"%1 of %2"_s.arg(differing).arg(drawn)));
}

void TopologySceneTest::fitShowsAllOfALargePicture()
{
    m_view->setGraph(generatedGraph(400));
    m_view->fitAll();
    const QRect seen = m_view->mapFromScene(m_view->topologyScene()->layout().bounds).boundingRect();
    QVERIFY2(m_view->viewport()->rect().contains(seen), qPrintable(QString::number(m_view->zoom())));
    const qreal fits = m_view->zoom();
    m_view->zoomIn();
    m_view->zoomOut();
    m_view->zoomOut(); // no further
    QVERIFY(qFuzzyCompare(m_view->zoom(), fits));
}

QTEST_MAIN(TopologySceneTest)
#include "tst_topologyscene.moc"
