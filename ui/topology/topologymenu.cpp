// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TopologyView that asks for edits: the context menu, and lines drawn from one thing to another.
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include "app/painting/paintercanvas.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleHints>

namespace portolan {

namespace {

constexpr qreal kConnectionWidth = 2;

/// Whether something can be drawn from here: from a container to a service, from a service's port to a container.
bool startsConnection(const TopologyNode &node, bool atPort)
{
    return node.kind == TopologyNode::Kind::Container || (node.kind == TopologyNode::Kind::Service && atPort);
}

} // namespace

void TopologyView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard && m_scene->item(currentNode());
    Q_EMIT menuRequested(byKey ? currentPlace() : event->globalPos());
    event->accept();
}

QPoint TopologyView::currentPlace() const
{
    const NodeItem *item = m_scene->item(currentNode());
    const QPoint place = item ? mapFromScene(item->mapRectToScene(item->box()).center()) : viewport()->rect().center();
    return viewport()->mapToGlobal(place);
}

TopologyView::DrawnPlace TopologyView::placeAt(QPoint position) const
{
    const QPointF place = mapToScene(position);
    const NodeItem *item = m_scene->itemAt(place);
    if (!item)
        return {};
    const TopologyPort *port = item->portRowAt(item->mapFromScene(place));
    return {item->node().kind, port ? port->path : item->node().path, item->node().parent,
            startsConnection(item->node(), port != nullptr)};
}

void TopologyView::beginConnection(QPoint position)
{
    m_connectionFrom = m_stale ? DrawnPlace() : placeAt(position);
    m_connectionStart = position;
    m_connectionEnd.reset();
}

/// Returns whether a line is being drawn, so that nothing else happens.
bool TopologyView::continueConnection(QPoint position)
{
    if (!m_connectionFrom.startsConnection)
        return false;
    const int distance = QGuiApplication::styleHints()->startDragDistance();
    if (!m_connectionEnd && (position - m_connectionStart).manhattanLength() < distance)
        return true;
    const bool begins = !std::exchange(m_connectionEnd, position);
    if (begins)
        updateLight();
    const bool fits = connects(m_connectionFrom, placeAt(position));
    viewport()->setCursor(fits ? Qt::CrossCursor : Qt::ForbiddenCursor);
    viewport()->update();
    return true;
}

void TopologyView::endConnection(QPoint position)
{
    const DrawnPlace from = std::exchange(m_connectionFrom, {});
    if (!std::exchange(m_connectionEnd, std::nullopt))
        return;
    updateLight();
    viewport()->update();
    const DrawnPlace to = placeAt(position);
    if (connects(from, to))
        Q_EMIT connectionRequested(from.path, to.path, viewport()->mapToGlobal(position));
}

/// A container may use any service; a service leads to the containers of its own component.
bool TopologyView::connects(const DrawnPlace &from, const DrawnPlace &to)
{
    using Kind = TopologyNode::Kind;
    if (from.path.isEmpty() || to.path.isEmpty())
        return false;
    return from.kind == Kind::Container ? to.kind == Kind::Service
                                        : to.kind == Kind::Container && to.component == from.component;
}

GraphPart TopologyView::connectable() const
{
    GraphPart part;
    part.nodes = {currentNode(), m_connectionFrom.component};
    for (const TopologyNode &node : m_scene->graph().nodes) {
        if (connects(m_connectionFrom, {node.kind, node.path, node.parent, false}))
            part.nodes.insert(node.id);
    }
    return part;
}

QList<YamlPath> TopologyView::connectionTargets() const
{
    QList<YamlPath> targets;
    const NodeItem *item = m_scene->item(currentNode());
    if (!item || !startsConnection(item->node(), !m_scene->highlighted().port.isEmpty()))
        return targets;
    const DrawnPlace from{item->node().kind, currentPath(), item->node().parent, true};
    for (const TopologyNode &node : m_scene->graph().nodes) {
        if (connects(from, {node.kind, node.path, node.parent, false}))
            targets.append(node.path);
    }
    return targets;
}

void TopologyView::drawConnection(QPainter &painter) const
{
    if (!m_connectionEnd)
        return;
    painter.setPen(QPen(toColor(m_scene->diagramStyle().accent), kConnectionWidth, Qt::DashLine));
    painter.drawLine(m_connectionStart, *m_connectionEnd);
}

} // namespace portolan
