// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/nodeitem.h"

#include "app/painting/paintercanvas.h"
#include "app/topology/diagrammetrics.h"
#include "app/topology/nodedescription.h"
#include "app/topology/nodedrawing.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace portolan {

namespace {

constexpr qreal kHighlightWidth = 2;
constexpr qreal kHighlightGap = 2; ///< between a box and its outline
constexpr qreal kLeastReadable = 0.3;
/// Pods lie below the edges, all else above them.
constexpr qreal kPodLevel = 0;
constexpr qreal kBoxLevel = 2;

qreal radiusOf(TopologyNode::Kind kind)
{
    return kind == TopologyNode::Kind::Pod ? metrics::kPodRadius : metrics::kBoxRadius;
}

} // namespace

NodeItem::NodeItem(const DiagramStyle &style) : m_style(style)
{
    setAcceptHoverEvents(true);
}

void NodeItem::setNode(const TopologyNode &node, const NodeGeometry &geometry)
{
    const QPointF place = geometry.box.topLeft();
    const NodeGeometry local = geometry.translated(-place);
    setPos(place);
    if (node == m_node && local == m_geometry)
        return;
    prepareGeometryChange();
    m_node = node;
    m_geometry = local;
    setZValue(node.kind == TopologyNode::Kind::Pod ? kPodLevel : kBoxLevel);
    // A name may hold markup; a tool tip would show it as such.
    setToolTip(accessibleName().toHtmlEscaped());
    update();
}

void NodeItem::setDiagramStyle(const DiagramStyle &style)
{
    m_style = style;
    update();
}

void NodeItem::setHighlight(bool highlighted, const QString &portId)
{
    if (highlighted == m_highlighted && portId == m_highlightedPort)
        return;
    m_highlighted = highlighted;
    m_highlightedPort = portId;
    update();
}

const TopologyPort *NodeItem::portRowAt(QPointF place) const
{
    if (m_node.kind != TopologyNode::Kind::Service)
        return nullptr;
    for (qsizetype i = 0; i < m_geometry.ports.size() && i < m_node.ports.size(); ++i) {
        if (m_geometry.ports[i].contains(place))
            return &m_node.ports[i];
    }
    return nullptr;
}

QString NodeItem::accessibleName() const
{
    return nodeDescription(m_node);
}

QRectF NodeItem::boundingRect() const
{
    const qreal mark = m_node.mark == TopologyMark::None ? 0 : metrics::kMarkRadius + metrics::kMarkRim;
    const qreal margin = std::max(kHighlightGap + kHighlightWidth, mark);
    const qreal stack = m_node.kind == TopologyNode::Kind::Pod ? metrics::kStackStep * metrics::kStackEdges : 0;
    return m_geometry.box.adjusted(-margin, -margin, margin + stack, margin + stack);
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    path.addRect(m_geometry.box);
    return path;
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    PainterCanvas canvas(*painter);
    canvas.setFineShown(QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform())
                        > kLeastReadable);
    const TableTextMeasure texts;
    const NodeDrawing drawing(m_style, texts);
    drawing.draw(canvas, m_node, m_geometry);
    if (!m_highlighted)
        return;
    paintHighlight(*painter);
    drawing.drawMark(canvas, m_node, m_geometry); // stands on the outline
}

void NodeItem::paintHighlight(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(toColor(m_style.accent), kHighlightWidth));
    for (qsizetype i = 0; i < m_geometry.ports.size() && i < m_node.ports.size(); ++i) {
        if (m_node.ports[i].id == m_highlightedPort) {
            painter.drawRoundedRect(m_geometry.ports[i].adjusted(3, 1, -3, -1), 4, 4);
            return;
        }
    }
    const qreal gap = kHighlightGap;
    const qreal radius = radiusOf(m_node.kind) + gap;
    painter.drawRoundedRect(m_geometry.box.adjusted(-gap, -gap, gap, gap), radius, radius);
}

} // namespace portolan
