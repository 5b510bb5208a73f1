// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/picturetiles.h"

#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace portolan {

namespace {

constexpr int kSide = 128;                 ///< of a tile, device pixels
constexpr int kKeptTiles = 2;              ///< around those in view
constexpr qint64 kMillisecond = 1'000'000; ///< ns

int tileAt(qreal place)
{
    return int(std::floor(place / kSide));
}

} // namespace

void PictureTiles::setBackground(const QColor &background)
{
    m_background = background;
    clear();
}

void PictureTiles::clear()
{
    m_level.tiles.clear();
    m_level.outdated.clear();
    m_before.tiles.clear();
}

void PictureTiles::invalidate(const QRectF &area)
{
    m_before.tiles.clear();
    const qreal scale = m_level.scale;
    const QRectF pixels(area.topLeft() * scale, area.size() * scale);
    for (auto tile = m_level.tiles.cbegin(); tile != m_level.tiles.cend(); ++tile) {
        if (QRectF(tile.key() * kSide, QSizeF(kSide, kSide)).adjusted(-1, -1, 1, 1).intersects(pixels))
            m_level.outdated.insert(tile.key());
    }
}

void PictureTiles::startLevel(qreal scale)
{
    if (m_complete)
        m_before = std::exchange(m_level, {});
    m_level = {scale, {}, {}};
}

/// Where the scene's origin is, device pixels; whole ones, so that tiles meet without seams.
QPoint PictureTiles::origin(const View &view)
{
    return (QPointF(view.fromScene.dx(), view.fromScene.dy()) * view.pixelRatio).toPoint();
}

QRect PictureTiles::tilesIn(const View &view)
{
    const QPoint begin = -origin(view);
    const QSizeF size = QSizeF(view.size) * view.pixelRatio;
    return {QPoint(tileAt(begin.x()), tileAt(begin.y())),
            QPoint(tileAt(begin.x() + size.width() - 1), tileAt(begin.y() + size.height() - 1))};
}

void PictureTiles::dropFarFrom(const QRect &shown)
{
    const QRect kept = shown.adjusted(-kKeptTiles, -kKeptTiles, kKeptTiles, kKeptTiles);
    m_level.tiles.removeIf(
        [&kept](const std::pair<const QPoint &, QPixmap &> &tile) { return !kept.contains(tile.first); });
}

bool PictureTiles::paint(QPainter &painter, const View &view, int budget)
{
    const qreal scale = view.fromScene.m11() * view.pixelRatio;
    if (!qFuzzyCompare(scale, m_level.scale))
        startLevel(scale);
    const QRect shown = tilesIn(view);
    dropFarFrom(shown);
    painter.save();
    painter.scale(1 / view.pixelRatio, 1 / view.pixelRatio);
    painter.translate(origin(view));
    paintBefore(painter, shown);
    QElapsedTimer clock;
    clock.start();
    qint64 dearest = 0; // of the tiles painted here, ns: the next one may take as long
    bool any = false;
    m_complete = true;
    for (int row = shown.top(); row <= shown.bottom(); ++row) {
        for (int column = shown.left(); column <= shown.right(); ++column) {
            const QPoint tile(column, row);
            const bool inTime = !any || budget < 0 || clock.nsecsElapsed() + dearest < budget * kMillisecond;
            const bool wanted = !m_level.tiles.contains(tile) || m_level.outdated.contains(tile);
            if (wanted && inTime) {
                const qint64 start = clock.nsecsElapsed();
                m_level.tiles.insert(tile, paintedTile(tile));
                m_level.outdated.remove(tile);
                dearest = std::max(dearest, clock.nsecsElapsed() - start);
                any = true;
            }
            m_complete = m_complete && (!wanted || inTime);
            if (const auto known = m_level.tiles.constFind(tile); known != m_level.tiles.cend())
                painter.drawPixmap(tile * kSide, *known);
        }
    }
    painter.restore();
    if (m_complete)
        m_before.tiles.clear();
    return m_complete;
}

void PictureTiles::paintBefore(QPainter &painter, const QRect &shown) const
{
    painter.fillRect(QRect(shown.topLeft() * kSide, shown.size() * kSide), m_background);
    if (m_before.tiles.isEmpty())
        return;
    const qreal side = kSide * m_level.scale / m_before.scale;
    for (auto tile = m_before.tiles.cbegin(); tile != m_before.tiles.cend(); ++tile) {
        const QRectF place(QPointF(tile.key()) * side, QSizeF(side, side));
        painter.drawPixmap(place, *tile, QRectF(0, 0, kSide, kSide));
    }
}

QPixmap PictureTiles::paintedTile(QPoint tile) const
{
    QPixmap pixmap(kSide, kSide);
    pixmap.fill(m_background);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QSizeF size = QSizeF(kSide, kSide) / m_level.scale;
    const QPointF corner(tile.x() * size.width(), tile.y() * size.height());
    m_scene->render(&painter, QRectF(0, 0, kSide, kSide), QRectF(corner, size));
    return pixmap;
}

} // namespace portolan
