// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/topologyviewfixture.h"
#include "tests/topology/examplegraph.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyscene.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

/// What is lit, said and asked for in the picture: pointer, filter, traffic, drawn lines, menu.
class tst_TopologyLight : public TopologyViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void pointerLightsTheWay();
    void filterDimsTheRest();
    void trafficAndFocusLightTheSelection();
    void focusTakesTheTrafficBack();
    void lineSaysTheWayOfWhatIsSelected();
    void linesAreDrawnFromContainersToServices();
    void whatALineMayLeadToIsLitWhileItIsDrawn();
    void menuIsAskedForWhereThePointerIs();
    void arrangedAgainIsAsFreshlyOpened();
    void largeGraphsAreFoldedAndSaidToBe();
};

void tst_TopologyLight::pointerLightsTheWay()
{
    const auto opacity = [&](const QString &id) { return m_view->topologyScene()->item(id)->opacity(); };
    QTest::mouseMove(m_view->viewport(), centreOf(u"service/external"_s));
    QTRY_COMPARE(opacity(u"service/db"_s), 0.35); // an X server moves the pointer when it comes to it
    QCOMPARE(opacity(u"internet"_s), 1.0);
    QCOMPARE(opacity(u"container/external/main"_s), 1.0);
    QTest::mouseMove(m_view->viewport(), background());
    QTRY_COMPARE(opacity(u"service/db"_s), 1.0);
}

void tst_TopologyLight::filterDimsTheRest()
{
    const auto before = viewState();
    QTest::keyClick(m_view.get(), Qt::Key_Slash);
    auto *filter = m_view->findChild<QLineEdit *>(u"topologyFilter"_s);
    QTest::keyClicks(filter, u"image:example/db"_s);
    QCOMPARE(m_view->topologyScene()->item(u"container/db/main"_s)->opacity(), 1.0);
    QCOMPARE(m_view->topologyScene()->item(u"service/db"_s)->opacity(), 1.0); // a neighbour
    QCOMPARE(m_view->topologyScene()->item(u"internet"_s)->opacity(), 0.35);
    QCOMPARE(m_view->findChild<QLabel *>(u"topologyFound"_s)->text(), u"1 found"_s);
    filter->clear();
    QCOMPARE(m_view->topologyScene()->item(u"internet"_s)->opacity(), 1.0);
    QCOMPARE(viewState(), before);
}

void tst_TopologyLight::trafficAndFocusLightTheSelection()
{
    m_selection->select(path(u"components[1]"));
    QCOMPARE(m_view->topologyScene()->item(u"internet"_s)->opacity(), 1.0);
    for (const QString &mode : {u"topologyTraffic"_s, u"topologyFocus"_s}) {
        auto *button = m_view->findChild<QToolButton *>(mode);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_view->topologyScene()->item(u"internet"_s)->opacity(), 0.35);
        QCOMPARE(m_view->topologyScene()->item(u"container/db/main"_s)->opacity(), 1.0);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_view->topologyScene()->item(u"internet"_s)->opacity(), 1.0);
    }
}

/// Of two that are pressed one would do nothing.
void tst_TopologyLight::focusTakesTheTrafficBack()
{
    auto *traffic = m_view->findChild<QToolButton *>(u"topologyTraffic"_s);
    auto *focus = m_view->findChild<QToolButton *>(u"topologyFocus"_s);
    QTest::mouseClick(traffic, Qt::LeftButton);
    QTest::mouseClick(focus, Qt::LeftButton);
    QVERIFY(focus->isChecked() && !traffic->isChecked());
    QTest::mouseClick(traffic, Qt::LeftButton);
    QVERIFY(traffic->isChecked() && !focus->isChecked());
}

void tst_TopologyLight::lineSaysTheWayOfWhatIsSelected()
{
    m_selection->select(path(u"components[0].service.ports[0]"));
    QCOMPARE(m_view->findChild<QLabel *>(u"topologyLine"_s)->text(),
             u"Internet \u2192 your domain \u2192 external:80 \u2192 external:8080 (main)"_s);
}

void tst_TopologyLight::linesAreDrawnFromContainersToServices()
{
    QSignalSpy requested(m_view.get(), &TopologyView::connectionRequested);
    const auto draw = [&](QPoint from, QPoint to) {
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_view->viewport(), (from + to) / 2);
        QTest::mouseMove(m_view->viewport(), to);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, to);
    };
    draw(centreOf(u"container/external/main"_s), pointInRow(u"service/db:80"_s));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<YamlPath>().toString(), u"components[0].containers[0]"_s);
    QCOMPARE(requested[0][1].value<YamlPath>().toString(), u"components[1].service.ports[0]"_s);
    draw(pointInRow(u"service/db:80"_s), centreOf(u"container/db/main"_s));
    QCOMPARE(requested.size(), 2);
    draw(pointInRow(u"service/db:80"_s), centreOf(u"container/external/main"_s));   // of another component
    draw(centreOf(u"container/external/main"_s), centreOf(u"container/db/main"_s)); // means nothing
    draw(centreOf(u"container/external/main"_s), background());
    QCOMPARE(requested.size(), 2);
}

void tst_TopologyLight::whatALineMayLeadToIsLitWhileItIsDrawn()
{
    const auto opacity = [&](const QString &id) { return m_view->topologyScene()->item(id)->opacity(); };
    const QPoint container = centreOf(u"container/db/main"_s);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, container);
    QTest::mouseMove(m_view->viewport(), container + QPoint(60, 60));
    QTRY_COMPARE(opacity(u"service/external"_s), 1.0); // the way through the container does not lead there
    QCOMPARE(opacity(u"container/db/main"_s), 1.0);
    QCOMPARE(opacity(u"container/external/main"_s), 0.35);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, background());
    QCOMPARE(opacity(u"container/external/main"_s), 1.0);
}

void tst_TopologyLight::menuIsAskedForWhereThePointerIs()
{
    QSignalSpy requested(m_view.get(), &TopologyView::menuRequested);
    const QPoint place = centreOf(u"container/db/main"_s);
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].toPoint(), m_view->viewport()->mapToGlobal(place));
}

void tst_TopologyLight::arrangedAgainIsAsFreshlyOpened()
{
    const TopologyGraph grown = graphOf("components:\n" + componentYaml("new") + componentYaml("external")
                                        + componentYaml("other") + componentYaml("db"));
    m_view->setGraph(grown);
    TopologyView fresh;
    fresh.setGraph(grown);
    QVERIFY(m_view->topologyScene()->layout() != fresh.topologyScene()->layout());
    QTest::mouseClick(m_view->findChild<QToolButton *>(u"topologyArrange"_s), Qt::LeftButton);
    QCOMPARE(m_view->topologyScene()->layout(), fresh.topologyScene()->layout());
}

void tst_TopologyLight::largeGraphsAreFoldedAndSaidToBe()
{
    QByteArray yaml = "components:\n";
    for (int i = 0; i < 301; ++i)
        yaml += componentYaml("c" + QByteArray::number(i));
    m_view->setGraph(graphOf(yaml));
    QVERIFY(!m_view->topologyScene()->item(u"container/c7/main"_s));
    QVERIFY(m_view->topologyScene()->item(u"pod/c7"_s));
    m_selection->select(path(u"components[7].containers[0]"));
    QCOMPARE(m_view->currentNode(), u"pod/c7"_s);
    auto *filter = m_view->findChild<QLineEdit *>(u"topologyFilter"_s);
    filter->setText(u"image:example/c30"_s);
    QCOMPARE(m_view->findChild<QLabel *>(u"topologyFound"_s)->text(), u"2 found"_s); // c30, c300
    QCOMPARE(m_view->topologyScene()->item(u"pod/c300"_s)->opacity(), 1.0);
    QCOMPARE(m_view->topologyScene()->item(u"pod/c7"_s)->opacity(), 0.35);
    const auto *legend = m_view->findChild<QWidget *>(u"topologyLegend"_s);
    QVERIFY2(legend->accessibleDescription().contains(u"300"), qPrintable(legend->accessibleDescription()));
}

QTEST_MAIN(tst_TopologyLight)
#include "tst_topologylight.moc"
