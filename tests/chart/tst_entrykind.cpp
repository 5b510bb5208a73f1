// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/entrykind.h"

#include <QTest>

using namespace portolan;

class TestEntryKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatStandsAtAPath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("entry");

        QTest::newRow("document") << ""
                                  << ""
                                  << "";
        QTest::newRow("list of components") << "components"
                                            << ""
                                            << "";
        QTest::newRow("component") << "components[0]"
                                   << "component"
                                   << "components[0]";
        QTest::newRow("component by name") << "components[name=web]"
                                           << "component"
                                           << "components[name=web]";
        QTest::newRow("field of a component") << "components[2].replicas"
                                              << ""
                                              << "components[2]";
        QTest::newRow("container") << "components[0].containers[1]"
                                   << "container"
                                   << "components[0].containers[1]";
        QTest::newRow("service") << "components[0].service"
                                 << "service"
                                 << "components[0].service";
        QTest::newRow("list of ports") << "components[0].service.ports"
                                       << ""
                                       << "components[0].service";
        QTest::newRow("port") << "components[0].service.ports[3]"
                              << "port"
                              << "components[0].service.ports[3]";
        QTest::newRow("variable") << "components[0].containers[0].env[1]"
                                  << "env"
                                  << "components[0].containers[0].env[1]";
        QTest::newRow("mount") << "components[0].containers[0].volumeMounts[0]"
                               << "mount"
                               << "components[0].containers[0].volumeMounts[0]";
        QTest::newRow("field of a mount") << "components[0].containers[0].volumeMounts[0].volume.name"
                                          << ""
                                          << "components[0].containers[0].volumeMounts[0]";
        QTest::newRow("unknown key in a container") << "components[0].containers[0].colour.red"
                                                    << ""
                                                    << "components[0].containers[0]";
        QTest::newRow("volume") << "volumes[0]"
                                << "volume"
                                << "volumes[0]";
        QTest::newRow("pull secret") << "pullSecrets[0]"
                                     << "secret"
                                     << "pullSecrets[0]";
        QTest::newRow("key of a package") << "mysql.service"
                                          << ""
                                          << "";
    }

    void namesWhatStandsAtAPath()
    {
        QFETCH(QString, path);
        QFETCH(QString, id);
        QFETCH(QString, entry);
        const YamlPath parsed = YamlPath::parse(path).value();
        QCOMPARE(entryKindId(kindAt(parsed)), id);
        QCOMPARE(enclosingEntry(parsed).toString(), entry);
    }

    void findsTheEntryOfAKindAround()
    {
        const YamlPath port = YamlPath::parse(u"components[1].service.ports[0].externalPort").value();
        QCOMPARE(enclosingEntry(port, EntryKind::Component).toString(), QStringLiteral("components[1]"));
        QCOMPARE(enclosingEntry(port, EntryKind::Service).toString(), QStringLiteral("components[1].service"));
        QVERIFY(enclosingEntry(port, EntryKind::Volume).isEmpty());
    }

    void everyKindHasAnIdAndATitle()
    {
        for (auto kind = int(EntryKind::Component); kind <= int(EntryKind::PullSecret); ++kind) {
            QCOMPARE(entryKindFromId(entryKindId(EntryKind(kind))), EntryKind(kind));
            QVERIFY(!entryKindTitle(EntryKind(kind)).isEmpty());
        }
        QCOMPARE(entryKindFromId(u"teapot"), EntryKind::Other);
    }
};

QTEST_GUILESS_MAIN(TestEntryKind)
#include "tst_entrykind.moc"
