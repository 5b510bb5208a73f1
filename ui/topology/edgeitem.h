// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/topology/edgedrawing.h"

#include <QGraphicsItem>

namespace portolan {

/// An edge of the graph in the scene; painted by drawEdge().
class EdgeItem final : public QGraphicsItem
{
public:
    explicit EdgeItem(const DiagramStyle &style);

    void setEdge(const TopologyEdge &edge, const EdgeGeometry &geometry);
    void setDiagramStyle(const DiagramStyle &style);
    const TopologyEdge &edge() const { return m_edge; }
    /// What it covers, piece by piece.
    const QList<QRectF> &parts() const { return m_parts; }

    QRectF boundingRect() const override { return m_bounds; }
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    EdgePiece exposedPiece(const QRectF &area, qreal scale);
    qreal lengthBefore(qsizetype curve, qreal scale);

    DiagramStyle m_style;
    TopologyEdge m_edge;
    EdgeGeometry m_geometry;
    QList<QRectF> m_parts;   ///< that it covers: a box for each curve, then that of the label
    QList<qreal> m_lengths;  ///< px up to each curve; made when they are asked for first
    qreal m_lengthScale = 0; ///< of the painting they are good for
    QRectF m_bounds;
};

} // namespace portolan
