// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/edgeitem.h"

#include "app/painting/paintercanvas.h"
#include "app/topology/diagrammetrics.h"
#include "app/topology/nodedescription.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPathStroker>
#include <QPolygonF>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <functional>
#include <numeric>

namespace portolan {

namespace {

constexpr qreal kEdgeLevel = 1;
constexpr qreal kLabelledLevel = 1.5; ///< no line runs through a label
constexpr qreal kGrip = 8;            ///< how near the pointer must be to a line for its tool tip
constexpr qreal kLeastReadable = 0.3;

/// What the edge covers, piece by piece: each of its curves lies within the hull of its control points.
QList<QRectF> partsOf(const TopologyEdge &edge, const EdgeGeometry &geometry)
{
    QList<QRectF> parts;
    const qreal margin = metrics::kArrowWidth;
    for (qsizetype i = 0; i + 3 < geometry.route.size(); i += 3)
        parts.append(QPolygonF(geometry.route.mid(i, 4)).boundingRect().adjusted(-margin, -margin, margin, margin));
    if (!edge.label.isEmpty()) {
        const qreal height = 2 * metrics::kTitleStyle.size;
        const QRectF label(geometry.label - QPointF(0, height), QSizeF(metrics::kMountLabelMaximum, 1.5 * height));
        parts.append(label.adjusted(-margin, -margin, margin, margin));
    }
    return parts;
}

} // namespace

EdgeItem::EdgeItem(const DiagramStyle &style) : m_style(style)
{
    setZValue(kEdgeLevel);
    setFlag(QGraphicsItem::ItemUsesExtendedStyleOption); // for the part that is exposed
    // Clicks go to what is below: edges are not selectable.
    setAcceptedMouseButtons(Qt::NoButton);
}

void EdgeItem::setEdge(const TopologyEdge &edge, const EdgeGeometry &geometry)
{
    if (edge == m_edge && geometry == m_geometry)
        return;
    prepareGeometryChange();
    m_edge = edge;
    setZValue(edge.label.isEmpty() ? kEdgeLevel : kLabelledLevel);
    m_geometry = geometry;
    m_parts = partsOf(edge, geometry);
    m_lengths.clear();
    m_bounds = std::accumulate(m_parts.cbegin(), m_parts.cend(), QRectF(), std::bit_or<>());
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

/// The box around a long edge covers much of the picture that the edge does not touch.
void EdgeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const auto isExposed = [option](const QRectF &part) { return part.intersects(option->exposedRect); };
    if (std::none_of(m_parts.cbegin(), m_parts.cend(), isExposed))
        return;
    PainterCanvas canvas(*painter);
    const qreal scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    canvas.setFineShown(scale > kLeastReadable);
    drawEdge(canvas, m_edge, m_geometry, m_style, TableTextMeasure(), exposedPiece(option->exposedRect, scale));
}

/// Flattening a long curve and cutting it into dots costs most of a frame: what is not exposed is left out.
EdgePiece EdgeItem::exposedPiece(const QRectF &area, qreal scale)
{
    const qsizetype curves = (m_geometry.route.size() - 1) / 3;
    EdgePiece piece{0, 0, 0};
    for (qsizetype i = 0; i < curves; ++i) {
        if (!m_parts[i].intersects(area))
            continue;
        if (piece.count == 0)
            piece.first = i;
        piece.count = i + 1 - piece.first;
    }
    if (edgeStroke(m_edge, m_style).dotted && scale > kLeastReadable)
        piece.before = lengthBefore(piece.first, scale);
    return piece;
}

/// As Qt measures it when it cuts a line into dots: along the lines that stand for a curve at this scale.
qreal EdgeItem::lengthBefore(qsizetype curve, qreal scale)
{
    if (m_lengthScale != scale)
        m_lengths.clear();
    m_lengthScale = scale;
    if (m_lengths.isEmpty())
        m_lengths.append(0);
    for (qsizetype i = m_lengths.size(); i <= curve; ++i) {
        const QPainterPath path = toPainterPath(DiagramPath::fromCubics(m_geometry.route.mid(3 * (i - 1), 4)));
        qreal length = 0;
        for (const QPolygonF &line : path.toSubpathPolygons(QTransform::fromScale(scale, scale))) {
            for (qsizetype k = 1; k < line.size(); ++k)
                length += QLineF(line[k - 1], line[k]).length();
        }
        m_lengths.append(m_lengths.last() + length / scale);
    }
    return m_lengths[curve];
}

} // namespace portolan
