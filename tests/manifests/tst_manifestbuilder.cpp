// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/manifestbuilder.h"

#include "app/chart/chart.h"
#include "app/manifests/manifestwriter.h"
#include "app/yaml/yamldocument.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray sourceFile(const QString &name)
{
    QFile file(qEnvironmentVariable("PORTOLAN_SOURCE_DIR") + u"/tests/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "<no file " + name.toUtf8() + '>';
}

Manifests manifestsOf(const QByteArray &values, const ManifestOptions &options = {})
{
    const YamlDocument document = YamlDocument::parse(SourceText(values));
    return buildManifests(readChart(document.tree()), document.tree(), options);
}

/// The object as a JSON reader sees it; empty when there is none.
QJsonObject object(const Manifests &manifests, const QString &kind, const QString &name)
{
    for (const KubernetesObject &object : manifests.objects) {
        if (object.kind == kind && object.name == name)
            return QJsonDocument::fromJson(objectText(object, ManifestFormat::Json)).object();
    }
    return {};
}

QJsonObject podSpec(const QJsonObject &workload)
{
    return workload[u"spec"_s][u"template"_s][u"spec"_s].toObject();
}

QJsonObject container(const QJsonObject &workload, int index = 0)
{
    return podSpec(workload)[u"containers"_s].toArray().at(index).toObject();
}

/// `KIND NAME` of each object, in order.
QStringList objectList(const Manifests &manifests)
{
    QStringList list;
    for (const KubernetesObject &object : manifests.objects)
        list.append(object.kind + u' ' + object.name);
    return list;
}

/// A component `app` with one container, and `more` indented into the container.
QByteArray componentWith(const QByteArray &more)
{
    return "components:\n- name: app\n  containers:\n  - name: main\n    image: a\n" + more;
}

} // namespace

class TestManifestBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheGoldenText_data();
    void writesTheGoldenText();
    void isStable();
    void namesTheChart();
    void followsTheMapping_data();
    void followsTheMapping();
    void setsReplicas_data();
    void setsReplicas();
    void namesUnnamedContainers();
    void trimsPathsInVolumes_data();
    void trimsPathsInVolumes();
    void makesStringsOfNumbers();
    void limitsWithoutRequests();
    void writesNoEmptyThings();
    void mountsOnlyWhatTheComponentMounts();
    void acceptsAMountWithoutPath();
    void needsNoReplicasForAutoScaling();
    void leavesOutWhatKubernetesCannotTake_data();
    void leavesOutWhatKubernetesCannotTake();
    void survivesAliasBombs();
};

void TestManifestBuilder::writesTheGoldenText_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"two-containers"_s, u"external"_s, u"shop"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestManifestBuilder::writesTheGoldenText()
{
    QFETCH(const QString, name);
    const Manifests manifests =
        manifestsOf(sourceFile(u"data/manifests/%1.yaml"_s.arg(name)), {u"my-release"_s, u"shop-1.2.3"_s});
    QVERIFY(manifests.leftOut.isEmpty());
    QCOMPARE(QString::fromUtf8(objectsText(manifests.objects, ManifestFormat::Yaml)),
             QString::fromUtf8(sourceFile(u"golden/manifests/%1.yaml"_s.arg(name))));
}

void TestManifestBuilder::isStable()
{
    const QByteArray values = sourceFile(u"data/manifests/shop.yaml"_s);
    const Manifests first = manifestsOf(values);
    const Manifests second = manifestsOf(values);
    QCOMPARE(first, second);
    QCOMPARE(objectsText(first.objects, ManifestFormat::Yaml), objectsText(second.objects, ManifestFormat::Yaml));
}

void TestManifestBuilder::namesTheChart()
{
    const QByteArray values = componentWith({});
    const QString key = u"helm.sh/chart"_s;
    const QJsonObject with = object(manifestsOf(values, {u"r"_s, u"shop-1.0"_s}), u"Deployment"_s, u"app"_s);
    QCOMPARE(with[u"metadata"_s][u"annotations"_s][key].toString(), u"shop-1.0"_s);
    const QJsonObject without = object(manifestsOf(values), u"Deployment"_s, u"app"_s);
    QVERIFY(!without[u"metadata"_s].toObject().contains(u"annotations"_s));
    QCOMPARE(without[u"metadata"_s][u"labels"_s][u"app.kubernetes.io/name"_s].toString(), u"release-name"_s);
    QCOMPARE(without[u"metadata"_s][u"labels"_s][u"app.kubernetes.io/managed-by"_s].toString(), u"portolan"_s);
}

void TestManifestBuilder::followsTheMapping_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QStringList>("objects");
    const QByteArray volumes = "volumes:\n- {name: data, size: 1Gi}\n- {name: conf, configMap: {name: c}}\n";
    const QByteArray mount = "    volumeMounts:\n    - containerPath: /data\n      volume: {name: %1}\n";
    const auto mounting = [&](const QByteArray &name) { return componentWith(QByteArray(mount).replace("%1", name)); };

    QTest::newRow("no volume: Deployment, no service") << componentWith({}) << QStringList{u"Deployment app"_s};
    QTest::newRow("persistent volume: StatefulSet and headless service")
        << mounting("data") + volumes
        << QStringList{u"PersistentVolumeClaim data"_s, u"StatefulSet app"_s, u"Service app-headless"_s};
    QTest::newRow("read-only persistent volume: still a StatefulSet")
        << mounting("data, readOnly: true") + volumes
        << QStringList{u"PersistentVolumeClaim data"_s, u"StatefulSet app"_s, u"Service app-headless"_s};
    QTest::newRow("config map: Deployment")
        << mounting("conf") + volumes << QStringList{u"PersistentVolumeClaim data"_s, u"Deployment app"_s};
    QTest::newRow("StatefulSet with a service")
        << mounting("data") + "  service: {name: db, ports: [{externalPort: 1, containerPort: 2}]}\n" + volumes
        << QStringList{u"PersistentVolumeClaim data"_s, u"StatefulSet app"_s, u"Service db"_s};
    QTest::newRow("StatefulSet with a service without ports")
        << mounting("data") + "  service: {name: db}\n" + volumes
        << QStringList{u"PersistentVolumeClaim data"_s, u"StatefulSet app"_s, u"Service app-headless"_s};
    QTest::newRow("service without a name: the component's")
        << componentWith("  service: {ports: [{externalPort: 1, containerPort: 2}]}\n")
        << QStringList{u"Deployment app"_s, u"Service app"_s};
    QTest::newRow("service without ports: none")
        << componentWith("  service: {name: a, ports: []}\n") << QStringList{u"Deployment app"_s};
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("a component through an alias")
        << QByteArray("x: &c {name: a, containers: [{image: i}]}\ncomponents: [*c]\n")
        << QStringList{u"Deployment a"_s};
}

void TestManifestBuilder::followsTheMapping()
{
    QFETCH(const QByteArray, values);
    const Manifests manifests = manifestsOf(values);
    QTEST(objectList(manifests), "objects");
    for (const QString &service : {u"app-headless"_s, u"db"_s}) {
        const QJsonObject found = object(manifests, u"Service"_s, service);
        if (!found.isEmpty()) {
            const QJsonObject set = object(manifests, u"StatefulSet"_s, u"app"_s);
            QCOMPARE(set[u"spec"_s][u"serviceName"_s].toString(), service);
            QCOMPARE(found[u"spec"_s][u"clusterIP"_s].toString(), service == u"db" ? QString() : u"None"_s);
            QCOMPARE(found[u"spec"_s][u"selector"_s], set[u"spec"_s][u"selector"_s][u"matchLabels"_s]);
        }
    }
}

void TestManifestBuilder::setsReplicas_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<int>("replicas");
    QTest::newRow("not set") << QByteArray() << 1;
    QTest::newRow("zero stays zero") << QByteArray("  replicas: 0\n") << 0;
    QTest::newRow("three") << QByteArray("  replicas: 3\n") << 3;
}

void TestManifestBuilder::setsReplicas()
{
    QFETCH(const QByteArray, entry);
    const QJsonObject workload = object(manifestsOf(componentWith(entry)), u"Deployment"_s, u"app"_s);
    QTEST(workload[u"spec"_s][u"replicas"_s].toInt(-1), "replicas");
}

void TestManifestBuilder::namesUnnamedContainers()
{
    const auto names = [](const QByteArray &containers) {
        const Manifests manifests = manifestsOf("components:\n- name: app\n  containers: " + containers + '\n');
        QStringList list;
        for (const QJsonValue &item : podSpec(object(manifests, u"Deployment"_s, u"app"_s))[u"containers"_s].toArray())
            list.append(item[u"name"_s].toString());
        return list;
    };
    QCOMPARE(names("[{image: a}]"), QStringList{u"container"_s});
    QCOMPARE(names("[{image: a}, {name: b, image: b}]"), (QStringList{u"container"_s, u"b"_s}));
    QCOMPARE(names("[{image: a}, {name: b, image: b}, {image: c}]"),
             (QStringList{u"container-0"_s, u"b"_s, u"container-2"_s}));
}

void TestManifestBuilder::trimsPathsInVolumes_data()
{
    QTest::addColumn<QByteArray>("volume");
    QTest::addColumn<QJsonObject>("mount");
    const QJsonObject plain{{u"name"_s, u"data"_s}, {u"mountPath"_s, u"/data"_s}};
    const auto with = [&](const QString &key, const QJsonValue &value) {
        QJsonObject mount = plain;
        mount[key] = value;
        return mount;
    };
    QTest::newRow("no path") << QByteArray("name: data") << plain;
    QTest::newRow("empty path") << QByteArray("name: data, path: ''") << plain;
    QTest::newRow("only slashes") << QByteArray("name: data, path: //") << plain;
    QTest::newRow("slashes at both ends") << QByteArray("name: data, path: /a/b/") << with(u"subPath"_s, u"a/b"_s);
    QTest::newRow("the newer key") << QByteArray("name: data, subPath: a") << with(u"subPath"_s, u"a"_s);
    QTest::newRow("a path that looks like a number")
        << QByteArray("name: data, path: 2024") << with(u"subPath"_s, u"2024"_s);
    QTest::newRow("read-only") << QByteArray("name: data, readOnly: true") << with(u"readOnly"_s, true);
    QTest::newRow("not read-only") << QByteArray("name: data, readOnly: false") << plain;
}

void TestManifestBuilder::trimsPathsInVolumes()
{
    QFETCH(const QByteArray, volume);
    const QByteArray values = componentWith("    volumeMounts: [{containerPath: /data, volume: {" + volume
                                            + "}}]\nvolumes: [{name: data, configMap: {name: c}}]\n");
    const QJsonObject spec = container(object(manifestsOf(values), u"Deployment"_s, u"app"_s));
    QTEST(spec[u"volumeMounts"_s].toArray().at(0).toObject(), "mount");
}

void TestManifestBuilder::makesStringsOfNumbers()
{
    const QByteArray values =
        componentWith("    command: [1.10]\n    args: [80, true, 0777]\n    env: [{name: A, value: 1e3}]\n");
    const QJsonObject spec = container(object(manifestsOf(values), u"Deployment"_s, u"app"_s));
    QCOMPARE(spec[u"command"_s].toArray(), QJsonArray{u"1.10"_s});
    QCOMPARE(spec[u"args"_s].toArray(), (QJsonArray{u"80"_s, u"true"_s, u"0777"_s}));
    QCOMPARE(spec[u"env"_s][0][u"value"_s], QJsonValue(u"1e3"_s));
}

void TestManifestBuilder::limitsWithoutRequests()
{
    const QByteArray values = componentWith(
        "    resources: {limits: {cpu: 1.50, memory: 1Gi}, requests: {memory: 1Mi, ephemeralStorage: 1e3}}\n");
    const QJsonObject resources =
        container(object(manifestsOf(values), u"Deployment"_s, u"app"_s))[u"resources"_s].toObject();
    QCOMPARE(resources[u"limits"_s].toObject(), (QJsonObject{{u"cpu"_s, u"1.50"_s}, {u"memory"_s, u"1Gi"_s}}));
    QCOMPARE(resources[u"requests"_s].toObject(),
             (QJsonObject{{u"cpu"_s, u"0"_s}, {u"memory"_s, u"1Mi"_s}, {u"ephemeral-storage"_s, u"1e3"_s}}));
}

void TestManifestBuilder::writesNoEmptyThings()
{
    const QByteArray values =
        componentWith("    command: []\n    args:\n    env: []\n    resources: {limits: {}, requests: {cpu: }}\n"
                      "    volumeMounts: []\n    livenessProbe:\n      httpGet: {path: /, host: null}\n"
                      "    readinessProbe: {}\n    startupProbe:\n");
    const QJsonObject spec = container(object(manifestsOf(values), u"Deployment"_s, u"app"_s));
    QCOMPARE(spec.keys(), (QStringList{u"image"_s, u"livenessProbe"_s, u"name"_s}));
    QCOMPARE(spec[u"livenessProbe"_s][u"httpGet"_s].toObject().keys(), QStringList{u"path"_s});
}

void TestManifestBuilder::mountsOnlyWhatTheComponentMounts()
{
    const QByteArray values = componentWith("    volumeMounts:\n    - {containerPath: /s, volume: {name: secret}}\n"
                                            "    - {containerPath: /c, volume: {name: conf}}\n")
                              + "volumes:\n- {name: data, size: 1Gi}\n- {name: conf, configMap: {name: c}}\n- {name: "
                                "secret, secret: {secretName: s}}\n";
    const QJsonArray volumes = podSpec(object(manifestsOf(values), u"Deployment"_s, u"app"_s))[u"volumes"_s].toArray();
    const QJsonArray expected{
        QJsonObject{{u"name"_s, u"conf"_s}, {u"configMap"_s, QJsonObject{{u"name"_s, u"c"_s}}}},
        QJsonObject{{u"name"_s, u"secret"_s}, {u"secret"_s, QJsonObject{{u"secretName"_s, u"s"_s}}}},
    };
    QCOMPARE(volumes, expected);
}

void TestManifestBuilder::acceptsAMountWithoutPath()
{
    const Manifests manifests =
        manifestsOf(componentWith("    volumeMounts: [{containerPath: /d, volume: {name: data}}]\n")
                    + "volumes: [{name: data, size: 1Gi}]\n");
    QVERIFY(manifests.leftOut.isEmpty());
    const QJsonObject set = object(manifests, u"StatefulSet"_s, u"app"_s);
    QCOMPARE(podSpec(set)[u"volumes"_s][0][u"persistentVolumeClaim"_s][u"claimName"_s].toString(), u"data"_s);
}

void TestManifestBuilder::needsNoReplicasForAutoScaling()
{
    const Manifests manifests = manifestsOf(componentWith("  autoScaling: {horizontal: {maxReplicas: 3}}\n"));
    QCOMPARE(object(manifests, u"Deployment"_s, u"app"_s)[u"spec"_s][u"replicas"_s].toInt(), 1);
}

void TestManifestBuilder::leavesOutWhatKubernetesCannotTake_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QStringList>("objects");
    QTest::newRow("component without a name")
        << QByteArray("components:\n- containers: [{image: a}]\n- {name: b, containers: [{image: b}]}\n")
        << QStringList{u"Deployment b"_s};
    QTest::newRow("component without containers") << QByteArray("components:\n- name: a\n") << QStringList();
    QTest::newRow("second service of a name") << QByteArray(
        "components:\n"
        "- {name: a, containers: [{image: a}], service: {name: s, ports: [{externalPort: 1, containerPort: 1}]}}\n"
        "- {name: b, containers: [{image: b}], service: {name: s, ports: [{externalPort: 2, containerPort: 2}]}}\n")
                                              << QStringList{u"Deployment a"_s, u"Service s"_s, u"Deployment b"_s};
    QTest::newRow("port that is no number")
        << componentWith("  service: {ports: [{externalPort: http, containerPort: 1}]}\n")
        << QStringList{u"Deployment app"_s};
    QTest::newRow("port out of range") << componentWith(
        "  service: {ports: [{externalPort: 80, containerPort: 65536}]}\n")
                                       << QStringList{u"Deployment app"_s};
    QTest::newRow("mount of an unknown volume")
        << componentWith("    volumeMounts: [{containerPath: /d, volume: {name: nowhere}}]\n")
        << QStringList{u"Deployment app"_s};
    QTest::newRow("mount of a volume that is nothing")
        << componentWith("    volumeMounts: [{containerPath: /d, volume: {name: d}}]\nvolumes: [{name: d}]\n")
        << QStringList{u"Deployment app"_s};
    QTest::newRow("variable without a name")
        << componentWith("    env: [{value: a}]\n") << QStringList{u"Deployment app"_s};
    QTest::newRow("volume without a name") << QByteArray("volumes: [{size: 1Gi}]\n") << QStringList();
}

void TestManifestBuilder::leavesOutWhatKubernetesCannotTake()
{
    QFETCH(const QByteArray, values);
    const Manifests manifests = manifestsOf(values);
    QTEST(objectList(manifests), "objects");
    QCOMPARE(manifests.leftOut.size(), 1);
    QVERIFY(manifests.leftOut.first().node != kNoNode);
    QVERIFY(manifests.leftOut.first().reason.endsWith(u'.'));
    const QByteArray text = objectsText(manifests.objects, ManifestFormat::Yaml);
    QVERIFY(!text.contains("volumeMounts") && !text.contains("env:") && !text.contains("volumes:"));
}

void TestManifestBuilder::survivesAliasBombs()
{
    QByteArray values = "x0: &x0 {a: 1}\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray now = QByteArray::number(i);
        const QByteArray before = QByteArray::number(i - 1);
        values += "x" + now + ": &x" + now + " {a: *x" + before + ", b: *x" + before + "}\n";
    }
    const Manifests manifests = manifestsOf(values + componentWith("    livenessProbe: *x29\n"));
    QCOMPARE(manifests.leftOut.size(), 1);
    QVERIFY(!container(object(manifests, u"Deployment"_s, u"app"_s)).contains(u"livenessProbe"_s));
}

QTEST_GUILESS_MAIN(TestManifestBuilder)
#include "tst_manifestbuilder.moc"
