// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/nodeaccess.h"

#include "app/topology/displaytext.h"
#include "app/topology/nodedescription.h"
#include "app/topology/nodemeasure.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyview.h"

#include <QWindow>

namespace portolan {

namespace {

QString kindAndName(const TopologyNode &node)
{
    const QString kind = nodeKindName(node.kind);
    if (node.kind == TopologyNode::Kind::Internet)
        return kind;
    return TopologyView::tr("%1 %2", "kind and name").arg(kind, displayText(node.title));
}

} // namespace

QStringList childNodes(const TopologyGraph &graph, const QString &parent)
{
    QStringList found;
    for (const TopologyNode &node : graph.nodes) {
        if (node.parent == parent)
            found.append(node.id);
    }
    return found;
}

NodeAccess::NodeAccess(TopologyView *view, NodeAccessOwner *owner, TopologyScene::Place place)
    : m_view(view)
    , m_owner(owner)
    , m_place(std::move(place))
{ }

const TopologyNode *NodeAccess::node() const
{
    const TopologyNode *node = m_view ? m_view->topologyScene()->graph().node(m_place.node) : nullptr;
    if (!node || m_place.port.isEmpty())
        return node;
    for (const TopologyPort &port : node->ports) {
        if (port.id == m_place.port)
            return node;
    }
    return nullptr;
}

const TopologyPort *NodeAccess::port() const
{
    const TopologyNode *around = node();
    for (qsizetype i = 0; around && i < around->ports.size(); ++i) {
        if (around->ports[i].id == m_place.port)
            return &around->ports[i];
    }
    return nullptr;
}

QWindow *NodeAccess::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *NodeAccess::parent() const
{
    const TopologyNode *self = node();
    if (!self)
        return nullptr;
    if (!m_place.port.isEmpty())
        return m_owner->accessOf({m_place.node, {}});
    if (!self->parent.isEmpty())
        return m_owner->accessOf({self->parent, {}});
    return QAccessible::queryAccessibleInterface(m_view);
}

QList<TopologyScene::Place> NodeAccess::children() const
{
    QList<TopologyScene::Place> found;
    const TopologyNode *self = node();
    if (!self || !m_place.port.isEmpty())
        return found;
    const QStringList nodes = childNodes(m_view->topologyScene()->graph(), m_place.node);
    for (const QString &id : nodes)
        found.append({id, {}});
    if (self->kind == TopologyNode::Kind::Service) {
        for (const TopologyPort &port : self->ports)
            found.append({m_place.node, port.id});
    }
    return found;
}

QAccessibleInterface *NodeAccess::child(int index) const
{
    const QList<TopologyScene::Place> all = children();
    return index >= 0 && index < all.size() ? m_owner->accessOf(all[index]) : nullptr;
}

int NodeAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *other = dynamic_cast<const NodeAccess *>(child);
    return other ? int(children().indexOf(other->place())) : -1;
}

QAccessibleInterface *NodeAccess::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (QAccessibleInterface *inner = child(i); inner && inner->rect().contains(x, y))
            return inner;
    }
    return nullptr;
}

QString NodeAccess::name() const
{
    if (const TopologyPort *row = port())
        return TopologyView::tr("Port %1").arg(portRowMapping(*row));
    return kindAndName(*node());
}

QString NodeAccess::waysOut() const
{
    const TopologyGraph &graph = m_view->topologyScene()->graph();
    const QString &self = m_place.port.isEmpty() ? m_place.node : m_place.port;
    QString ways;
    for (const TopologyEdge &edge : graph.edges) {
        if (const TopologyNode *target = edge.from == self ? graph.owner(edge.to) : nullptr)
            ways += TopologyView::tr("; to %1: %2", "a thing that a line leads to, and what the line means")
                        .arg(kindAndName(*target), edgeDescription(edge));
    }
    return ways;
}

QString NodeAccess::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Name)
        return name();
    return kind == QAccessible::Description ? nodeDescription(*node()) + waysOut() : QString();
}

QRect NodeAccess::rect() const
{
    if (!isValid())
        return {};
    const DiagramLayout &layout = m_view->topologyScene()->layout();
    const QRectF box = m_place.port.isEmpty() ? layout.boxes.value(m_place.node) : layout.ports.value(m_place.port);
    const QRect place = m_view->mapFromScene(box).boundingRect();
    return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::Role NodeAccess::role() const
{
    const TopologyNode *self = node();
    if (!m_place.port.isEmpty())
        return QAccessible::ListItem;
    const bool holds = self && self->kind == TopologyNode::Kind::Pod;
    return holds || (self && self->kind == TopologyNode::Kind::Service) ? QAccessible::Grouping : QAccessible::Graphic;
}

QAccessible::State NodeAccess::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const bool current = m_view->topologyScene()->highlighted() == m_place;
    state.focusable = true;
    state.selectable = true;
    state.selected = current;
    state.active = current;
    state.focused = current && m_view->hasFocus();
    state.invisible = !m_view->isVisible();
    state.offscreen = !m_view->viewport()->rect().intersects(
        QRect(m_view->viewport()->mapFromGlobal(rect().topLeft()), rect().size()));
    return state;
}

void *NodeAccess::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList NodeAccess::actionNames() const
{
    return {setFocusAction(), pressAction()};
}

/// The focus makes a thing current; pressing it opens its form, as Enter does.
void NodeAccess::doAction(const QString &name)
{
    if (!isValid())
        return;
    m_view->choose(m_place.node, m_place.port);
    if (name == setFocusAction())
        m_view->setFocus();
    else if (name == pressAction())
        m_view->activateCurrent();
}

} // namespace portolan
