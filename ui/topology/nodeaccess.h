// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/topology/topologyscene.h"

#include <QAccessible>
#include <QPointer>

namespace portolan {

class TopologyView;

/// Makes and keeps the interfaces of what is drawn in one view: each thing has one.
class NodeAccessOwner
{
public:
    virtual ~NodeAccessOwner() = default;
    virtual QAccessibleInterface *accessOf(const TopologyScene::Place &place) = 0;
};

/// Ids of the nodes that stand in a node: the service and the containers of a component; of the whole picture for an
/// empty id. In the order of the graph, which is that of the traffic.
QStringList childNodes(const TopologyGraph &graph, const QString &parent);

/// A node of the picture, or one port of a service, as assistive technology sees it.
class NodeAccess final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    NodeAccess(TopologyView *view, NodeAccessOwner *owner, TopologyScene::Place place);

    const TopologyScene::Place &place() const { return m_place; }

    bool isValid() const override { return node() != nullptr; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override { return int(children().size()); }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    const TopologyNode *node() const;
    const TopologyPort *port() const;
    QList<TopologyScene::Place> children() const;
    QString name() const;
    /// Where lines lead from here, and how that is known: what the eye sees of them.
    QString waysOut() const;

    QPointer<TopologyView> m_view;
    NodeAccessOwner *m_owner;
    TopologyScene::Place m_place;
};

} // namespace portolan
