// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandrun.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString dataFile(const QString &name)
{
    return qEnvironmentVariable("PORTOLAN_SOURCE_DIR") + u"/tests/"_s + name;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<cannot be read>");
}

const QByteArray kWrong = "components:\n"
                          "- name: web\n"
                          "  containers:\n"
                          "  - image: a:1\n"
                          "    volumeMounts: [{containerPath: /d, volume: {name: nowhere}}]\n";

} // namespace

class TestExportManifests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAStream();
    void namesTheReleaseAfterTheChart();
    void writesAJsonList();
    void writesOneFile();
    void writesAFolder();
    void neverEmptiesAFolder();
    void refusesAFileWithErrors();
    void exportsWhatCanBeByForce();
    void neverExportsWhatIsNotYaml();
    void saysWhatCannotBeWritten();
    void refusesWrongUsage_data();
    void refusesWrongUsage();

private:
    std::unique_ptr<ScratchFolder> m_folder;
};

void TestExportManifests::init()
{
    m_folder = std::make_unique<ScratchFolder>();
}

void TestExportManifests::writesAStream()
{
    const CommandRun run = runCommand(
        {u"export"_s, u"manifests"_s, dataFile(u"data/manifests/shop.yaml"_s), u"--release"_s, u"my-release"_s});
    const QByteArray golden = contentOf(dataFile(u"golden/manifests/shop.yaml"_s));
    QCOMPARE(run.out, QByteArray(golden).replace("  annotations:\n    helm.sh/chart: shop-1.2.3\n", ""));
    QCOMPARE(run.err, QByteArray("9 object(s) exported by the built-in engine.\n"));
    QCOMPARE(run.exitCode, 0);
}

void TestExportManifests::namesTheReleaseAfterTheChart()
{
    QVERIFY(QDir().mkdir(m_folder->path(u"chart"_s)));
    m_folder->put(u"chart/Chart.yaml"_s, "name: my-release\nversion: 1.2.3\n");
    m_folder->put(u"chart/values.yaml"_s, contentOf(dataFile(u"data/manifests/external.yaml"_s)));
    const QByteArray golden = contentOf(dataFile(u"golden/manifests/external.yaml"_s));
    for (const QString &argument : {u"chart/values.yaml"_s, u"chart"_s, u"."_s}) {
        const CommandRun run = runCommand({u"export"_s, u"manifests"_s, m_folder->path(argument)});
        QCOMPARE(run.out, QByteArray(golden).replace("shop-1.2.3", "my-release-1.2.3"));
    }
    const CommandRun without =
        runCommand({u"export"_s, u"manifests"_s, u"-"_s}, m_folder->content(u"chart/values.yaml"_s));
    QVERIFY(without.out.contains("app.kubernetes.io/name: release-name\n") && !without.out.contains("helm.sh/chart"));
}

void TestExportManifests::writesAJsonList()
{
    const CommandRun run = runCommand(
        {u"export"_s, u"manifests"_s, dataFile(u"data/manifests/two-containers.yaml"_s), u"--format"_s, u"json"_s});
    const QJsonObject list = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(list[u"apiVersion"_s].toString(), u"v1"_s);
    QCOMPARE(list[u"kind"_s].toString(), u"List"_s);
    QCOMPARE(list[u"items"_s].toArray().size(), 2);
    QCOMPARE(list[u"items"_s][1][u"spec"_s][u"ports"_s][1][u"port"_s].toInt(), 3306);
}

void TestExportManifests::writesOneFile()
{
    const QStringList words{u"export"_s, u"manifests"_s, dataFile(u"data/manifests/shop.yaml"_s), u"-o"_s,
                            m_folder->path(u"all.yaml"_s)};
    const CommandRun run = runCommand(words);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(m_folder->content(u"all.yaml"_s), runCommand(words.mid(0, 3)).out);

    m_folder->put(u"all.yaml"_s, "mine\n");
    const CommandRun again = runCommand(words);
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains("all.yaml exists already.\n"), again.err.constData());
    QCOMPARE(m_folder->content(u"all.yaml"_s), QByteArray("mine\n"));
    QCOMPARE(runCommand(words + QStringList{u"--overwrite"_s}).exitCode, 0);
    QVERIFY(m_folder->content(u"all.yaml"_s).startsWith("apiVersion: v1\n"));
}

void TestExportManifests::writesAFolder()
{
    const QStringList words{u"export"_s, u"manifests"_s, dataFile(u"data/manifests/two-containers.yaml"_s)};
    QCOMPARE(runCommand(words + QStringList{u"-o"_s, m_folder->path(u"out/"_s)}).exitCode, 0);
    QCOMPARE(QDir(m_folder->path(u"out"_s)).entryList(QDir::Files, QDir::Name),
             (QStringList{u"Deployment-default.yaml"_s, u"Service-my-service.yaml"_s, u"kustomization.yaml"_s}));
    QCOMPARE(m_folder->content(u"out/kustomization.yaml"_s),
             QByteArray("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n"
                        "  - Deployment-default.yaml\n  - Service-my-service.yaml\n"));
    QCOMPARE(m_folder->content(u"out/Deployment-default.yaml"_s) + "---\n"
                 + m_folder->content(u"out/Service-my-service.yaml"_s),
             runCommand(words).out);
}

void TestExportManifests::neverEmptiesAFolder()
{
    QVERIFY(QDir().mkdir(m_folder->path(u"out"_s)));
    m_folder->put(u"out/mine.yaml"_s, "mine\n");
    m_folder->put(u"out/Service-external.yaml"_s, "mine too\n");
    const QStringList words{u"export"_s, u"manifests"_s, dataFile(u"data/manifests/external.yaml"_s), u"-o"_s,
                            m_folder->path(u"out"_s)};
    const CommandRun run = runCommand(words);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("Service-external.yaml exists already."), run.err.constData());
    QCOMPARE(QDir(m_folder->path(u"out"_s)).entryList(QDir::Files).size(), 2);

    QCOMPARE(runCommand(words + QStringList{u"--overwrite"_s}).exitCode, 0);
    QCOMPARE(m_folder->content(u"out/mine.yaml"_s), QByteArray("mine\n"));
    QVERIFY(m_folder->content(u"out/Service-external.yaml"_s).startsWith("apiVersion: v1\n"));
}

void TestExportManifests::refusesAFileWithErrors()
{
    const CommandRun run = runCommand({u"export"_s, u"manifests"_s, u"-"_s}, kWrong);
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.startsWith("<stdin>:5:") && run.err.contains(": error: ")
                 && run.err.contains("[mount-undefined-volume]"),
             run.err.constData());
    QVERIFY2(run.err.endsWith("<stdin> was not exported, because it has errors. --force exports what can be.\n"),
             run.err.constData());
}

void TestExportManifests::exportsWhatCanBeByForce()
{
    const CommandRun run = runCommand({u"export"_s, u"manifests"_s, u"-"_s, u"--force"_s}, kWrong);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.contains("kind: Deployment\n") && !run.out.contains("volumeMounts"));
    QVERIFY2(run.err.contains("[mount-undefined-volume]"), run.err.constData());
    QVERIFY2(run.err.contains("<stdin>:5:20: note: The mount cannot be exported"), run.err.constData());
}

void TestExportManifests::neverExportsWhatIsNotYaml()
{
    const CommandRun run = runCommand({u"export"_s, u"manifests"_s, u"-"_s, u"--force"_s}, "components: [\n");
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.endsWith("<stdin> was not exported, because it is not YAML.\n"), run.err.constData());
}

void TestExportManifests::saysWhatCannotBeWritten()
{
    const QString file = dataFile(u"data/manifests/external.yaml"_s);
    const CommandRun gone =
        runCommand({u"export"_s, u"manifests"_s, file, u"-o"_s, m_folder->path(u"gone/all.yaml"_s)});
    QCOMPARE(gone.exitCode, 3);
    QVERIFY2(gone.err.contains("does not exist"), gone.err.constData());
    m_folder->put(u"file"_s, "");
    const CommandRun folder = runCommand({u"export"_s, u"manifests"_s, file, u"-o"_s, m_folder->path(u"file/out/"_s)});
    QCOMPARE(folder.exitCode, 3);
    QVERIFY2(folder.err.contains("cannot be made"), folder.err.constData());
    QCOMPARE(runCommand({u"export"_s, u"manifests"_s, m_folder->path(u"missing.yaml"_s)}).exitCode, 3);
}

void TestExportManifests::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no file") << QStringList{};
    QTest::newRow("two files") << QStringList{u"-"_s, u"-"_s};
    QTest::newRow("unknown format") << QStringList{u"-"_s, u"--format"_s, u"xml"_s};
    QTest::newRow("unknown engine option") << QStringList{u"-"_s, u"--motor"_s};
    QTest::newRow("empty release") << QStringList{u"-"_s, u"--release="_s};
}

void TestExportManifests::refusesWrongUsage()
{
    QFETCH(const QStringList, words);
    const CommandRun run = runCommand(QStringList{u"export"_s, u"manifests"_s} + words, "components: []\n");
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.endsWith("See 'portolan export manifests --help'.\n"), run.err.constData());
}

QTEST_GUILESS_MAIN(TestExportManifests)
#include "tst_exportmanifests.moc"
