// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/minimap.h"

#include "app/painting/paintercanvas.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kMost(180, 120); ///< pixels, of the picture
constexpr QSize kLeast(24, 24);
constexpr qreal kMostOfTheView = 0.3; ///< of its width and height
constexpr int kMargin = 12;           ///< to the view's sides
constexpr int kPadding = 6;           ///< around the boxes
constexpr qreal kRadius = 4;
constexpr qreal kLeastBox = 2;   ///< pixels; smaller boxes would vanish
constexpr qreal kPodTint = 0.35; ///< a pod shows the containers in it
constexpr qreal kFrameTint = 0.12;

} // namespace

Minimap::Minimap(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"topologyMinimap"_s);
    setAccessibleName(tr("Map of the whole picture"));
    setToolTip(tr("The frame is what is in view. Drag to see another part."));
    setCursor(Qt::PointingHandCursor);
    hide();
}

void Minimap::setPicture(const TopologyGraph &graph, const DiagramLayout &layout)
{
    const auto isDrawnTheSame = [this](const TopologyNode &a, const TopologyNode &b) {
        return a.id == b.id && m_style.kindColour(a) == m_style.kindColour(b);
    };
    const bool isDrawn =
        layout.boxes.isSharedWith(m_layout.boxes) && std::ranges::equal(graph.nodes, m_graph.nodes, isDrawnTheSame);
    m_graph = graph;
    m_layout = layout;
    if (!isDrawn)
        m_boxes = {};
    updateShown();
}

void Minimap::setDiagramStyle(const DiagramStyle &style)
{
    m_style = style;
    m_boxes = {};
    update();
}

void Minimap::setWanted(bool wanted)
{
    m_wanted = wanted;
    updateShown();
}

void Minimap::showArea(const QRectF &area)
{
    if (area == m_area)
        return;
    m_area = area;
    updateShown();
}

void Minimap::updateShown()
{
    setVisible(m_wanted && !m_layout.isEmpty() && !m_area.contains(m_layout.bounds));
    update();
}

void Minimap::settle(const QRect &viewport)
{
    m_viewport = viewport;
    const QRect place = placeIn(m_corner);
    if (place.size() != size())
        m_boxes = {};
    setGeometry(place);
}

void Minimap::keepClear()
{
    qreal least = std::numeric_limits<qreal>::max();
    for (const Qt::Corner corner :
         {Qt::BottomRightCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::TopLeftCorner}) {
        const qreal area = covered(placeIn(corner));
        if (area < least)
            m_corner = corner;
        least = std::min(least, area);
    }
    settle(m_viewport);
}

QRect Minimap::placeIn(Qt::Corner corner) const
{
    const QSize picture = (m_layout.bounds.size() * scale()).toSize().expandedTo(kLeast);
    QRect place({}, picture.grownBy({kPadding, kPadding, kPadding, kPadding}));
    const QRect room = m_viewport.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const bool isLeft = corner == Qt::TopLeftCorner || corner == Qt::BottomLeftCorner;
    const bool isTop = corner == Qt::TopLeftCorner || corner == Qt::TopRightCorner;
    place.moveLeft(isLeft ? room.left() : room.right() + 1 - place.width());
    place.moveTop(isTop ? room.top() : room.bottom() + 1 - place.height());
    return place;
}

/// How much of the boxes in view lies below a place of the parent, in the picture's measure.
qreal Minimap::covered(const QRect &place) const
{
    const qreal unit = m_area.width() / m_viewport.width();
    const QRectF below(m_area.topLeft() + QPointF(place.topLeft() - m_viewport.topLeft()) * unit,
                       QSizeF(place.size()) * unit);
    qreal sum = 0;
    for (const QRectF &box : m_layout.boxes) {
        const QRectF part = box & below;
        sum += part.width() * part.height();
    }
    return sum;
}

qreal Minimap::scale() const
{
    const QSizeF picture = m_layout.bounds.size();
    if (picture.isEmpty())
        return 1;
    const QSizeF most = QSizeF(kMost).boundedTo(QSizeF(parentWidget()->size()) * kMostOfTheView);
    return std::min(most.width() / picture.width(), most.height() / picture.height());
}

QPointF Minimap::pictureAt(QPointF place) const
{
    return (place - QRectF(rect()).center()) / scale() + m_layout.bounds.center();
}

QRectF Minimap::placeOf(const QRectF &area) const
{
    const QPointF fromCentre = (area.topLeft() - m_layout.bounds.center()) * scale();
    return {QRectF(rect()).center() + fromCentre, area.size() * scale()};
}

void Minimap::drawBoxes()
{
    m_boxes = QPixmap(size() * devicePixelRatioF());
    m_boxes.setDevicePixelRatio(devicePixelRatioF());
    m_boxes.fill(Qt::transparent);
    QPainter painter(&m_boxes);
    painter.setRenderHint(QPainter::Antialiasing);
    PainterCanvas canvas(painter);
    canvas.drawBox(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, m_style.panel,
                   DiagramStroke{m_style.border, 1});
    for (const TopologyNode &node : m_graph.nodes) {
        const Colour colour = m_style.kindColour(node);
        const bool holds = node.kind == TopologyNode::Kind::Pod;
        QRectF box = placeOf(m_layout.boxes.value(node.id));
        box.setSize(box.size().expandedTo({kLeastBox, kLeastBox}));
        canvas.drawBox(box, 1, holds ? m_style.panel.mixed(colour, kPodTint) : colour, {});
    }
}

void Minimap::paintEvent(QPaintEvent *)
{
    if (m_boxes.isNull() || m_boxes.devicePixelRatio() != devicePixelRatioF())
        drawBoxes();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_boxes);
    const QRectF inner = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    QColor tint = toColor(m_style.accent);
    painter.setPen(QPen(tint, 1.5));
    tint.setAlphaF(float(kFrameTint));
    painter.setBrush(tint);
    painter.drawRect(placeOf(m_area).intersected(inner));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT placeWanted(pictureAt(event->position()));
    event->accept();
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT placeWanted(pictureAt(event->position()));
    event->accept();
}

void Minimap::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace portolan
