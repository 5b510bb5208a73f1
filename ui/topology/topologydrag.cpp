// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/painting/paintercanvas.h"
#include "app/topology/handplaces.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleHints>

#include <utility>

namespace portolan {

namespace {

constexpr qreal kGhostWidth = 2;
constexpr qreal kGhostTint = 0.12;

} // namespace

void TopologyView::beginMove(QPoint position)
{
    m_moving = m_stale ? QStringList() : unitAround(m_scene->graph(), placeUnder(position).node);
    m_moveStart = position;
    m_moveNow.reset();
}

/// Returns whether something is being moved, so that nothing else happens.
bool TopologyView::continueMove(QPoint position)
{
    if (m_moving.isEmpty())
        return false;
    const int distance = QGuiApplication::styleHints()->startDragDistance();
    if (!m_moveNow && (position - m_moveStart).manhattanLength() < distance)
        return true;
    m_moveNow = position;
    viewport()->setCursor(Qt::SizeAllCursor);
    viewport()->update();
    return true;
}

void TopologyView::endMove()
{
    const QStringList unit = std::exchange(m_moving, {});
    const std::optional<QPoint> end = std::exchange(m_moveNow, std::nullopt);
    if (!end || !m_scene->item(unit.first()))
        return;
    moveUnit(unit.first(), QPointF(*end - m_moveStart) / zoom());
}

void TopologyView::moveUnit(const QString &unit, QPointF way)
{
    const Arrangement before = m_scene->arrangement();
    m_scene->placeByHand(unit, before.layout.boxes.value(unit).topLeft() + way);
    Q_EMIT handPlacesChanged(before);
}

void TopologyView::setArrangement(const Arrangement &arrangement)
{
    m_scene->setArrangement(arrangement);
}

/// The boxes of what is being moved, where it would be dropped.
void TopologyView::drawMove(QPainter &painter) const
{
    if (!m_moveNow)
        return;
    QColor colour = toColor(m_scene->diagramStyle().accent);
    painter.setPen(QPen(colour, kGhostWidth));
    colour.setAlphaF(float(kGhostTint));
    painter.setBrush(colour);
    for (const QString &id : m_moving) {
        const QRectF box = m_scene->layout().boxes.value(id);
        painter.drawRect(mapFromScene(box).boundingRect().translated(*m_moveNow - m_moveStart));
    }
}

void TopologyView::startAfresh(const HandPlaces &places)
{
    m_scene->startAfresh(places);
}

} // namespace portolan
