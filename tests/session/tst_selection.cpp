// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace portolan;

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfAChangeOnce()
    {
        Selection selection;
        QSignalSpy changed(&selection, &Selection::changed);
        const YamlPath path = YamlPath().key("components").index(0);
        selection.select(path);
        selection.select(path);
        QCOMPARE(changed.count(), 1);
        selection.select(path, "name");
        QCOMPARE(changed.count(), 2);
        QCOMPARE(selection.path(), path);
        QCOMPARE(selection.field(), QByteArray("name"));
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
