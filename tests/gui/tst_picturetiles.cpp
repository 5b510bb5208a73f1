// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/picturetiles.h"

#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QPainter>
#include <QtTest>

using namespace portolan;

namespace {

const QSize kSize(700, 400);

} // namespace

class tst_PictureTiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showWhatTheSceneShows_data();
    void showWhatTheSceneShows();
    void budgetSpreadsThePaintingOverFrames();
    void zoomShowsTheTilesOfBefore();
    void changedPartIsPaintedAnew();
    void changedPartShowsWhatWasThereUntilThen();
    void panPaintsOnlyWhatIsNew();

private:
    static PictureTiles::View viewOf(qreal zoom, QPointF offset, qreal ratio = 1);
    QImage shown(const PictureTiles::View &view, int budget, bool *complete = nullptr);
    QImage direct(const PictureTiles::View &view);

    std::unique_ptr<QGraphicsScene> m_scene;
    std::unique_ptr<PictureTiles> m_tiles;
    QGraphicsRectItem *m_box = nullptr;
};

void tst_PictureTiles::init()
{
    m_scene = std::make_unique<QGraphicsScene>(-5000, -5000, 10000, 10000);
    for (int i = -20; i < 20; ++i)
        m_scene->addEllipse(i * 40, i * 23, 37, 61, QPen(Qt::blue, 2), QBrush(Qt::yellow));
    m_box = m_scene->addRect(100, 50, 30, 40, QPen(Qt::black, 1), QBrush(Qt::red));
    m_tiles = std::make_unique<PictureTiles>(m_scene.get());
    m_tiles->setBackground(Qt::white);
}

PictureTiles::View tst_PictureTiles::viewOf(qreal zoom, QPointF offset, qreal ratio)
{
    return {QTransform(zoom, 0, 0, zoom, offset.x(), offset.y()), kSize, ratio};
}

QImage tst_PictureTiles::shown(const PictureTiles::View &view, int budget, bool *complete)
{
    QImage image(view.size * view.pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(view.pixelRatio);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    const bool all = m_tiles->paint(painter, view, budget);
    if (complete)
        *complete = all;
    return image;
}

QImage tst_PictureTiles::direct(const PictureTiles::View &view)
{
    QImage image(view.size * view.pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(view.pixelRatio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_scene->render(&painter, QRectF(QPointF(), view.size),
                    view.fromScene.inverted().mapRect(QRectF(QPointF(), view.size)));
    return image;
}

void tst_PictureTiles::showWhatTheSceneShows_data()
{
    QTest::addColumn<qreal>("zoom");
    QTest::addColumn<QPointF>("offset");
    QTest::addColumn<qreal>("ratio");
    QTest::newRow("100 %") << 1.0 << QPointF(10, -20) << 1.0;
    QTest::newRow("far to the left") << 1.0 << QPointF(650, 390) << 1.0;
    QTest::newRow("small") << 0.5 << QPointF(300, 200) << 1.0;
    QTest::newRow("sharp screen") << 0.5 << QPointF(300, 200) << 2.0;
    QTest::newRow("large") << 2.0 << QPointF(0, 0) << 1.0;
}

void tst_PictureTiles::showWhatTheSceneShows()
{
    QFETCH(const qreal, zoom);
    QFETCH(const QPointF, offset);
    QFETCH(const qreal, ratio);
    const PictureTiles::View view = viewOf(zoom, offset, ratio);
    bool complete = false;
    const QImage tiles = shown(view, -1, &complete);
    QVERIFY(complete);
    const QImage expected = direct(view);
    qsizetype different = 0;
    for (int y = 0; y < tiles.height(); ++y) {
        for (int x = 0; x < tiles.width(); ++x)
            different += qAbs(qGray(tiles.pixel(x, y)) - qGray(expected.pixel(x, y))) > 8;
    }
    QCOMPARE(different, 0);
}

void tst_PictureTiles::budgetSpreadsThePaintingOverFrames()
{
    const PictureTiles::View view = viewOf(1, {10, 10});
    bool complete = false;
    int frames = 0;
    QImage last;
    for (; !complete && frames < 100; ++frames)
        last = shown(view, 0, &complete);
    QVERIFY2(frames >= 6, "a tile a frame");
    QVERIFY(complete);
    m_tiles->clear();
    QCOMPARE(last, shown(view, -1));
}

void tst_PictureTiles::zoomShowsTheTilesOfBefore()
{
    shown(viewOf(1, {300, 200}), -1);
    bool complete = true;
    const QImage first = shown(viewOf(1.2, {300, 200}), 0, &complete);
    QVERIFY(!complete);
    QVERIFY2(qGreen(first.pixel(300 + int(115 * 1.2), 200 + int(70 * 1.2))) < 100, "the red box, scaled");
    // A further zoom before the tiles are there still has those of the first.
    const QImage second = shown(viewOf(1.4, {300, 200}), 0, &complete);
    QVERIFY(!complete);
    QVERIFY(qGreen(second.pixel(300 + int(115 * 1.4), 200 + int(70 * 1.4))) < 100);
}

void tst_PictureTiles::changedPartIsPaintedAnew()
{
    const PictureTiles::View view = viewOf(1, {0, 0});
    shown(view, -1);
    m_box->setBrush(Qt::green);
    QCOMPARE(shown(view, -1).pixel(115, 70), QColor(Qt::red).rgb()); // it was not told
    m_tiles->invalidate(m_box->sceneBoundingRect());
    QCOMPARE(shown(view, -1).pixel(115, 70), QColor(Qt::green).rgb());
}

void tst_PictureTiles::changedPartShowsWhatWasThereUntilThen()
{
    const PictureTiles::View view = viewOf(1, {0, 0});
    const QRgb before = shown(view, -1).pixel(618, 375);
    QCOMPARE(before, QColor(Qt::yellow).rgb());
    m_tiles->invalidate(m_scene->sceneRect());
    bool complete = true;
    QCOMPARE(shown(view, 0, &complete).pixel(618, 375), before);
    QVERIFY(!complete);
    for (int frame = 0; frame < 100 && !complete; ++frame)
        shown(view, 0, &complete);
    QVERIFY(complete);
}

void tst_PictureTiles::panPaintsOnlyWhatIsNew()
{
    shown(viewOf(1, {0, 0}), -1);
    bool complete = false;
    shown(viewOf(1, {-30, -20}), 0, &complete); // within the tiles that are there, but for the lowest row
    m_box->setBrush(Qt::green);
    const QImage moved = shown(viewOf(1, {-30, -20}), -1);
    QCOMPARE(moved.pixel(85, 50), QColor(Qt::red).rgb());
}

QTEST_MAIN(tst_PictureTiles)
#include "tst_picturetiles.moc"
