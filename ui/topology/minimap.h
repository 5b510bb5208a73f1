// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/topology/layout.h"

#include <QPixmap>
#include <QWidget>

namespace portolan {

/// The whole picture, small, in a corner of the view, with a frame around what the view shows; there while that is not
/// all. Pressing and dragging in it says where the view should be.
class Minimap final : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(QWidget *parent);

    void setPicture(const TopologyGraph &graph, const DiagramLayout &layout);
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
    QRectF placeOf(const QRectF &area) const;
    QRect placeIn(Qt::Corner corner) const;
    qreal covered(const QRect &place) const;
    void drawBoxes();
    void updateShown();

    TopologyGraph m_graph;
    DiagramLayout m_layout;
    DiagramStyle m_style;
    QRectF m_area;
    QRect m_viewport; ///< in the parent
    Qt::Corner m_corner = Qt::BottomRightCorner;
    QPixmap m_boxes; ///< painted once for many frames; null when it must be painted anew
    bool m_wanted = true;
};

} // namespace portolan
