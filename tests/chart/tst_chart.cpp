// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chart.h"
#include "app/chart/unchangedcomponents.h"
#include "app/yaml/yamldocument.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

QString shown(const Field<QString> &field)
{
    if (!field.isPresent())
        return u"-"_s;
    return field.value ? *field.value : u"?"_s;
}

QString shown(const Field<int> &field)
{
    if (!field.isPresent())
        return u"-"_s;
    return field.value ? QString::number(*field.value) : u"?"_s;
}

QString shown(const Field<bool> &field)
{
    if (!field.isPresent())
        return u"-"_s;
    return field.value ? (*field.value ? u"true"_s : u"false"_s) : u"?"_s;
}

QString shown(const QList<Field<QString>> &fields)
{
    QStringList words;
    for (const auto &field : fields)
        words.append(shown(field));
    return words.join(u' ');
}

void dumpContainer(const Component &component, int index, QStringList &lines)
{
    const Container &container = component.containers[index];
    lines.append(u"  container %1 image %2"_s.arg(component.containerName(index), shown(container.image)));
    if (!container.command.isEmpty())
        lines.append(u"    command %1"_s.arg(shown(container.command)));
    if (!container.args.isEmpty())
        lines.append(u"    args %1"_s.arg(shown(container.args)));
    for (const EnvVariable &variable : container.env) {
        lines.append(u"    env %1=%2%3"_s.arg(shown(variable.name), shown(variable.value),
                                              variable.valueFrom == kNoNode ? QString() : u" from"_s));
    }
    for (const VolumeMount &mount : container.volumeMounts) {
        lines.append(u"    mount %1 of %2 path %3 readOnly %4"_s.arg(
            shown(mount.containerPath), shown(mount.volumeName), shown(mount.path), shown(mount.readOnly)));
    }
}

QStringList dump(const Chart &chart)
{
    QStringList lines;
    for (const Component &component : chart.components) {
        lines.append(u"component %1 replicas %2"_s.arg(shown(component.name), shown(component.replicas)));
        if (component.autoScaling != kNoNode) {
            lines.append(u"  scales to %1 cpu %2 memory %3"_s.arg(
                shown(component.maxReplicas), shown(component.averageCpu), shown(component.averageMemory)));
        }
        for (int i = 0; i < component.containers.size(); ++i)
            dumpContainer(component, i, lines);
        if (!component.service)
            continue;
        lines.append(u"  service %1 (%2) type %3"_s.arg(shown(component.service->name), component.serviceName(),
                                                        shown(component.service->type)));
        for (const Port &port : component.service->ports)
            lines.append(u"    port %1 -> %2 %3"_s.arg(shown(port.externalPort), shown(port.containerPort),
                                                       port.protocolOrDefault()));
    }
    for (const Volume &volume : chart.volumes)
        lines.append(u"volume %1 size %2%3"_s.arg(shown(volume.name), shown(volume.size),
                                                  volume.isPersistent() ? u""_s : u" fleeting"_s));
    if (!chart.pullSecrets.isEmpty())
        lines.append(u"secrets %1"_s.arg(shown(chart.pullSecrets)));
    return lines;
}

YamlDocument parse(const QByteArray &yaml)
{
    return YamlDocument::parse(SourceText(yaml));
}

QStringList dumpOf(const QByteArray &yaml)
{
    return dump(readChart(parse(yaml).tree()));
}

} // namespace

class TestChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheWholeFormat()
    {
        const QStringList lines = dumpOf(R"(
components:
- name: web
  replicas: 2
  autoScaling:
    horizontal:
      maxReplicas: 5
      averageCPU: 80
      averageMemory: 1Gi
  containers:
  - image: registry.example.com/app:1.2
    command: [node, server.js]
    args: ["--port", "3000"]
    env:
    - name: DATABASE
      value: db:3306
    - name: PASSWORD
      valueFrom: { secretKeyRef: { name: db, key: password } }
    volumeMounts:
    - containerPath: /data
      volume: { name: data, path: /uploads, readOnly: true }
    - containerPath: /cache
      volume: { name: cache, subPath: here }
  - name: proxy
    image: nginx
  service:
    name: external
    type: ClusterIP
    ports:
    - externalPort: 80
      containerPort: 3000
    - { externalPort: 53, containerPort: 53, protocol: UDP }
volumes:
- name: data
  size: 5Gi
- name: cache
  configMap: { name: settings }
pullSecrets: [registry]
mysql: { enabled: true }
)");
        QCOMPARE(lines.join(u'\n'), uR"(component web replicas 2
  scales to 5 cpu 80 memory 1Gi
  container container image registry.example.com/app:1.2
    command node server.js
    args --port 3000
    env DATABASE=db:3306
    env PASSWORD=- from
    mount /data of data path /uploads readOnly true
    mount /cache of cache path here readOnly -
  container proxy image nginx
  service external (external) type ClusterIP
    port 80 -> 3000 TCP
    port 53 -> 53 UDP
volume data size 5Gi
volume cache size - fleeting
secrets registry)"_s);
    }

    void tellsAbsentFromUnsound()
    {
        const QStringList lines =
            dumpOf("components:\n- name: [a]\n  replicas: two\n  service:\n    name:\n    ports:\n"
                   "    - externalPort: '80'\n      containerPort: 8.5\n    - externalPort: 99999999999\n"
                   "      containerPort: 0x50\n");
        QCOMPARE(lines.join(u'\n'),
                 u"component ? replicas ?\n  service - () type -\n    port ? -> ? TCP\n    port ? -> 80 TCP"_s);
    }

    void readsNumbersAsHelmDoes()
    {
        const QStringList lines =
            dumpOf("components:\n- name: a\n  replicas: 010\n  service:\n    name: a\n    ports:\n"
                   "    - externalPort: 8_080\n      containerPort: 0o20\n");
        QCOMPARE(lines.join(u'\n'), u"component a replicas 8\n  service a (a) type -\n    port 8080 -> 16 TCP"_s);
    }

    void readsAnyScalarAsTextWhereTextIsMeant()
    {
        const QStringList lines =
            dumpOf("components:\n- name: 80\n  containers:\n  - image: true\n    args: [1, 2.50, 0x1F]\n");
        QCOMPARE(lines.join(u'\n'),
                 u"component 80 replicas -\n  container container image true\n    args 1 2.50 0x1F"_s);
    }

    void followsAliasesAndMergeKeys()
    {
        const QStringList lines = dumpOf(R"(
x-ports: &ports
- { externalPort: 80, containerPort: &p 3000 }
x-base: &base
  replicas: 3
  containers:
  - &app { name: app, image: app:1 }
components:
- <<: *base
  name: a
  service: { name: a, ports: *ports }
- name: b
  <<: [{ replicas: 1 }, *base]
  containers: [*app, { image: app:2 }]
  service: { ports: [{ externalPort: *p, containerPort: *p }] }
)");
        QCOMPARE(lines.join(u'\n'), uR"(component a replicas 3
  container app image app:1
  service a (a) type -
    port 80 -> 3000 TCP
component b replicas 1
  container app image app:1
  container container image app:2
  service - (b) type -
    port 3000 -> 3000 TCP)"_s);
    }

    void keepsThePlaceOfEachEntry()
    {
        const YamlDocument document = parse("components:\n- &a { name: x }\n- *a\n");
        const Chart chart = readChart(document.tree());
        QCOMPARE(chart.components.size(), 2);
        QCOMPARE(document.tree().pathOf(chart.components[1].node).toString(), u"components[1]"_s);
        QCOMPARE(document.tree().pathOf(chart.components[1].name.node).toString(), u"components[0].name"_s);
    }

    /// Two threads read a large file; with a chart before it, one reads it from start to end.
    void readsLargeFilesAsSmallOnes_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::newRow("of maps") << "- {name: first, containers: [{image: a}]}\n"_ba;
        QTest::newRow("with an alias") << "- &first {name: first, containers: [{image: a}]}\n- *first\n"_ba;
    }

    void readsLargeFilesAsSmallOnes()
    {
        QFETCH(QByteArray, first);
        QByteArray text = "components:\n" + first;
        for (int i = 0; i < 1001; ++i)
            text += "- {name: n" + QByteArray::number(i) + ", service: {ports: [{externalPort: 80}]}}\n";
        const YamlDocument document = parse(text);
        const Chart chart = readChart(document.tree());
        QCOMPARE(chart.components.constFirst().name.value, u"first"_s);
        QCOMPARE(chart.components.constLast().name.value, u"n1000"_s);
        Chart before;
        before.components.append(Component());
        QVERIFY(chart == readChart(document.tree(), before, UnchangedComponents()));
    }

    void namesUnnamedContainersApart()
    {
        const QStringList lines = dumpOf("components:\n- containers: [{image: a}, {name: b, image: b}, {image: c}]\n");
        QCOMPARE(lines.mid(1), QStringList({u"  container container-0 image a"_s, u"  container b image b"_s,
                                            u"  container container-2 image c"_s}));
    }

    void knowsWhatMountsAPersistentVolume()
    {
        const YamlDocument document = parse(R"(
components:
- containers: [{ volumeMounts: [{ volume: { name: disk, readOnly: true } }] }]
- containers: [{ volumeMounts: [{ volume: { name: files } }, { volume: { name: nowhere } }, { volume: {} }] }]
volumes: [{ name: disk, size: 1Gi }, { name: files, secret: { secretName: s } }]
)");
        const Chart chart = readChart(document.tree());
        QVERIFY(chart.mountsPersistentVolume(chart.components[0]));
        QVERIFY(!chart.mountsPersistentVolume(chart.components[1]));
        QVERIFY(!chart.volume(u"nowhere"));
    }

    void readsAnyShapeWithoutHarm_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("components");
        QTest::newRow("empty") << ""_ba << 0;
        QTest::newRow("comment") << "# nothing\n"_ba << 0;
        QTest::newRow("scalar") << "text"_ba << 0;
        QTest::newRow("list") << "- a\n- b\n"_ba << 0;
        QTest::newRow("null components") << "components:\nvolumes: ~\n"_ba << 0;
        QTest::newRow("map of components") << "components: {a: b}\n"_ba << 0;
        QTest::newRow("odd items") << "components: [a, , [b], {c: d}, ~]\n"_ba << 5;
        QTest::newRow("odd containers")
            << "components: [{containers: [1, [2], ~, {env: [a, ~, {name: [x]}], volumeMounts: [{volume: a}]}]}]\n"_ba
            << 1;
        QTest::newRow("odd service") << "components: [{service: [a]}, {service: a}, {service: {ports: {a: b}}}]\n"_ba
                                     << 3;
        QTest::newRow("odd keys") << "? [a]\n: b\n? {c: d}\n: e\ncomponents: [{? [name] : x}]\n"_ba << 1;
        QTest::newRow("alias inside its anchor") << "components: &c\n- name: a\n  containers: *c\n"_ba << 1;
        QTest::newRow("merge of itself") << "components:\n- &c\n  <<: *c\n  name: a\n"_ba << 1;
        QTest::newRow("not YAML") << "components: [\n"_ba << 0;
    }

    void readsAnyShapeWithoutHarm()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(int, components);
        const YamlDocument document = parse(yaml);
        const Chart chart = readChart(document.tree());
        if (document.isValid())
            QCOMPARE(chart.components.size(), components);
        else
            QVERIFY(chart.components.isEmpty());
        dump(chart);
    }

    // 200 components that share a list of 200 containers that share a list of 200 variables are 8 million variables.
    void doesNotExpandAliasesBeyondMeasure()
    {
        QByteArray yaml = "x: [&env [" + QByteArray("{name: A},").repeated(200) + "],\n &containers [";
        yaml += QByteArray("{env: *env},").repeated(200) + "]]\ncomponents:\n"
                + QByteArray("- {containers: *containers}\n").repeated(200);
        QElapsedTimer clock;
        clock.start();
        const Chart chart = readChart(parse(yaml).tree());
        QVERIFY(clock.elapsed() < 5000);
        qsizetype variables = 0;
        for (const Component &component : chart.components) {
            for (const Container &container : component.containers)
                variables += container.env.size();
        }
        QVERIFY2(variables > 1000 && variables < 200'000, qPrintable(QString::number(variables)));
    }

    void readsEveryFileOfTheCorpus()
    {
        const QString corpus = qEnvironmentVariable("PORTOLAN_CORPUS");
        if (corpus.isEmpty())
            QSKIP("PORTOLAN_CORPUS is not set");
        int files = 0;
        QDirIterator walk(corpus, {u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto text = SourceText::fromFile(file.readAll());
            if (!text)
                continue;
            const YamlDocument document = YamlDocument::parse(text.value());
            dump(readChart(document.tree()));
            ++files;
        }
        QVERIFY2(files > 50, qPrintable(QString::number(files)));
    }
};

QTEST_GUILESS_MAIN(TestChart)
#include "tst_chart.moc"
