// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/topologyviewfixture.h"
#include "tests/topology/examplegraph.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyscene.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

class tst_TopologyView : public TopologyViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void clickSelectsTheEntry_data();
    void clickSelectsTheEntry();
    void selectionElsewhereHighlightsTheNode_data();
    void selectionElsewhereHighlightsTheNode();
    void selectingChangesNeitherZoomNorPan();
    void newGraphKeepsZoomPanAndPlaces();
    void doubleClickActivates();
    void enterActivatesTheCurrentNode();
    void arrowKeysFollowTheTraffic();
    void tabFollowsTheTrafficAndLeaves();
    void wheelZoomsAtThePointer();
    void wheelWithoutControlPans();
    void keysZoomAndFit();
    void draggingTheBackgroundPans();
    void draggingANodeDoesNotPan();
    void emptyGraphOffersToAddAComponent();
    void stalePictureIsPale();
    void coloursFollowThePalette();
    void accessibleDescriptionNamesTheCurrentNode();
    void toolTipsShowHostileNamesAsText();
    void deletedSelectionIsForgotten();
};

void tst_TopologyView::clickSelectsTheEntry_data()
{
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("expected");
    QTest::newRow("pod") << u"pod/db"_s << u"components[1]"_s;
    QTest::newRow("container") << u"container/db/main"_s << u"components[1].containers[0]"_s;
}

void tst_TopologyView::clickSelectsTheEntry()
{
    QFETCH(QString, node);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(node));
    QTEST(m_selection->path().toString(), "expected");
    QVERIFY(m_view->topologyScene()->item(node)->isHighlighted());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, pointInRow(u"service/db:80"_s));
    QCOMPARE(m_selection->path().toString(), u"components[1].service.ports[0]"_s);
    QVERIFY(!m_view->topologyScene()->item(node)->isHighlighted());
}

void tst_TopologyView::selectionElsewhereHighlightsTheNode_data()
{
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("port");
    QTest::newRow("component") << u"components[1]"_s << u"pod/db"_s << QString();
    QTest::newRow("its name") << u"components[1].name"_s << u"pod/db"_s << QString();
    QTest::newRow("image of a container")
        << u"components[0].containers[0].image"_s << u"container/external/main"_s << QString();
    QTest::newRow("port of a service") << u"components[0].service.ports[0].externalPort"_s << u"service/external"_s
                                       << u"service/external:80"_s;
    QTest::newRow("nothing that is drawn") << u"pullSecrets[0]"_s << QString() << QString();
}

void tst_TopologyView::selectionElsewhereHighlightsTheNode()
{
    QFETCH(QString, selected);
    m_selection->select(path(u"components[1].containers[0]"));
    m_selection->select(path(selected));
    QTEST(m_view->topologyScene()->highlighted().node, "node");
    QTEST(m_view->topologyScene()->highlighted().port, "port");
}

void tst_TopologyView::selectingChangesNeitherZoomNorPan()
{
    m_view->zoomIn();
    const auto before = viewState();
    m_selection->select(path(u"components[0].containers[0]"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(u"pod/db"_s));
    m_selection->select(path(u"components[0]"));
    QCOMPARE(viewState(), before);
}

void tst_TopologyView::newGraphKeepsZoomPanAndPlaces()
{
    m_view->zoomIn();
    const auto before = viewState();
    const QPoint place = centreOf(u"pod/db"_s);
    NodeItem *item = m_view->topologyScene()->item(u"pod/db"_s);
    m_view->setGraph(
        graphOf("components:\n" + componentYaml("first") + componentYaml("external") + componentYaml("db")));
    m_view->grab();
    QCOMPARE(viewState(), before);
    QCOMPARE(centreOf(u"pod/db"_s), place);
    QCOMPARE(m_view->topologyScene()->item(u"pod/db"_s), item);
    QVERIFY(m_view->topologyScene()->item(u"pod/first"_s));
    m_view->setGraph(graphOf("components:\n" + componentYaml("db")));
    QVERIFY(!m_view->topologyScene()->item(u"internet"_s));
    QCOMPARE(centreOf(u"pod/db"_s), place);
}

void tst_TopologyView::doubleClickActivates()
{
    QSignalSpy activated(m_view.get(), &TopologyView::activated);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(u"container/db/main"_s));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<YamlPath>().toString(), u"components[1].containers[0]"_s);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, background());
    QCOMPARE(activated.size(), 1);
}

void tst_TopologyView::enterActivatesTheCurrentNode()
{
    QSignalSpy activated(m_view.get(), &TopologyView::activated);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
    m_selection->select(path(u"components[1]"));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<YamlPath>(), path(u"components[1]"));
}

void tst_TopologyView::arrowKeysFollowTheTraffic()
{
    const QStringList way{u"internet"_s, u"domain"_s, u"service/external"_s, u"container/external/main"_s};
    for (const QString &node : way) {
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->currentNode(), node);
    }
    QCOMPARE(m_selection->path().toString(), u"components[0].containers[0]"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentNode(), u"container/db/main"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->currentNode(), u"service/db"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->currentNode(), u"service/external"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_view->currentNode(), u"domain"_s);
}

void tst_TopologyView::tabFollowsTheTrafficAndLeaves()
{
    QWidget window;
    auto *other = new QPushButton(&window);
    TopologyView view(&window);
    view.setGraph(graphOf("components:\n" + componentYaml("db")));
    window.show();
    view.setFocus();
    QStringList visited;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&view, Qt::Key_Tab);
        visited.append(view.currentNode());
    }
    QCOMPARE(visited, (QStringList{u"service/db"_s, u"pod/db"_s, u"container/db/main"_s}));
    QTest::keyClick(&view, Qt::Key_Backtab);
    QCOMPARE(view.currentNode(), u"pod/db"_s);
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Tab);
    QCOMPARE(window.focusWidget()->objectName(), u"topologyFilter"_s);
    for (int i = 0; i < 4; ++i) // the strip above the picture
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), other);
}

void tst_TopologyView::wheelZoomsAtThePointer()
{
    const QPointF pointer = centreOf(u"service/db"_s);
    const QPointF below = m_view->mapToScene(pointer.toPoint());
    const qreal zoom = m_view->zoom();
    QWheelEvent event(pointer, m_view->viewport()->mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QVERIFY(QCoreApplication::sendEvent(m_view->viewport(), &event));
    QVERIFY(m_view->zoom() > zoom);
    const QPointF now = m_view->mapToScene(pointer.toPoint());
    QVERIFY2(QLineF(below, now).length() < 2, "what is under the pointer stays there");
}

void tst_TopologyView::wheelWithoutControlPans()
{
    const auto before = viewState();
    const QPointF pointer(200, 200);
    QWheelEvent event(pointer, m_view->viewport()->mapToGlobal(pointer), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QVERIFY(QCoreApplication::sendEvent(m_view->viewport(), &event));
    QCOMPARE(viewState().first, before.first);
    QVERIFY(viewState().second.y() > before.second.y());
}

void tst_TopologyView::keysZoomAndFit()
{
    const qreal start = m_view->zoom();
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->zoom() > start);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QVERIFY(qAbs(m_view->zoom() - start) < 0.001);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QCOMPARE(m_view->zoom(), 0.1);
    QTest::keyClick(m_view.get(), Qt::Key_0);
    QCOMPARE(m_view->zoom(), 1.0);
    QTest::keyClick(m_view.get(), Qt::Key_F);
    const QRectF seen = m_view->mapToScene(m_view->viewport()->rect()).boundingRect();
    QVERIFY(seen.contains(m_view->topologyScene()->layout().bounds));
    m_selection->select(path(u"components[1].containers[0]"));
    QTest::keyClick(m_view.get(), Qt::Key_F, Qt::ShiftModifier);
    QVERIFY((centreOf(u"container/db/main"_s) - m_view->viewport()->rect().center()).manhattanLength() < 60);
}

void tst_TopologyView::draggingTheBackgroundPans()
{
    const QPoint before = centreOf(u"pod/db"_s);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, background());
    QTest::mouseMove(m_view->viewport(), background() + QPoint(10, 5));
    QTest::mouseMove(m_view->viewport(), background() + QPoint(40, 25));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, background() + QPoint(40, 25));
    QCOMPARE(centreOf(u"pod/db"_s) - before, QPoint(40, 25));
    QTest::mouseMove(m_view->viewport(), {300, 300});
    QCOMPARE(centreOf(u"pod/db"_s) - before, QPoint(40, 25));
    QVERIFY(m_selection->path().isEmpty());
}

void tst_TopologyView::draggingANodeDoesNotPan()
{
    const auto before = viewState();
    const QPoint from = centreOf(u"pod/db"_s);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view->viewport(), from + QPoint(60, 60));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, from + QPoint(60, 60));
    QCOMPARE(viewState(), before);
}

void tst_TopologyView::emptyGraphOffersToAddAComponent()
{
    auto *empty = m_view->findChild<QWidget *>(u"topologyEmptyState"_s);
    auto *add = m_view->findChild<QPushButton *>(u"addFirstComponent"_s);
    QVERIFY(empty && add);
    QVERIFY(!empty->isVisible());
    m_view->setGraph({});
    QVERIFY(empty->isVisible());
    QVERIFY(!m_view->findChild<QWidget *>(u"topologyLegend"_s)->isVisible());
    QSignalSpy requested(m_view.get(), &TopologyView::addComponentRequested);
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Right); // nothing to walk to
    QTest::keyClick(m_view.get(), Qt::Key_F);
    m_view->setGraph(graphOf(kPair));
    QVERIFY(!empty->isVisible());
}

void tst_TopologyView::stalePictureIsPale()
{
    const QPoint place = centreOf(u"pod/db"_s);
    const auto contrast = [&] {
        const QImage image = m_view->viewport()->grab().toImage();
        const QRgb window = image.pixel(background());
        int most = 0;
        for (int x = place.x() - 90; x < place.x() + 90; ++x) {
            for (int y = place.y() - 5; y < place.y() + 15; ++y)
                most = qMax(most, qAbs(qGray(image.pixel(x, y)) - qGray(window)));
        }
        return most;
    };
    const int fresh = contrast();
    m_view->setStale(true);
    const int stale = contrast();
    QVERIFY2(stale > fresh / 3 && stale < fresh * 0.6, qPrintable(u"%1 of %2"_s.arg(stale).arg(fresh)));
    m_view->setStale(false);
    QCOMPARE(contrast(), fresh);
}

void tst_TopologyView::coloursFollowThePalette()
{
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(20, 20, 20));
    m_view->setPalette(dark);
    QCOMPARE(m_view->topologyScene()->diagramStyle(), DiagramStyle::dark());
    QVERIFY(qGray(m_view->viewport()->grab().toImage().pixel(background())) < 60);
    QPalette light;
    light.setColor(QPalette::Window, QColor(250, 250, 250));
    m_view->setPalette(light);
    QCOMPARE(m_view->topologyScene()->diagramStyle(), DiagramStyle::light());
}

void tst_TopologyView::accessibleDescriptionNamesTheCurrentNode()
{
    m_selection->select(path(u"components[0].service"));
    QCOMPARE(m_view->accessibleDescription(),
             u"Service external, ClusterIP, ports 80 \u2192 8080, reached at external:80"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(u"domain"_s));
    QVERIFY(m_view->accessibleDescription().startsWith(u"Domain your domain"));
}

void tst_TopologyView::toolTipsShowHostileNamesAsText()
{
    TopologyGraph graph = graphOf(kPair);
    for (TopologyNode &node : graph.nodes)
        node.title = u"<img src=x>"_s;
    m_view->setGraph(graph);
    const QString toolTip = m_view->topologyScene()->item(u"pod/db"_s)->toolTip();
    QVERIFY(!toolTip.contains(u'<'));
    QVERIFY(toolTip.contains(u"&lt;img"));
}

void tst_TopologyView::deletedSelectionIsForgotten()
{
    m_selection->select(path(u"components[1]"));
    m_view->setGraph(graphOf("components:\n" + componentYaml("external")));
    QCOMPARE(m_view->currentNode(), QString());
    m_selection.reset();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(u"pod/external"_s));
    QCOMPARE(m_view->currentNode(), u"pod/external"_s);
}

QTEST_MAIN(tst_TopologyView)
#include "tst_topologyview.moc"
