// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/edgeitem.h"

#include "app/painting/paintercanvas.h"
#include "app/topology/diagrammetrics.h"
#include "app/topology/nodedescription.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QPolygonF>
#include <QStyleOptionGraphicsItem>

namespace portolan {

namespace {

constexpr qreal kEdgeLevel = 1;
constexpr qreal kGrip = 8; ///< how near the pointer must be to a line for its tool tip
constexpr qreal kLeastReadable = 0.3;

QRectF boundsOf(const TopologyEdge &edge, const EdgeGeometry &geometry)
{
    // The curves lie within the hull of their control points.
    QRectF bounds = QPolygonF(geometry.route).boundingRect();
    const qreal margin = metrics::kArrowWidth;
    if (!edge.label.isEmpty()) {
        const qreal height = 2 * metrics::kTitleStyle.size;
        bounds |= QRectF(geometry.label - QPointF(0, height), QSizeF(metrics::kMountLabelMaximum, 1.5 * height));
    }
    return bounds.adjusted(-margin, -margin, margin, margin);
}

} // namespace

EdgeItem::EdgeItem(const DiagramStyle &style) : m_style(style)
{
    setZValue(kEdgeLevel);
    // Clicks go to what is below: edges are not selectable.
    setAcceptedMouseButtons(Qt::NoButton);
}

void EdgeItem::setEdge(const TopologyEdge &edge, const EdgeGeometry &geometry)
{
    if (edge == m_edge && geometry == m_geometry)
        return;
    prepareGeometryChange();
    m_edge = edge;
    m_geometry = geometry;
    m_bounds = boundsOf(edge, geometry);
    setToolTip(edgeDescription(edge).toHtmlEscaped());
    update();
}

void EdgeItem::setDiagramStyle(const DiagramStyle &style)
{
    m_style = style;
    update();
}

QPainterPath EdgeItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(kGrip);
    return stroker.createStroke(toPainterPath(DiagramPath::fromCubics(m_geometry.route)));
}

void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    PainterCanvas canvas(*painter);
    canvas.setTextShown(QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform())
                        > kLeastReadable);
    drawEdge(canvas, m_edge, m_geometry, m_style, TableTextMeasure());
}

} // namespace portolan
