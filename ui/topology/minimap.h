// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/topology/minimapdrawing.h"

#include <QFutureWatcher>
#include <QWidget>

namespace portolan {

/// The whole picture, small, in a corner of the view, with a frame around what the view shows; there while that is not
/// all. Pressing and dragging in it says where the view should be.
class Minimap final : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(QWidget *parent);
    ~Minimap() override;

    /// A worker draws it; until then what was there before is shown.
    void setPicture(const ArrangedGraphPtr &picture);
    void setDiagramStyle(const DiagramStyle &style);
    /// Whether the user wants to see it at all.
    void setWanted(bool wanted);
    /// The part of the picture that is in view, in its coordinates.
    void showArea(const QRectF &area);
    /// Goes to its corner of the part of its parent that shows the picture.
    void settle(const QRect &viewport);
    /// Takes the corner where it now covers least, the lower right one if it can.
    void keepClear();

Q_SIGNALS:
    /// This place of the picture should come to the middle of the view.
    void placeWanted(QPointF place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    qreal scale() const;
    QPointF pictureAt(QPointF place) const;
    QRect placeIn(Qt::Corner corner) const;
    qreal covered(const QRect &place) const;
    const DiagramLayout &layout() const { return m_picture->layout; }
    MinimapDrawing wanted() const;
    void followPicture();
    void updateShown();

    ArrangedGraphPtr m_picture = std::make_shared<const ArrangedGraph>();
    DiagramStyle m_style;
    QRectF m_area;
    QRect m_viewport; ///< in the parent
    Qt::Corner m_corner = Qt::BottomRightCorner;
    bool m_wanted = true;
    MinimapDrawing m_drawn; ///< once for many frames
    /// At most one runs at a time; it starts anew when the picture has changed meanwhile.
    QFutureWatcher<MinimapDrawing> m_drawing;
};

} // namespace portolan
