// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/topologyviewfixture.h"
#include "tests/topology/examplegraph.h"
#include "ui/topology/minimap.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyscene.h"

#include <QToolButton>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray manyComponents(int count)
{
    QByteArray yaml = "components:\n" + componentYaml("external");
    for (int i = 0; i < count; ++i)
        yaml += componentYaml("worker-" + QByteArray::number(i));
    return yaml;
}

} // namespace

/// What stands above the picture, and what of it is in view at first.
class tst_TopologyOverlays : public TopologyViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void smallPictureIsShownWhole();
    void largePictureStartsReadableWhereTrafficEnters();
    void minimapIsThereWhileNotAllIsInView();
    void minimapCanBeSwitchedOff();
    void minimapFollowsThePicture();
    void draggingInTheMinimapPans();
    void legendAndMinimapCoverLittle_data();
    void legendAndMinimapCoverLittle();
    void minimapStandsWhereItCoversLeast();
    void hiddenOutsideHostsComeBackToTheirPlace();
    void narrowBarCutsNoButton_data();
    void narrowBarCutsNoButton();

private:
    QRectF seen() const { return m_view->mapToScene(m_view->viewport()->rect()).boundingRect(); }
    QRectF bounds() const { return m_view->topologyScene()->layout().bounds; }
    QWidget *minimap() const { return m_view->findChild<QWidget *>(u"topologyMinimap"_s); }
    void showMany();
};

void tst_TopologyOverlays::showMany()
{
    m_view->setGraph({});
    m_view->setGraph(graphOf(manyComponents(40)));
    m_view->grab();
}

void tst_TopologyOverlays::smallPictureIsShownWhole()
{
    QVERIFY(seen().contains(bounds()));
    QVERIFY(!minimap()->isVisible());
}

void tst_TopologyOverlays::largePictureStartsReadableWhereTrafficEnters()
{
    showMany();
    QVERIFY(m_view->zoom() >= 0.75);
    QVERIFY(!seen().contains(bounds()));
    const NodeItem *internet = m_view->topologyScene()->item(u"internet"_s);
    QVERIFY(seen().contains(internet->mapRectToScene(internet->box())));
    QVERIFY2(seen().left() < bounds().left(), "nothing that is left of the entry is out of sight");
    QVERIFY(minimap()->isVisible());
}

void tst_TopologyOverlays::minimapIsThereWhileNotAllIsInView()
{
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(minimap()->isVisible());
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QVERIFY(!minimap()->isVisible());
    showMany();
    QVERIFY(minimap()->isVisible());
    QTest::keyClick(m_view.get(), Qt::Key_F);
    QVERIFY(!minimap()->isVisible());
    m_view->setGraph({});
    QVERIFY(!minimap()->isVisible());
}

void tst_TopologyOverlays::minimapCanBeSwitchedOff()
{
    showMany();
    m_view->setMinimapWanted(false);
    QVERIFY(!minimap()->isVisible());
    m_view->setMinimapWanted(true);
    QVERIFY(minimap()->isVisible());
    QVERIFY(!minimap()->accessibleName().isEmpty());
}

/// A worker draws it, and what comes of that is what is drawn at once for a new view.
void tst_TopologyOverlays::minimapFollowsThePicture()
{
    const auto mapOf = [](const ArrangedGraphPtr &picture, QWidget *parent) {
        Minimap map(parent);
        map.setPicture(picture);
        map.settle(parent->rect());
        map.show();
        return map.grab().toImage();
    };
    QWidget parent;
    parent.resize(600, 400);
    const ArrangedGraphPtr before =
        arranged(graphOf(manyComponents(40)), true, std::make_shared<const ArrangedGraph>());
    const ArrangedGraphPtr after = arranged(graphOf(manyComponents(30)), true, before);
    QVERIFY(mapOf(before, &parent) != mapOf(after, &parent));

    Minimap map(&parent);
    map.setPicture(before);
    map.settle(parent.rect());
    map.show();
    QCOMPARE(map.grab().toImage(), mapOf(before, &parent));
    map.setPicture(after);
    map.settle(parent.rect());
    QTRY_COMPARE(map.grab().toImage(), mapOf(after, &parent));
}

void tst_TopologyOverlays::draggingInTheMinimapPans()
{
    showMany();
    const QTransform zoom = m_view->transform();
    const QPoint middle = minimap()->rect().center();
    QTest::mousePress(minimap(), Qt::LeftButton, {}, middle);
    const qreal step = bounds().height() / minimap()->height(); // of the scene, about one pixel of the map
    QVERIFY((seen().center() - bounds().center()).manhattanLength() < 3 * step);
    const qreal before = seen().center().y();
    QTest::mouseMove(minimap(), middle + QPoint(0, 20));
    QVERIFY(seen().center().y() > before + 15 * step);
    QTest::mouseRelease(minimap(), Qt::LeftButton, {}, middle + QPoint(0, 20));
    QCOMPARE(m_view->transform(), zoom);
}

void tst_TopologyOverlays::legendAndMinimapCoverLittle_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1200, 700);
    QTest::newRow("narrow") << QSize(360, 500);
}

void tst_TopologyOverlays::legendAndMinimapCoverLittle()
{
    QFETCH(const QSize, size);
    m_view->resize(size);
    showMany();
    const auto *legend = m_view->findChild<QWidget *>(u"topologyLegend"_s);
    QVERIFY(legend->isVisible() && minimap()->isVisible());
    QVERIFY(!legend->geometry().intersects(m_view->viewport()->geometry()));
    QVERIFY(m_view->rect().contains(legend->geometry()));
    QVERIFY(m_view->viewport()->geometry().contains(minimap()->geometry()));
}

/// A column that ends in view on the right; what is isolated stands below the first one.
void tst_TopologyOverlays::minimapStandsWhereItCoversLeast()
{
    const auto coveredBoxes = [this] {
        const QRect map = minimap()->geometry().translated(-m_view->viewport()->pos());
        const QRectF below = m_view->mapToScene(map).boundingRect();
        return std::ranges::count_if(m_view->topologyScene()->layout().boxes,
                                     [&below](const QRectF &box) { return box.intersects(below); });
    };
    m_view->resize(1000, 600);
    showMany();
    QVERIFY(minimap()->isVisible());
    QCOMPARE(coveredBoxes(), 0);
}

void tst_TopologyOverlays::hiddenOutsideHostsComeBackToTheirPlace()
{
    const QByteArray yaml = QByteArray(kPair).replace(
        "image: example/db", "env: [{name: BACKUP_HOST, value: backup.example.com:9000}]\n    image: example/db");
    m_view->setGraph(graphOf(yaml));
    const auto outside = [this] {
        QStringList found;
        for (const TopologyNode &node : m_view->topologyScene()->graph().nodes) {
            if (node.kind == TopologyNode::Kind::Outside)
                found.append(node.id);
        }
        return found;
    };
    QCOMPARE(outside().size(), 1);
    const DiagramLayout layout = m_view->topologyScene()->layout();
    const auto before = viewState();
    m_view->setOutsideShown(false);
    QCOMPARE(outside(), QStringList());
    for (const TopologyEdge &edge : m_view->topologyScene()->graph().edges)
        QVERIFY(m_view->topologyScene()->graph().owner(edge.to));
    m_view->setGraph(graphOf(yaml)); // stays hidden
    QCOMPARE(outside(), QStringList());
    m_view->setOutsideShown(true);
    QCOMPARE(m_view->topologyScene()->layout().boxes, layout.boxes);
    QCOMPARE(viewState(), before);
}

void tst_TopologyOverlays::narrowBarCutsNoButton_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {300, 340, 480, 700, 1200})
        QTest::addRow("%d px", width) << width;
}

void tst_TopologyOverlays::narrowBarCutsNoButton()
{
    QFETCH(const int, width);
    m_view->resize(width, 500);
    m_view->grab();
    const auto *bar = m_view->findChild<QWidget *>(u"topologyBar"_s);
    QCOMPARE(bar->width(), width);
    const QList<QToolButton *> buttons = bar->findChildren<QToolButton *>(QRegularExpression(u"^topology"_s));
    QCOMPARE(buttons.size(), 3);
    for (const QToolButton *button : buttons) {
        QVERIFY(bar->rect().contains(button->geometry()));
        QVERIFY(button->width() >= button->sizeHint().width());
        QVERIFY(!button->text().isEmpty());
    }
}

QTEST_MAIN(tst_TopologyOverlays)
#include "tst_topologyoverlays.moc"
