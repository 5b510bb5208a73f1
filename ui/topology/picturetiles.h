// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QPixmap>
#include <QPoint>
#include <QSet>
#include <QTransform>

class QGraphicsScene;
class QPainter;

namespace portolan {

/// A scene, painted once in tiles and shown for many frames: panning only moves them. After a change of the zoom the tiles
/// of before are shown scaled until new ones are there, so that no frame waits for a large picture to be painted.
class PictureTiles
{
public:
    explicit PictureTiles(QGraphicsScene *scene) : m_scene(scene) { }

    struct View
    {
        QTransform fromScene; ///< a scale and a translation
        QSize size;           ///< pixels that do not depend on the device
        qreal pixelRatio = 1;
    };

    void setBackground(const QColor &background);
    /// What is in this part of the scene looks different now.
    void invalidate(const QRectF &area);
    void clear();

    /// Shows the view's part of the scene. New tiles are painted while they fit into `budget` milliseconds, at least one;
    /// less than 0 for as long as it takes. Returns whether all of them are there; if not, it is to be called again.
    bool paint(QPainter &painter, const View &view, int budget);

private:
    /// Tiles of one zoom, by column and row; the scene's origin is the corner of the first.
    struct Level
    {
        qreal scale = 0; ///< device pixels for each px of the scene
        QHash<QPoint, QPixmap> tiles;
        QSet<QPoint> outdated; ///< of these; shown until they have been painted anew
    };

    static QRect tilesIn(const View &view);
    void startLevel(qreal scale);
    void dropFarFrom(const QRect &shown);
    void paintBefore(QPainter &painter, const QRect &shown) const;
    QPixmap paintedTile(QPoint tile) const;
    static QPoint origin(const View &view);

    QGraphicsScene *m_scene;
    QColor m_background;
    Level m_level;
    Level m_before; ///< of another zoom, as long as tiles of this one are missing
    bool m_complete = false;
};

} // namespace portolan
