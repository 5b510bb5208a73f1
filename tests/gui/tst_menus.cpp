// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"

#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace portolan;

namespace {

/// The entries and menus whose letter another entry of the same menu has, or that have none.
QStringList unclearEntries(const QList<QAction *> &entries)
{
    QStringList unclear;
    QSet<QString> taken;
    for (const QAction *entry : entries) {
        if (entry->isSeparator())
            continue;
        const QString letter = entry->text().section(u'&', 1).left(1).toLower();
        if (letter.isEmpty() || taken.contains(letter))
            unclear.append(entry->text());
        taken.insert(letter);
    }
    return unclear;
}

} // namespace

/// The menus of the window, by keys alone.
class MenusTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void everyLetterMeansOneEntry();
};

void MenusTest::everyLetterMeansOneEntry()
{
    QStringList unclear = unclearEntries(m_window->menuBar()->actions());
    for (const QAction *title : m_window->menuBar()->actions())
        unclear += unclearEntries(title->menu()->actions());
    QCOMPARE(unclear, QStringList());
}

QTEST_MAIN(MenusTest)
#include "tst_menus.moc"
