// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/topologyviewfixture.h"
#include "tests/topology/examplegraph.h"
#include "ui/topology/topologyscene.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

/// Components that are put somewhere by hand, with the mouse.
class tst_TopologyDrag : public TopologyViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void componentMovesAsAWhole();
    void smallJerkMovesNothing();
    void stepsMoveWhatIsSelected_data();
    void stepsMoveWhatIsSelected();
    void placeIsKeptAcrossEdits();
    void placeFollowsARename();
    void arrangeAgainTakesPlacesBack();
    void containersAndPortsAreNotMoved();
    void stalePictureIsNotMoved();
    void storedPlacesHoldFromTheStart();

private:
    void drag(QPoint from, QPoint way);
    QRectF boxOf(const QString &node) const { return m_view->topologyScene()->layout().boxes.value(node); }
};

void tst_TopologyDrag::drag(QPoint from, QPoint way)
{
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_view->viewport(), from + way / 2);
    QTest::mouseMove(m_view->viewport(), from + way);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, from + way);
}

void tst_TopologyDrag::componentMovesAsAWhole()
{
    QSignalSpy changed(m_view.get(), &TopologyView::handPlacesChanged);
    const auto before = viewState();
    const QPointF way = QPointF(80, 120) / m_view->zoom();
    for (const QString &handle : {u"pod/db"_s, u"service/db"_s}) {
        const DiagramLayout layout = m_view->topologyScene()->layout();
        const QPoint from = m_view->mapFromScene(layout.boxes.value(handle).topLeft() + QPointF(30, 10));
        drag(from, {80, 120});
        for (const QString &node : {u"pod/db"_s, u"service/db"_s, u"container/db/main"_s}) {
            const QPointF moved = boxOf(node).topLeft() - layout.boxes.value(node).topLeft();
            QVERIFY2((moved - way).manhattanLength() < 0.01, qPrintable(node));
        }
        QCOMPARE(boxOf(u"pod/external"_s), layout.boxes.value(u"pod/external"_s));
    }
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_view->topologyScene()->handPlaces().size(), 1);
    QCOMPARE(viewState(), before);
    QCOMPARE(m_selection->path().toString(), u"components[1].service"_s);
}

void tst_TopologyDrag::smallJerkMovesNothing()
{
    QSignalSpy changed(m_view.get(), &TopologyView::handPlacesChanged);
    const DiagramLayout before = m_view->topologyScene()->layout();
    drag(centreOf(u"pod/db"_s), {2, 2});
    QCOMPARE(m_view->topologyScene()->layout(), before);
    QCOMPARE(changed.size(), 0);
}

void tst_TopologyDrag::stepsMoveWhatIsSelected_data()
{
    QTest::addColumn<WalkDirection>("direction");
    QTest::addColumn<QPointF>("way");
    QTest::newRow("left") << WalkDirection::Left << QPointF(-24, 0);
    QTest::newRow("right") << WalkDirection::Right << QPointF(24, 0);
    QTest::newRow("up") << WalkDirection::Up << QPointF(0, -24);
    QTest::newRow("down") << WalkDirection::Down << QPointF(0, 24);
}

void tst_TopologyDrag::stepsMoveWhatIsSelected()
{
    QFETCH(const WalkDirection, direction);
    QFETCH(const QPointF, way);
    m_view->choose(u"container/db/main"_s);
    drag(centreOf(u"pod/db"_s), {0, 300}); // to where nothing is in the way
    m_view->choose(u"container/db/main"_s);
    const DiagramLayout before = m_view->topologyScene()->layout();
    QVERIFY(m_view->moveCurrent(direction));
    for (const QString &node : {u"pod/db"_s, u"service/db"_s, u"container/db/main"_s})
        QCOMPARE(boxOf(node).topLeft() - before.boxes.value(node).topLeft(), way);
    QCOMPARE(boxOf(u"pod/external"_s), before.boxes.value(u"pod/external"_s));
    QCOMPARE(m_view->currentNode(), u"container/db/main"_s);
}

void tst_TopologyDrag::placeIsKeptAcrossEdits()
{
    drag(centreOf(u"pod/db"_s), {40, 160});
    const QRectF place = boxOf(u"pod/db"_s);
    m_view->setGraph(graphOf(kPair + componentYaml("new")));
    QCOMPARE(boxOf(u"pod/db"_s), place);
    m_view->setGraph(graphOf("components:\n" + componentYaml("external")));
    m_view->setGraph(graphOf(kPair)); // removed, and the removal undone
    QCOMPARE(boxOf(u"pod/db"_s), place);
}

void tst_TopologyDrag::placeFollowsARename()
{
    drag(centreOf(u"pod/db"_s), {40, 160});
    const QPointF place = boxOf(u"pod/db"_s).topLeft();
    m_view->setGraph(graphOf(QByteArray(kPair).replace("name: db", "name: database")));
    QCOMPARE(boxOf(u"pod/database"_s).topLeft(), place);
}

void tst_TopologyDrag::arrangeAgainTakesPlacesBack()
{
    const DiagramLayout before = m_view->topologyScene()->layout();
    drag(centreOf(u"pod/db"_s), {40, 160});
    QVERIFY(m_view->topologyScene()->layout() != before);
    QSignalSpy changed(m_view.get(), &TopologyView::handPlacesChanged);
    QTest::mouseClick(m_view->findChild<QToolButton *>(u"topologyArrange"_s), Qt::LeftButton);
    QCOMPARE(m_view->topologyScene()->layout(), before);
    QVERIFY(m_view->topologyScene()->handPlaces().isEmpty());
    QCOMPARE(changed.size(), 1);
}

void tst_TopologyDrag::containersAndPortsAreNotMoved()
{
    const DiagramLayout before = m_view->topologyScene()->layout();
    drag(centreOf(u"container/db/main"_s), {40, 160});
    drag(pointInRow(u"service/db:80"_s), {40, 160});
    QCOMPARE(m_view->topologyScene()->layout(), before);
}

void tst_TopologyDrag::stalePictureIsNotMoved()
{
    const DiagramLayout before = m_view->topologyScene()->layout();
    m_view->setStale(true);
    drag(centreOf(u"pod/db"_s), {40, 160});
    QCOMPARE(m_view->topologyScene()->layout(), before);
}

void tst_TopologyDrag::storedPlacesHoldFromTheStart()
{
    m_view->startAfresh({{u"pod/db"_s, QPointF(700, 500)}});
    QVERIFY(m_view->topologyScene()->graph().nodes.isEmpty());
    m_view->setGraph(graphOf(kPair));
    QCOMPARE(boxOf(u"pod/db"_s).topLeft(), QPointF(700, 500));
}

QTEST_MAIN(tst_TopologyDrag)
#include "tst_topologydrag.moc"
