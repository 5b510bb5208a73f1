// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chartfacts.h"
#include "app/chart/nearmiss.h"
#include "app/chart/newvalues.h"
#include "app/yaml/yamldocument.h"

#include <QFile>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Read
{
    explicit Read(const QByteArray &yaml)
        : document(YamlDocument::parse(SourceText(yaml)))
        , chart(readChart(document.tree()))
    { }

    YamlDocument document;
    Chart chart;
};

Read example(const QString &name)
{
    QFile file(u":/portolan/examples/"_s + name);
    return Read(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
}

YamlPath path(QStringView text)
{
    return YamlPath::parse(text).value();
}

} // namespace

class TestChartFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheAddressesOfTheFirstExample()
    {
        const Read read = example(u"two-containers.yaml"_s);
        const Component &component = read.chart.components.first();
        QCOMPARE(component.containers.size(), 2);
        QCOMPARE(addressesOf(component), QStringList({u"my-service:80"_s, u"my-service:3306"_s}));
        QCOMPARE(externalComponent(read.chart), nullptr);
    }

    void tellsTheAddressesOfTheSecondExample()
    {
        const Read read = example(u"external.yaml"_s);
        const Component &component = read.chart.components.first();
        QCOMPARE(externalComponent(read.chart), &component);
        QCOMPARE(addressesOf(component, {u"example.tld"_s}), QStringList({u"external:80"_s, u"example.tld:80"_s}));
        QCOMPARE(domainAddresses(component, component.service->ports.first()), QStringList{u"your domain:80"_s});
        QVERIFY(isRoutedFromDomains(component, component.service->ports.first()));
    }

    void domainsLeadOnlyToPort80OfTheServiceCalledExternal()
    {
        const Read read("components:\n- service: { name: external, ports: [{ externalPort: 8080 }, { externalPort: 80, "
                        "protocol: UDP }] }\n"
                        "- service: { name: api, ports: [{ externalPort: 80 }] }\n");
        for (const Component &component : read.chart.components) {
            for (const Port &port : component.service->ports) {
                QVERIFY(!isRoutedFromDomains(component, port));
                QVERIFY(domainAddresses(component, port, {u"example.tld"_s}).isEmpty());
            }
        }
    }

    void leavesOutAddressesThatCannotBeTold()
    {
        const Read read("components:\n- service: { ports: [{ externalPort: 80 }] }\n- name: web\n- service: { name: a, "
                        "ports: [{}] }\n");
        for (const Component &component : read.chart.components)
            QCOMPARE(addressesOf(component), QStringList());
    }

    void explainsTheKindOfAWorkload()
    {
        const Read read = example(u"web-and-database.yaml"_s);
        QCOMPARE(workloadOf(read.chart, read.chart.components[0]).sentence(),
                 u"StatefulSet, because it mounts database-files"_s);
        QCOMPARE(workloadOf(read.chart, read.chart.components[1]).sentence(),
                 u"Deployment, because it mounts no persistent volume"_s);
        QCOMPARE(workloadOf(read.chart, read.chart.components[1]).kindName(), u"Deployment"_s);
    }

    void findsTheMountsOfAVolume()
    {
        const Read read("components:\n- containers: [{ image: a }, { volumeMounts: [{ volume: { name: x } }, { volume: "
                        "{ name: data } }] }]\n"
                        "- containers: [{ volumeMounts: [{ volume: { name: data } }] }]\n");
        QCOMPARE(mountsOf(read.chart, u"data"), (QList<MountPlace>{{0, 1, 1}, {1, 0, 0}}));
        QVERIFY(mountsOf(read.chart, u"none").isEmpty());
    }

    void findsEntriesByPath()
    {
        const Read read = example(u"web-and-database.yaml"_s);
        const YamlTree &tree = read.document.tree();
        QCOMPARE(componentAt(read.chart, tree, path(u"components[name=web].replicas")), &read.chart.components[1]);
        QCOMPARE(containerAt(read.chart, tree, path(u"components[0].containers[0].env[1].name")),
                 &read.chart.components[0].containers[0]);
        QCOMPARE(portAt(read.chart, tree, path(u"components[1].service.ports[0]")),
                 &read.chart.components[1].service->ports[0]);
        QCOMPARE(volumeAt(read.chart, tree, path(u"volumes[0].size")), &read.chart.volumes[0]);
        QCOMPARE(componentAt(read.chart, tree, path(u"volumes[0]")), nullptr);
        QCOMPARE(componentAt(read.chart, tree, path(u"components[7]")), nullptr);
        QCOMPARE(portAt(read.chart, tree, path(u"components[1].service.ports[5]")), nullptr);
    }

    void speaksOfComponents()
    {
        const Read read("components:\n- name: web\n- {}\n");
        QCOMPARE(componentLabel(read.chart.components[0], 0), u"component \"web\""_s);
        QCOMPARE(componentLabel(read.chart.components[1], 1), u"components[1]"_s);
    }

    void findsFreeNamesAndPorts()
    {
        QCOMPARE(freeName(u"web"_s, {u"db"_s}), u"web"_s);
        QCOMPARE(freeName(u"web"_s, {u"web"_s, u"web-2"_s}), u"web-3"_s);
        const Read read("components:\n- service: { ports: [{ externalPort: 80 }, { externalPort: 81, protocol: UDP }, "
                        "{ externalPort: 65535 }] }\n");
        const Service &service = *read.chart.components.first().service;
        QCOMPARE(freeExternalPort(service, 80), 81);
        QCOMPARE(freeExternalPort(service, 81, u"UDP"_s), 82);
        QCOMPARE(freeExternalPort(service, 65535), 1);
    }

    void measuresTheDistanceOfWords_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("distance");
        QTest::newRow("equal") << u"name"_s << u"name"_s << 0;
        QTest::newRow("empty") << QString() << u"name"_s << 4;
        QTest::newRow("inserted") << u"nme"_s << u"name"_s << 1;
        QTest::newRow("removed") << u"namee"_s << u"name"_s << 1;
        QTest::newRow("replaced") << u"nane"_s << u"name"_s << 1;
        QTest::newRow("swapped") << u"conatinerPort"_s << u"containerPort"_s << 1;
        QTest::newRow("different") << u"abc"_s << u"xyz"_s << 3;
    }

    void measuresTheDistanceOfWords()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, distance);
        QCOMPARE(editDistance(a, b), distance);
        QCOMPARE(editDistance(b, a), distance);
    }

    void guessesWhatWasMeant()
    {
        const QStringList keys{u"name"_s, u"image"_s, u"volumeMounts"_s};
        QCOMPARE(nearMiss(u"volume_mounts"_s, keys), u"volumeMounts"_s);
        QCOMPARE(nearMiss(u"imgae"_s, keys), u"image"_s);
        QVERIFY(nearMiss(u"colour"_s, keys).isEmpty());
        QVERIFY(nearMiss(u"nx"_s, keys).isEmpty());
        QVERIFY(nearMiss(QString(), keys).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestChartFacts)
#include "tst_chartfacts.moc"
