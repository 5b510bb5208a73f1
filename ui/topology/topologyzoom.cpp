// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/minimap.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr qreal kZoomStep = 1.2;
constexpr qreal kWheelNotch = 120; ///< eighths of a degree
constexpr qreal kLeastZoom = 0.1;  ///< but for a picture that is still larger
constexpr qreal kSmallestFit = 0.01;
constexpr qreal kMostZoom = 4;
constexpr qreal kLeastReadable = 0.75; ///< below it ports cannot be read without effort
constexpr qreal kStartZoom = 0.8;      ///< of a picture that does not fit
constexpr qreal kFitMargin = 24;

} // namespace

void TopologyView::zoomIn()
{
    zoomBy(kZoomStep, viewport()->rect().center());
}

void TopologyView::zoomOut()
{
    zoomBy(1 / kZoomStep, viewport()->rect().center());
}

void TopologyView::resetZoom()
{
    zoomBy(1 / zoom(), viewport()->rect().center());
}

void TopologyView::fitAll()
{
    m_fitPending = false;
    fit(m_scene->layout().bounds);
}

/// All of it where that can be read; else where the traffic enters, large enough for the ports to be read.
void TopologyView::showStart()
{
    fitAll();
    const QList<TopologyNode> &nodes = m_scene->graph().nodes;
    if (zoom() >= kLeastReadable || nodes.isEmpty())
        return;
    const QRectF area = m_scene->layout().bounds;
    const QRectF free = room();
    setTransform(QTransform::fromScale(kStartZoom, kStartZoom));
    const qreal seen = free.height() / kStartZoom;
    const qreal entry = m_scene->layout().boxes.value(nodes.first().id).center().y();
    const qreal top = std::max(area.top(), std::min(entry - seen / 2, area.bottom() - seen));
    const bool isLow = area.height() < seen; // then it stands in the middle, as a picture that fits does
    showAt({area.left(), isLow ? area.center().y() - seen / 2 : top}, free.topLeft());
    followArea();
    m_minimap->keepClear();
    Q_EMIT zoomChanged(kStartZoom);
}

void TopologyView::fitSelection()
{
    const NodeItem *item = m_scene->item(currentNode());
    fit(item ? item->mapRectToScene(item->box()) : m_scene->layout().bounds);
}

/// Where in the viewport the picture has room.
QRectF TopologyView::room() const
{
    return {kFitMargin, kFitMargin, std::max(1.0, viewport()->width() - 2 * kFitMargin),
            std::max(1.0, viewport()->height() - 2 * kFitMargin)};
}

/// At which all of an area is seen.
qreal TopologyView::fittingZoom(const QRectF &area) const
{
    const QRectF free = room();
    return std::max(kSmallestFit, std::min(free.width() / area.width(), free.height() / area.height()));
}

void TopologyView::fit(const QRectF &area)
{
    if (area.isEmpty())
        return;
    const QRectF free = room();
    const qreal scale = std::min(1.0, fittingZoom(area));
    setTransform(QTransform::fromScale(scale, scale));
    showAt(area.center(), free.center());
    m_inMotion = true; // a large picture is painted bit by bit
    followArea();
    Q_EMIT zoomChanged(scale);
}

/// Pans so that a place of the scene is seen at a place of the viewport.
void TopologyView::showAt(QPointF scenePlace, QPointF place)
{
    const QPointF fromCentre = QRectF(viewport()->rect()).center() - place;
    centerOn(scenePlace + fromCentre / zoom());
}

void TopologyView::zoomBy(qreal factor, QPointF fixedPoint)
{
    const QRectF all = m_scene->layout().bounds;
    const qreal least = all.isEmpty() ? kLeastZoom : std::min(kLeastZoom, fittingZoom(all));
    const qreal wanted = std::clamp(zoom() * factor, least, kMostZoom);
    if (qFuzzyCompare(wanted, zoom()))
        return;
    m_fitPending = false;
    m_inMotion = true;
    const QPointF before = mapToScene(fixedPoint.toPoint());
    setTransform(QTransform::fromScale(wanted, wanted));
    const QPointF moved = mapFromScene(before) - fixedPoint;
    panBy((-moved).toPoint());
    followArea();
    Q_EMIT zoomChanged(wanted);
}

void TopologyView::panBy(QPoint pixels)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
}

void TopologyView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    m_inMotion = true;
    followArea();
}

void TopologyView::followArea()
{
    m_minimap->showArea(mapToScene(viewport()->rect()).boundingRect());
}

void TopologyView::setMinimapWanted(bool wanted)
{
    m_minimap->setWanted(wanted);
}

void TopologyView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoomBy(std::pow(kZoomStep, event->angleDelta().y() / kWheelNotch), event->position());
    event->accept();
}

} // namespace portolan
