// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyaccess.h"

#include "ui/topology/nodeaccess.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include <QAccessibleWidget>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The view with its own widgets, the strip above the picture and such, and behind them what is drawn.
class ViewAccess final : public QAccessibleWidget, public NodeAccessOwner
{
public:
    explicit ViewAccess(TopologyView *view) : QAccessibleWidget(view, QAccessible::Canvas), m_view(view) { }
    ~ViewAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_known))
            QAccessible::deleteAccessibleInterface(id);
    }

    QAccessibleInterface *accessOf(const TopologyScene::Place &place) override
    {
        const QString key = place.node + u'\n' + place.port;
        if (const auto known = m_known.constFind(key); known != m_known.cend())
            return QAccessible::accessibleInterface(*known);
        auto *access = new NodeAccess(m_view, this, place);
        m_known.insert(key, QAccessible::registerAccessibleInterface(access));
        return access;
    }

    int childCount() const override { return QAccessibleWidget::childCount() + int(topNodes().size()); }

    QAccessibleInterface *child(int index) const override
    {
        const int widgets = QAccessibleWidget::childCount();
        if (index < widgets)
            return QAccessibleWidget::child(index);
        const QStringList nodes = topNodes();
        return index - widgets < nodes.size() ? mutableThis()->accessOf({nodes[index - widgets], {}}) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *node = dynamic_cast<const NodeAccess *>(child);
        if (!node)
            return QAccessibleWidget::indexOfChild(child);
        const qsizetype position = node->place().port.isEmpty() ? topNodes().indexOf(node->place().node) : -1;
        return position < 0 ? -1 : QAccessibleWidget::childCount() + int(position);
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        QAccessibleInterface *widget = QAccessibleWidget::childAt(x, y);
        if (widget && widget->object() != m_view->viewport())
            return widget;
        const TopologyScene::Place place = m_view->placeUnder(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
        return place.isEmpty() ? widget : mutableThis()->accessOf(place);
    }

    QAccessibleInterface *focusChild() const override
    {
        const TopologyScene::Place place = m_view->topologyScene()->highlighted();
        if (!m_view->hasFocus() || place.isEmpty())
            return QAccessibleWidget::focusChild();
        return mutableThis()->accessOf(place);
    }

private:
    QStringList topNodes() const { return childNodes(m_view->topologyScene()->graph(), QString()); }
    ViewAccess *mutableThis() const { return const_cast<ViewAccess *>(this); }

    TopologyView *m_view;
    QHash<QString, QAccessible::Id> m_known;
};

QAccessibleInterface *accessFor(const QString &className, QObject *object)
{
    auto *view = className == "portolan::TopologyView"_L1 ? qobject_cast<TopologyView *>(object) : nullptr;
    return view ? new ViewAccess(view) : nullptr;
}

} // namespace

void provideTopologyAccess()
{
    static const bool provided = [] {
        QAccessible::installFactory(accessFor);
        return true;
    }();
    Q_UNUSED(provided)
}

void tellCurrentNode(TopologyView *view)
{
    if (!QAccessible::isActive())
        return;
    auto *access = dynamic_cast<ViewAccess *>(QAccessible::queryAccessibleInterface(view));
    const TopologyScene::Place place = view->topologyScene()->highlighted();
    if (!access || place.isEmpty())
        return;
    for (const QAccessible::Event what : {QAccessible::Focus, QAccessible::Selection}) {
        QAccessibleEvent event(access->accessOf(place), what);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace portolan
