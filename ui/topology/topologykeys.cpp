// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard part of TopologyView.
#include "app/topology/handplaces.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"
#include "ui/topology/walk.h"

#include <QKeyEvent>

#include <algorithm>
#include <optional>

namespace portolan {

namespace {

constexpr int kVisibleMargin = 24;
constexpr int kPanStep = 60;
constexpr qreal kMoveStep = 24;   ///< px of the picture
constexpr qreal kPageShare = 0.8; ///< of the view's height

std::optional<WalkDirection> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return WalkDirection::Left;
    case Qt::Key_Right:
        return WalkDirection::Right;
    case Qt::Key_Up:
        return WalkDirection::Up;
    case Qt::Key_Down:
        return WalkDirection::Down;
    default:
        return std::nullopt;
    }
}

} // namespace

void TopologyView::keyPressEvent(QKeyEvent *event)
{
    m_scene->settle();
    if (handleViewKey(*event) || handleWalkKey(*event))
        event->accept();
    else
        event->ignore();
}

bool TopologyView::handleViewKey(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_0:
        resetZoom();
        return true;
    case Qt::Key_Slash:
        startFilter();
        return true;
    case Qt::Key_F:
        if (event.modifiers().testFlag(Qt::ShiftModifier))
            fitSelection();
        else
            fitAll();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int page = int(viewport()->height() * kPageShare);
        panBy({0, event.key() == Qt::Key_PageUp ? page : -page});
        return true;
    }
    default:
        return false;
    }
}

/// Shift and an arrow key pan, an arrow key alone walks.
bool TopologyView::panByKey(WalkDirection direction)
{
    const QPoint ways[] = {{kPanStep, 0}, {-kPanStep, 0}, {0, kPanStep}, {0, -kPanStep}};
    panBy(ways[int(direction)]);
    return true;
}

bool TopologyView::moveCurrent(WalkDirection direction)
{
    const QStringList unit = m_stale ? QStringList() : unitAround(m_scene->graph(), currentNode());
    if (unit.isEmpty())
        return false;
    const QPointF ways[] = {{-kMoveStep, 0}, {kMoveStep, 0}, {0, -kMoveStep}, {0, kMoveStep}};
    moveUnit(unit.first(), ways[int(direction)]);
    const NodeItem *item = m_scene->item(currentNode());
    ensureVisible(item->mapRectToScene(item->box()), kVisibleMargin, kVisibleMargin);
    return true;
}

bool TopologyView::handleWalkKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        activateCurrent();
        return true;
    }
    const std::optional<WalkDirection> direction = directionOf(event.key());
    const TopologyGraph &graph = m_scene->graph();
    if (!direction || graph.nodes.isEmpty() || event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        return panByKey(*direction);
    if (currentNode().isEmpty())
        chooseByKey(graph.nodes.first().id);
    else if (!walkPorts(*direction)) {
        const TopologyScene::Place from = m_scene->highlighted();
        chooseByKey(walk(graph, m_scene->layout(), from.port.isEmpty() ? from.node : from.port, *direction));
    }
    return true;
}

/// Up and down lead through the ports of a service before they lead to the next one.
bool TopologyView::walkPorts(WalkDirection direction)
{
    const NodeItem *item = m_scene->item(currentNode());
    if (!item || item->node().kind != TopologyNode::Kind::Service)
        return false;
    const QList<TopologyPort> &ports = item->node().ports;
    const QString current = m_scene->highlighted().port;
    qsizetype row = ports.size() - 1;
    while (row >= 0 && ports[row].id != current)
        --row;
    if (direction == WalkDirection::Down && row + 1 < ports.size())
        chooseByKey(currentNode(), ports[row + 1].id);
    else if (direction == WalkDirection::Up && row >= 0)
        chooseByKey(currentNode(), row > 0 ? ports[row - 1].id : QString());
    else
        return false;
    return true;
}

/// Whoever walks with keys must see where the way leads: then, and only then, choosing may pan.
void TopologyView::chooseByKey(const QString &nodeId, const QString &portId)
{
    NodeItem *item = m_scene->item(nodeId);
    if (!item)
        return;
    choose(nodeId, portId);
    ensureVisible(item->mapRectToScene(item->box()), kVisibleMargin, kVisibleMargin);
}

/// Tab follows the traffic: the order of the graph's nodes; behind the last one it leaves the view.
bool TopologyView::focusNextPrevChild(bool next)
{
    const QList<TopologyNode> &nodes = m_scene->graph().nodes;
    const auto current = std::find_if(nodes.cbegin(), nodes.cend(),
                                      [this](const TopologyNode &node) { return node.id == currentNode(); });
    const qsizetype position = current == nodes.cend() ? (next ? -1 : nodes.size()) : current - nodes.cbegin();
    const qsizetype wanted = position + (next ? 1 : -1);
    if (wanted < 0 || wanted >= nodes.size())
        return QGraphicsView::focusNextPrevChild(next);
    chooseByKey(nodes[wanted].id);
    return true;
}

} // namespace portolan
