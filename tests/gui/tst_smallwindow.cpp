// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"

#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

/// A window of 900 by 600 pixels, the smallest that is meant to be comfortable.
class SmallWindowTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void tabsOfTheViewsFit();
};

void SmallWindowTest::tabsOfTheViewsFit()
{
    const auto *tabs = find<QTabBar>(u"centreTabs"_s);
    m_window->resize(1280, 800);
    QTRY_VERIFY(!tabs->tabIcon(0).isNull());
    m_window->resize(900, 600);
    QTRY_VERIFY(tabs->tabIcon(0).isNull());
    for (int tab = 0; tab < tabs->count(); ++tab) {
        QVERIFY(tabs->rect().contains(tabs->tabRect(tab)));
        QVERIFY(tabs->tabRect(tab).width() >= tabs->fontMetrics().horizontalAdvance(tabs->tabText(tab)));
    }
    for (const QToolButton *arrow : tabs->findChildren<QToolButton *>())
        QVERIFY(!arrow->isVisible());
}

QTEST_MAIN(SmallWindowTest)
#include "tst_smallwindow.moc"
