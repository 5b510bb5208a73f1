// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/picturefixture.h"

#include "tests/models/shopanddatabase.h"
#include "ui/topology/topologyscene.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

TopologyView *PictureFixture::view() const
{
    auto *view = find<TopologyView>(u"topologyView"_s);
    m_window->session()->settle();
    view->topologyScene()->settle();
    return view;
}

void PictureFixture::openTwo()
{
    const QString path = m_folder->filePath(u"two.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kShopAndDatabase) == kShopAndDatabase.size());
    file.close();
    QVERIFY(m_window->open(path));
    action(u"view.topology"_s)->trigger();
    view()->grab();
    view()->fitAll();
}

QPointF PictureFixture::cornerOf(const QString &node) const
{
    return view()->topologyScene()->layout().boxes.value(node).topLeft();
}

QPoint PictureFixture::placeOf(const QString &nodeOrPort) const
{
    const DiagramLayout &layout = view()->topologyScene()->layout();
    if (layout.ports.contains(nodeOrPort))
        return view()->mapFromScene(layout.ports.value(nodeOrPort).center());
    const QRectF box = layout.boxes.value(nodeOrPort);
    if (box.isEmpty())
        qFatal("no %s", qPrintable(nodeOrPort));
    return view()->mapFromScene(QPointF(box.center().x(), box.top() + 8));
}

} // namespace portolan
