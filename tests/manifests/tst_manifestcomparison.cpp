// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/manifestcomparison.h"

#include "app/chart/chart.h"
#include "app/manifests/helmobjects.h"
#include "app/manifests/manifestbuilder.h"
#include "app/yaml/yamldocument.h"

#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<KubernetesObject> objects(const QByteArray &text)
{
    auto found = helmObjects(text);
    return found ? std::move(found).value() : QList<KubernetesObject>();
}

} // namespace

class TestManifestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesByMeaning_data();
    void comparesByMeaning();
    void tellsWhoseAnObjectIs();
    void makesAutoscalers_data();
    void makesAutoscalers();
};

void TestManifestComparison::comparesByMeaning_data()
{
    QTest::addColumn<QByteArray>("builtIn");
    QTest::addColumn<QByteArray>("helm");
    QTest::addColumn<QByteArray>("differences");
    const auto row = [](const char *name, const char *builtIn, const char *helm, const char *differences) {
        QTest::newRow(name) << QByteArray(builtIn) << QByteArray(helm) << QByteArray(differences);
    };
    row("order and style", "spec: {a: 1, b: [x, 'z']}", "spec:\n  b:\n  - \"x\"\n  - z\n  a: 1", "");
    row("a value", "spec: {image: a}", "spec: {image: b}", "spec.image:\n- \"a\"\n+ \"b\"\n");
    row("a type", "spec: {value: '1'}", "spec: {value: 1}", "spec.value:\n- \"1\"\n+ 1\n");
    row("an amount", "spec: {limits: {cpu: '1'}}", "spec: {limits: {cpu: 1}}", "");
    row("a field of one side", "spec: {a: 1}", "spec: {a: 1, b: {c: 2}}", "spec.b.c:\n+ 2\n");
    row("an empty map of one side", "spec: {a: 1, b: {}}", "spec: {a: 1}", "spec.b:\n- {}\n");
    row("a longer list", "spec: {a: [1]}", "spec: {a: [1, {b: 2}]}", "spec.a[1].b:\n+ 2\n");
    row("who made it", "spec: {labels: {app.kubernetes.io/managed-by: portolan}}",
        "spec: {labels: {app.kubernetes.io/managed-by: Helm}}", "");
    row("unset", "spec: {a: 1}", "spec: {a: 1, b: null, c: []}", "");
}

void TestManifestComparison::comparesByMeaning()
{
    QFETCH(const QByteArray, builtIn);
    QFETCH(const QByteArray, helm);
    QFETCH(const QByteArray, differences);
    const QByteArray head = "kind: A\nmetadata: {name: a, annotations: {helm.sh/chart: c-1}}\n";
    const auto compared =
        compareManifests(objects("kind: A\nmetadata: {name: a}\n" + builtIn + '\n'), objects(head + helm + '\n'));
    QCOMPARE(compared.size(), 1);
    QCOMPARE(compared.first().state == ComparedObject::State::Same, differences.isEmpty());
    const QByteArray text = comparisonText(compared.first());
    QVERIFY(text.startsWith("# "));
    if (!differences.isEmpty())
        QCOMPARE(text.sliced(text.indexOf('\n') + 1), differences);
}

void TestManifestComparison::tellsWhoseAnObjectIs()
{
    const auto compared =
        compareManifests(objects("kind: A\nmetadata: {name: a}\n---\nkind: A\nmetadata: {name: b}\n"),
                         objects("kind: B\nmetadata: {name: a}\n---\nkind: A\nmetadata: {name: b}\n"));
    QCOMPARE(compared.size(), 3);
    QCOMPARE(compared.at(0).state, ComparedObject::State::OnlyBuiltIn);
    QCOMPARE(compared.at(1).state, ComparedObject::State::Same);
    QCOMPARE(compared.at(2).state, ComparedObject::State::OnlyHelm);
    QVERIFY(comparisonText(compared.at(2)).startsWith("# Only helm makes this object.\nkind: B\n"));
}

void TestManifestComparison::makesAutoscalers_data()
{
    QTest::addColumn<QByteArray>("component");
    QTest::addColumn<QByteArray>("spec");
    const auto row = [](const char *name, const char *component, const char *spec) {
        QTest::newRow(name) << QByteArray(component) << QByteArray(spec);
    };
    row("none", "autoScaling: {horizontal: {averageCPU: 80}}", "");
    row("maximum not above", "replicas: 3, autoScaling: {horizontal: {maxReplicas: 3}}", "");
    row("percent", "replicas: 2, autoScaling: {horizontal: {maxReplicas: 3, averageCPU: 80}}",
        "{minReplicas: 2, maxReplicas: 3, metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, "
        "averageUtilization: 80}}}]}");
    row("quantities", "autoScaling: {horizontal: {maxReplicas: 2, averageCPU: 800m, averageMemory: 1Gi}}",
        "{minReplicas: 1, maxReplicas: 2, metrics: [{type: Resource, resource: {name: cpu, target: {type: "
        "AverageValue, "
        "averageValue: 800m}}}, {type: Resource, resource: {name: memory, target: {type: AverageValue, averageValue: "
        "1Gi}}}]}");
    row("from zero", "replicas: 0, autoScaling: {horizontal: {maxReplicas: 1}}", "{minReplicas: 1, maxReplicas: 1}");
}

void TestManifestComparison::makesAutoscalers()
{
    QFETCH(const QByteArray, component);
    QFETCH(const QByteArray, spec);
    const YamlDocument values =
        YamlDocument::parse(SourceText("components: [{name: app, containers: [{image: a}], " + component + "}]\n"));
    QList<KubernetesObject> made = buildManifests(readChart(values.tree()), values.tree()).objects;
    made.removeFirst(); // the Deployment
    QCOMPARE(made.size(), spec.isEmpty() ? 0 : 1);
    if (spec.isEmpty())
        return;
    const QByteArray expected =
        "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: app, labels: "
        "{app.kubernetes.io/name: release-name, app.kubernetes.io/component: app}}\nspec:\n  <<: "
        + spec + "\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: app}\n";
    const auto compared = compareManifests(made, objects(expected));
    QCOMPARE(comparisonText(compared.first()).first(6), QByteArray("# Both"));
}

QTEST_GUILESS_MAIN(TestManifestComparison)
#include "tst_manifestcomparison.moc"
