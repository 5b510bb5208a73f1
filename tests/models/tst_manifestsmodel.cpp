// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/manifestsmodel.h"

#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kShop =
    "components:\n- name: web\n  autoScaling: {horizontal: {maxReplicas: 3}}\n  containers:\n  - image: a:1\n"
    "    volumeMounts: [{containerPath: /d, volume: {name: data}}]\n  service: {name: external, ports: "
    "[{externalPort: 80, containerPort: 80}]}\n- name: api\n  containers: [{image: \"b:1\"}]\n"
    "volumes: [{name: data, size: 1Gi}]\n";

ManifestJob job(const QByteArray &text, const QString &valuesFile = {}, ManifestEngine engine = ManifestEngine::BuiltIn)
{
    return {analyse(YamlDocument::parse(SourceText(text)), 1), valuesFile, {}, engine};
}

QStringList printed(const ManifestsModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(u" | "_s));
    }
    return rows;
}

} // namespace

class TestManifestsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsObjects();
    void findsTheObjectOfAPlace_data();
    void findsTheObjectOfAPlace();
    void keepsRowsOfTheSameObjects();
    void needsAChartForHelm();
    void comparesTheEngines();
    void runsTheLastJob();
};

void TestManifestsModel::listsObjects()
{
    ManifestsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(makeManifests(job(kShop)));
    QCOMPARE(printed(model), (QStringList{u"PersistentVolumeClaim | data | same"_s, u"StatefulSet | web | same"_s,
                                          u"Service | external | same"_s, u"HorizontalPodAutoscaler | web | same"_s,
                                          u"Deployment | api | same"_s}));
    QCOMPARE(model.index(2, 0).data(IconRole).toString(), u"service"_s);
    QVERIFY(model.textAt(2).startsWith("apiVersion: v1\nkind: Service\n"));
    QCOMPARE(model.wholeText().count("---\n"), 4);
}

void TestManifestsModel::findsTheObjectOfAPlace_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("row");
    QTest::newRow("component") << u"components[0]"_s << 1;
    QTest::newRow("container") << u"components[0].containers[0].image"_s << 1;
    QTest::newRow("port") << u"components[0].service.ports[0]"_s << 2;
    QTest::newRow("autoscaler") << u"components[0].autoScaling.horizontal"_s << 3;
    QTest::newRow("another component") << u"components[1]"_s << 4;
    QTest::newRow("volume") << u"volumes[0].size"_s << 0;
    QTest::newRow("nothing of an object") << u"components"_s << -1;
}

void TestManifestsModel::findsTheObjectOfAPlace()
{
    QFETCH(const QString, place);
    ManifestsModel model;
    model.show(makeManifests(job(kShop)));
    QTEST(model.rowFor(YamlPath::parse(place).value()), "row");
}

void TestManifestsModel::keepsRowsOfTheSameObjects()
{
    ManifestsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(makeManifests(job(kShop)));
    const QPersistentModelIndex service = model.index(2, 0);
    const QPersistentModelIndex last = model.index(4, 0);
    model.show(makeManifests(job(QByteArray(kShop).replace("maxReplicas: 3", "maxReplicas: 1"))));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(service.row(), 2);
    QCOMPARE(last.row(), 3);
    model.show(makeManifests(job(kShop)));
    QCOMPARE(last.row(), 4);
    model.show(makeManifests(job({})));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!service.isValid());
}

void TestManifestsModel::needsAChartForHelm()
{
    const QTemporaryDir folder;
    QVERIFY(obstacleToHelm(folder.filePath(u"values.yaml"_s)).contains(u"Chart.yaml"_s));
    const MadeManifests made = makeManifests(job(kShop, folder.filePath(u"values.yaml"_s), ManifestEngine::Helm));
    QVERIFY(made.error && made.objects.isEmpty());
}

void TestManifestsModel::comparesTheEngines()
{
    const QTemporaryDir folder;
    const auto put = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
               && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    QVERIFY(put(u"Chart.yaml"_s, "name: shop\n"));
    QVERIFY(put(u"helm"_s,
                "#!/bin/sh\ncat > /dev/null\nprintf 'kind: Service\\nmetadata: {name: external}\\n---\\nkind: Job\\n"
                "metadata: {name: web, labels: {app.kubernetes.io/component: web}}\\n'\n"));
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", folder.path().toUtf8() + ':' + before);
    const MadeManifests made = makeManifests(job(kShop, folder.filePath(u"values.yaml"_s), ManifestEngine::Both));
    qputenv("PATH", before);
    QVERIFY2(!made.error, made.error ? qPrintable(made.error->message) : "");
    ManifestsModel model;
    model.show(made);
    QCOMPARE(printed(model).value(2), u"Service | external | different"_s);
    QCOMPARE(printed(model).value(4), u"Deployment | api | only built in"_s);
    QCOMPARE(printed(model).value(5), u"Job | web | only helm"_s);
    QCOMPARE(model.index(5, 0).data(PathRole).value<YamlPath>().toString(), u"components[0]"_s);
    QCOMPARE(model.differenceCount(), 6);
}

void TestManifestsModel::runsTheLastJob()
{
    ManifestRun run;
    QSignalSpy finished(&run, &ManifestRun::finished);
    QList<qsizetype> counts;
    connect(&run, &ManifestRun::finished, this, [&](const MadeManifests &made) { counts.append(made.objects.size()); });
    for (int i = 0; i < 5; ++i)
        run.start(job(i < 4 ? kShop : QByteArray()));
    QTRY_VERIFY(!counts.isEmpty() && !run.isRunning());
    QCOMPARE(counts.last(), 0);
    QVERIFY(finished.size() < 5);
}

QTEST_GUILESS_MAIN(TestManifestsModel)
#include "tst_manifestsmodel.moc"
