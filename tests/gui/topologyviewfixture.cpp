// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/topologyviewfixture.h"

#include "tests/topology/examplegraph.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyscene.h"

#include <QScrollBar>

namespace portolan {

const QByteArray kPair = "components:\n" + componentYaml("external") + componentYaml("db");

YamlPath path(QStringView text)
{
    return YamlPath::parse(text).value();
}

void TopologyViewFixture::init()
{
    m_selection = std::make_unique<Selection>();
    m_view = std::make_unique<TopologyView>();
    m_view->resize(1200, 700);
    m_view->setSelection(m_selection.get());
    m_view->setGraph(graphOf(kPair));
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->grab(); // paints, and with that fits the first graph
    QTRY_VERIFY(m_view->isPainted());
}

void TopologyViewFixture::cleanup()
{
    m_view.reset();
    m_selection.reset();
}

QPoint TopologyViewFixture::centreOf(const QString &nodeId) const
{
    const NodeItem *item = m_view->topologyScene()->item(nodeId);
    // A pod's middle is covered by its containers: take its title bar.
    const QRectF box = item->mapRectToScene(item->box());
    const bool pod = item->node().kind == TopologyNode::Kind::Pod;
    return m_view->mapFromScene(QPointF(box.center().x(), pod ? box.top() + 10 : box.center().y()));
}

QPoint TopologyViewFixture::pointInRow(const QString &portId) const
{
    return m_view->mapFromScene(m_view->topologyScene()->layout().ports.value(portId).center());
}

QPair<QTransform, QPoint> TopologyViewFixture::viewState() const
{
    return {m_view->transform(), {m_view->horizontalScrollBar()->value(), m_view->verticalScrollBar()->value()}};
}

} // namespace portolan
