// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/picturefixture.h"
#include "tests/models/shopanddatabase.h"
#include "ui/mainwindow/handplacestore.h"
#include "ui/topology/topologyscene.h"

#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

/// Where things stand in the picture of the real window: moved by hand and by keys, undone, kept, forgotten.
class PictureArrangementTest : public PictureFixture
{
    Q_OBJECT

private Q_SLOTS:
    void placesByHandAreKeptOutsideTheFile();
    void arrangingWhatIsArrangedIsNoStep();
    void movesAreUndoneInTheirOrder();
    void movesHaveActions_data();
    void movesHaveActions();
    void placesGoAlongToAnotherName();
    void placesOfWhatVanishedAreDropped();
    void placesAreKeptForTheNewestFiles();
};

void PictureArrangementTest::placesByHandAreKeptOutsideTheFile()
{
    openTwo();
    const QPoint from = placeOf(u"pod/db"_s);
    QWidget *viewport = view()->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport, from + QPoint(20, 40));
    QTest::mouseMove(viewport, from + QPoint(30, 90));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, from + QPoint(30, 90));
    const QRectF place = view()->topologyScene()->layout().boxes.value(u"pod/db"_s);
    QCOMPARE(view()->topologyScene()->handPlaces().size(), 1);
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(text(), kShopAndDatabase);
    QVERIFY(m_window->open(m_file)); // another file has its own
    QVERIFY(view()->topologyScene()->handPlaces().isEmpty());
    openTwo();
    QCOMPARE(view()->topologyScene()->layout().boxes.value(u"pod/db"_s), place);
    action(u"view.arrange"_s)->trigger();
    QVERIFY(view()->topologyScene()->layout().boxes.value(u"pod/db"_s) != place);
    openTwo();
    QVERIFY(view()->topologyScene()->handPlaces().isEmpty());
}

void PictureArrangementTest::arrangingWhatIsArrangedIsNoStep()
{
    openTwo();
    action(u"view.arrange"_s)->trigger();
    QVERIFY(!action(u"edit.undo"_s)->isEnabled());
}

void PictureArrangementTest::movesAreUndoneInTheirOrder()
{
    openTwo();
    const auto box = [this] { return view()->topologyScene()->layout().boxes.value(u"pod/db"_s); };
    const QRectF home = box();
    view()->choose(u"pod/db"_s);
    action(u"view.moveDown"_s)->trigger();
    const QRectF moved = box();
    QVERIFY(moved != home);
    QVERIFY(!m_window->isWindowModified());
    selectInTree(u"web"_s);
    action(u"edit.duplicate"_s)->trigger();
    QVERIFY(m_window->isWindowModified());
    view()->choose(u"pod/db"_s);
    action(u"view.moveDown"_s)->trigger();
    const QRectF movedAgain = box();
    action(u"edit.undo"_s)->trigger();
    QVERIFY(m_window->isWindowModified());
    QVERIFY(box() != movedAgain);
    action(u"edit.undo"_s)->trigger();
    m_window->session()->settle();
    QCOMPARE(text(), kShopAndDatabase);
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(box(), moved);
    action(u"edit.undo"_s)->trigger();
    QCOMPARE(box(), home);
    QVERIFY(!action(u"edit.undo"_s)->isEnabled());
    action(u"edit.redo"_s)->trigger();
    QCOMPARE(box(), moved);
    QVERIFY(!m_window->isWindowModified());
}

void PictureArrangementTest::movesHaveActions_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("key");
    QTest::addColumn<QPointF>("way");
    QTest::newRow("left") << u"view.moveLeft"_s << int(Qt::Key_Left) << QPointF(-24, 0);
    QTest::newRow("right") << u"view.moveRight"_s << int(Qt::Key_Right) << QPointF(24, 0);
    QTest::newRow("up") << u"view.moveUp"_s << int(Qt::Key_Up) << QPointF(0, -24);
    QTest::newRow("down") << u"view.moveDown"_s << int(Qt::Key_Down) << QPointF(0, 24);
}

/// The menu and its key do the same, with another key just as well; in the text the key keeps its meaning.
void PictureArrangementTest::movesHaveActions()
{
    QFETCH(const QString, id);
    QFETCH(const int, key);
    QFETCH(const QPointF, way);
    openTwo();
    const auto place = [this] { return cornerOf(u"pod/db"_s); };
    view()->choose(u"pod/db"_s);
    view()->topologyScene()->placeByHand(u"pod/db"_s, place() + QPointF(0, 300)); // nothing is in the way there
    const QPointF home = place();
    action(id)->trigger();
    QCOMPARE(place(), home + way);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key(key), Qt::ControlModifier);
    QCOMPARE(place(), home + 2 * way);
    action(id)->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_Y);
    QTest::keyClick(view(), Qt::Key(key), Qt::ControlModifier);
    QCOMPARE(place(), home + 2 * way);
    QTest::keyClick(view(), Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(place(), home + 3 * way);
    find<QTreeView>(u"structureTree"_s)->setFocus();
    QTest::keyClick(find<QTreeView>(u"structureTree"_s), Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(place(), home + 3 * way);
}

void PictureArrangementTest::placesGoAlongToAnotherName()
{
    openTwo();
    view()->choose(u"pod/db"_s);
    action(u"view.moveDown"_s)->trigger();
    const HandPlaces places = view()->topologyScene()->handPlaces();
    QCOMPARE(places.size(), 1);
    const QString copy = m_window->session()->filePath() + u".copy.yaml"_s;
    QVERIFY(!m_window->session()->saveAs(copy));
    QVERIFY(m_window->open(m_file));
    QVERIFY(view()->topologyScene()->handPlaces().isEmpty());
    QVERIFY(m_window->open(copy));
    QCOMPARE(view()->topologyScene()->handPlaces(), places);
}

/// Kept while the removal can be undone; a saved file says nothing of what it does not hold.
void PictureArrangementTest::placesOfWhatVanishedAreDropped()
{
    openTwo();
    view()->choose(u"pod/db"_s);
    action(u"view.moveDown"_s)->trigger();
    const QPointF moved = cornerOf(u"pod/db"_s);
    const QString path = m_window->session()->filePath();
    QCOMPARE(storedHandPlaces(path).size(), 1);

    selectInTree(u"db"_s);
    action(u"edit.remove"_s)->trigger();
    QVERIFY(!view()->topologyScene()->item(u"pod/db"_s));
    action(u"edit.undo"_s)->trigger();
    QVERIFY(view()->topologyScene()->item(u"pod/db"_s));
    QCOMPARE(cornerOf(u"pod/db"_s), moved);

    action(u"edit.redo"_s)->trigger();
    QVERIFY(!view()->topologyScene()->item(u"pod/db"_s));
    action(u"file.save"_s)->trigger();
    QVERIFY(storedHandPlaces(path).isEmpty());
}

void PictureArrangementTest::placesAreKeptForTheNewestFiles()
{
    const auto file = [](int number) { return u"/charts/%1/values.yaml"_s.arg(number); };
    const HandPlaces places{{u"pod/a"_s, {1, 2}}};
    for (int i = 0; i < 200; ++i)
        storeHandPlaces(file(i), places);
    QCOMPARE(storedHandPlaces(file(0)), places);
    storeHandPlaces(file(0), places); // again: now the second is the oldest
    storeHandPlaces(file(200), places);
    QCOMPARE(storedHandPlaces(file(0)), places);
    QVERIFY(storedHandPlaces(file(1)).isEmpty());
    QCOMPARE(storedHandPlaces(file(2)), places);
    QCOMPARE(storedHandPlaces(file(200)), places);
    storeHandPlaces(file(200), {}); // makes room
    storeHandPlaces(file(201), places);
    QCOMPARE(storedHandPlaces(file(2)), places);
}

QTEST_MAIN(PictureArrangementTest)
#include "tst_picturearrangement.moc"
