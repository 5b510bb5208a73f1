// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/nodedescription.h"
#include "tests/gui/topologyviewfixture.h"
#include "tests/models/shopanddatabase.h"
#include "tests/topology/examplegraph.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyscene.h"

#include <QAccessible>
#include <QSet>
#include <QSignalSpy>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

/// The picture as assistive technology reads it, and by keys alone.
class tst_TopologyAccess : public TopologyViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void everythingDrawnIsInTheTree();
    void treeLeadsBackUp();
    void namesSayWhatThingsAre();
    void linesAreTold();
    void stateFollowsTheSelection();
    void placesAreWhereThingsAre();
    void actionsSelectAndOpen();
    void whatIsGoneIsNotValid();
    void portsAreWalkedByKeys();
    void keysReachEveryNode();
    void menuKeyAsksAtTheCurrentNode();

private:
    QAccessibleInterface *root() const { return QAccessible::queryAccessibleInterface(m_view.get()); }
    /// Below the view, what is drawn: everything that is no widget.
    QList<QAccessibleInterface *> drawn() const;
    QAccessibleInterface *named(const QString &name) const;
};

QList<QAccessibleInterface *> tst_TopologyAccess::drawn() const
{
    QList<QAccessibleInterface *> found;
    QList<QAccessibleInterface *> open{root()};
    while (!open.isEmpty()) {
        QAccessibleInterface *next = open.takeFirst();
        for (int i = 0; i < next->childCount(); ++i) {
            QAccessibleInterface *child = next->child(i);
            if (!child || child->object())
                continue;
            found.append(child);
            open.append(child);
        }
    }
    return found;
}

QAccessibleInterface *tst_TopologyAccess::named(const QString &name) const
{
    const QList<QAccessibleInterface *> all = drawn();
    for (QAccessibleInterface *access : all) {
        if (access->text(QAccessible::Name) == name)
            return access;
    }
    return nullptr;
}

void tst_TopologyAccess::everythingDrawnIsInTheTree()
{
    qsizetype expected = 0;
    for (const TopologyNode &node : m_view->topologyScene()->graph().nodes)
        expected += 1 + (node.kind == TopologyNode::Kind::Service ? node.ports.size() : 0);
    const QList<QAccessibleInterface *> all = drawn();
    QCOMPARE(all.size(), expected);
    QCOMPARE((QSet<QAccessibleInterface *>(all.cbegin(), all.cend()).size()), expected);
    for (const QAccessibleInterface *access : all) {
        QVERIFY(access->isValid());
        QVERIFY(!access->text(QAccessible::Name).isEmpty());
        QVERIFY(!access->text(QAccessible::Description).isEmpty());
        QVERIFY(access->role() != QAccessible::NoRole);
        QVERIFY(access->state().focusable && access->state().selectable);
    }
    QStringList widgets;
    for (int i = 0; i < root()->childCount(); ++i) {
        if (const QObject *object = root()->child(i)->object())
            widgets.append(object->objectName());
    }
    QVERIFY2(widgets.contains(u"topologyBar"_s), qPrintable(widgets.join(u' ')));
}

void tst_TopologyAccess::treeLeadsBackUp()
{
    const QList<QAccessibleInterface *> all = drawn();
    for (QAccessibleInterface *access : all) {
        QAccessibleInterface *parent = access->parent();
        QVERIFY(parent);
        const int index = parent->indexOfChild(access);
        QVERIFY(index >= 0);
        QCOMPARE(parent->child(index), access);
    }
    QCOMPARE(named(u"Container main"_s)->parent(), named(u"Component external"_s));
    QCOMPARE(named(u"Service db"_s)->parent(), named(u"Component db"_s));
    QCOMPARE(named(u"Port 80 \u2192 8080"_s)->parent(), named(u"Service external"_s));
    QCOMPARE(named(u"Internet"_s)->parent(), root());
}

void tst_TopologyAccess::namesSayWhatThingsAre()
{
    const QAccessibleInterface *service = named(u"Service external"_s);
    QVERIFY(service);
    QCOMPARE(service->text(QAccessible::Description),
             u"Service external, ClusterIP, ports 80 \u2192 8080, reached at external:80"_s);
    QCOMPARE(service->role(), QAccessible::Grouping);
    QCOMPARE(named(u"Internet"_s)->role(), QAccessible::Graphic);
    QCOMPARE(named(u"Port 80 \u2192 8080"_s)->role(), QAccessible::ListItem);
    QCOMPARE(root()->role(), QAccessible::Canvas);
}

/// Where lines lead and how that is known must not be for eyes alone.
void tst_TopologyAccess::linesAreTold()
{
    m_view->setGraph(graphOf(
        QByteArray(kShopAndDatabase).replace("app:1\n", "app:1\n    env:\n    - {name: DB, value: \"my-db:33\"}\n")));
    m_view->topologyScene()->settle();
    QVERIFY(named(u"Container app"_s)
                ->text(QAccessible::Description)
                .endsWith(u"; to Service my-db: Connects here, read from the variable DB: my-db:33"));
    QString told;
    const QList<QAccessibleInterface *> all = drawn();
    for (const QAccessibleInterface *access : all)
        told += access->text(QAccessible::Description);
    const QList<TopologyEdge> &edges = m_view->topologyScene()->graph().edges;
    QCOMPARE(edges.size(), 5);
    QCOMPARE(told.count(u"; to "_s), edges.size());
    for (const TopologyEdge &edge : edges)
        QVERIFY2(told.contains(edgeDescription(edge)), qPrintable(edge.from));
}

void tst_TopologyAccess::stateFollowsTheSelection()
{
    m_view->activateWindow();
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_selection->select(path(u"components[1]"));
    QVERIFY(named(u"Component db"_s)->state().selected);
    QVERIFY(named(u"Component db"_s)->state().focused);
    QVERIFY(!named(u"Service db"_s)->state().selected);
    QCOMPARE(root()->focusChild(), named(u"Component db"_s));
    m_selection->select(path(u"components[0].service.ports[0]"));
    QVERIFY(named(u"Port 80 \u2192 8080"_s)->state().focused);
    QVERIFY(!named(u"Service external"_s)->state().selected);
    QCOMPARE(root()->focusChild(), named(u"Port 80 \u2192 8080"_s));
}

void tst_TopologyAccess::placesAreWhereThingsAre()
{
    const QPoint place = m_view->viewport()->mapToGlobal(centreOf(u"service/db"_s) - QPoint(0, 20));
    QAccessibleInterface *service = named(u"Service db"_s);
    QVERIFY(service->rect().contains(place));
    QCOMPARE(root()->childAt(place.x(), place.y()), service);
    const QPoint row = m_view->viewport()->mapToGlobal(pointInRow(u"service/db:80"_s));
    QCOMPARE(root()->childAt(row.x(), row.y())->parent(), service);
    QVERIFY(!service->state().offscreen);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier); // pans
    QVERIFY(service->state().offscreen);
}

void tst_TopologyAccess::actionsSelectAndOpen()
{
    QSignalSpy activated(m_view.get(), &TopologyView::activated);
    QAccessibleActionInterface *actions = named(u"Component db"_s)->actionInterface();
    QVERIFY(actions);
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(m_selection->path().toString(), u"components[1]"_s);
    QCOMPARE(activated.size(), 0);
    named(u"Service db"_s)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<YamlPath>().toString(), u"components[1].service"_s);
}

void tst_TopologyAccess::whatIsGoneIsNotValid()
{
    QAccessibleInterface *gone = named(u"Component db"_s);
    m_view->setGraph(graphOf("components:\n" + componentYaml("external")));
    QVERIFY(!gone->isValid());
    QVERIFY(gone->state().invalid);
    QCOMPARE(gone->childCount(), 0);
    QCOMPARE(gone->parent(), nullptr);
    QVERIFY(gone->rect().isEmpty());
    QVERIFY(!named(u"Component db"_s));
    gone->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(m_selection->path().isEmpty());
}

void tst_TopologyAccess::portsAreWalkedByKeys()
{
    m_selection->select(path(u"components[0].service"));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_selection->path().toString(), u"components[0].service.ports[0]"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->currentNode(), u"container/external/main"_s);
    m_selection->select(path(u"components[0].service.ports[0]"));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_selection->path().toString(), u"components[0].service"_s);
    m_selection->select(path(u"components[0].service.ports[0]"));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentNode(), u"service/db"_s);
}

void tst_TopologyAccess::keysReachEveryNode()
{
    QSet<QString> reached;
    const qsizetype count = m_view->topologyScene()->graph().nodes.size();
    for (qsizetype i = 0; i < count; ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        reached.insert(m_view->currentNode());
        const NodeItem *item = m_view->topologyScene()->item(m_view->currentNode());
        const QRectF seen = m_view->mapToScene(m_view->viewport()->rect()).boundingRect();
        QVERIFY(seen.intersects(item->mapRectToScene(item->box())));
    }
    QCOMPARE(reached.size(), count);
}

void tst_TopologyAccess::menuKeyAsksAtTheCurrentNode()
{
    QSignalSpy requested(m_view.get(), &TopologyView::menuRequested);
    m_selection->select(path(u"components[1].containers[0]"));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, m_view->rect().center(), m_view->mapToGlobal(QPoint()));
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(requested.size(), 1);
    const QPoint there = m_view->viewport()->mapToGlobal(centreOf(u"container/db/main"_s));
    QVERIFY((requested[0][0].toPoint() - there).manhattanLength() < 4);
}

QTEST_MAIN(tst_TopologyAccess)
#include "tst_topologyaccess.moc"
