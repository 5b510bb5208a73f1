// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandrun.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

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

/// Another PATH, for one test.
class PathVariable
{
public:
    explicit PathVariable(const QString &folder) { qputenv("PATH", QFile::encodeName(folder)); }
    ~PathVariable() { qputenv("PATH", m_before); }

private:
    QByteArray m_before = qgetenv("PATH");
};

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
    void keepsHostileNamesInTheFolder_data();
    void keepsHostileNamesInTheFolder();
    void writesTheFolderAsAWhole();
    void connectsDomains();
    void saysWhichDomainLeadsNowhere();
    void needsAChartForHelm();
    void saysThatHelmIsMissing();
    void exportsByHelm();
    void showsTheErrorOfHelm();
    void refusesAFileWithErrors();
    void exportsWhatCanBeByForce();
    void neverExportsWhatIsNotYaml();
    void saysWhatCannotBeWritten();
    void refusesWrongUsage_data();
    void refusesWrongUsage();

private:
    QString putHelm(const QByteArray &script);

    std::unique_ptr<ScratchFolder> m_folder;
};

void TestExportManifests::init()
{
    m_folder = std::make_unique<ScratchFolder>();
}

/// Puts a program called helm into a folder of its own, and answers the folder (with those of the shell behind it).
QString TestExportManifests::putHelm(const QByteArray &script)
{
    QDir().mkpath(m_folder->path(u"bin"_s));
    const QString helm = m_folder->put(u"bin/helm"_s, "#!/bin/sh\n" + script + '\n');
    QFile::setPermissions(helm, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return m_folder->path(u"bin"_s) + u":/usr/bin:/bin"_s;
}

void TestExportManifests::writesAStream()
{
    const CommandRun run = runCommand(
        {u"export"_s, u"manifests"_s, dataFile(u"data/manifests/shop.yaml"_s), u"--release"_s, u"my-release"_s});
    const QByteArray golden = contentOf(dataFile(u"golden/manifests/shop.yaml"_s));
    QCOMPARE(run.out, QByteArray(golden).replace("  annotations:\n    helm.sh/chart: shop-1.2.3\n", ""));
    QCOMPARE(run.err, QByteArray("9 objects exported by the built-in engine.\n"));
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
    const CommandRun none = runCommand({u"export"_s, u"manifests"_s, u"-"_s, u"--format=json"_s}, "components: []\n");
    QVERIFY(QJsonDocument::fromJson(none.out)[u"items"_s].isArray());
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

void TestExportManifests::keepsHostileNamesInTheFolder_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QStringList>("files");
    QTest::newRow("upwards") << QByteArray("../../x") << QByteArray("..")
                             << QStringList{u"Deployment-.._.._x.yaml"_s, u"Deployment-...yaml"_s};
    QTest::newRow("absolute") << QByteArray("/etc/passwd") << QByteArray("\\\\\\\\host\\\\share")
                              << QStringList{u"Deployment-_etc_passwd.yaml"_s, u"Deployment-__host_share.yaml"_s};
    QTest::newRow("the same but for case")
        << QByteArray("Web") << QByteArray("wEB") << QStringList{u"Deployment-Web.yaml"_s, u"Deployment-wEB-2.yaml"_s};
    QTest::newRow("the same when made plain")
        << QByteArray("a/b") << QByteArray("a:b") << QStringList{u"Deployment-a_b.yaml"_s, u"Deployment-a_b-2.yaml"_s};
    QTest::newRow("long") << QByteArray(300, 'a') << QByteArray(299, 'a')
                          << QStringList{u"Deployment-%1.yaml"_s.arg(QString(200, u'a')),
                                         u"Deployment-%1-2.yaml"_s.arg(QString(200, u'a'))};
}

void TestExportManifests::keepsHostileNamesInTheFolder()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(QStringList, files);
    const QByteArray values = "components:\n- {name: \"" + first + "\", containers: [{image: a}]}\n- {name: \"" + second
                              + "\", containers: [{image: b}]}\n";
    const CommandRun run = runCommand(
        {u"export"_s, u"manifests"_s, u"-"_s, u"--force"_s, u"-o"_s, m_folder->path(u"deep/er/out/"_s)}, values);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    files.append(u"kustomization.yaml"_s);
    QStringList found;
    QDirIterator all(m_folder->path(u""_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        found.append(QDir(m_folder->path(u"deep/er/out"_s)).relativeFilePath(all.next()));
    std::sort(found.begin(), found.end());
    std::sort(files.begin(), files.end());
    QCOMPARE(found, files);
}

/// A symbolic link in the folder is replaced, not written through, and what is in the way keeps everything as it was.
void TestExportManifests::writesTheFolderAsAWhole()
{
    QVERIFY(QDir().mkpath(m_folder->path(u"out/Service-my-service.yaml"_s)));
    m_folder->put(u"mine"_s, "mine\n");
    QVERIFY(QFile::link(m_folder->path(u"mine"_s), m_folder->path(u"out/Deployment-default.yaml"_s)));
    const QStringList words{u"export"_s,      u"manifests"_s, dataFile(u"data/manifests/two-containers.yaml"_s),
                            u"--overwrite"_s, u"-o"_s,        m_folder->path(u"out"_s)};
    const CommandRun run = runCommand(words);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("Service-my-service.yaml was not written: it is a folder."), run.err.constData());
    QVERIFY(QFileInfo(m_folder->path(u"out/Deployment-default.yaml"_s)).isSymLink());

    QVERIFY(QDir().rmdir(m_folder->path(u"out/Service-my-service.yaml"_s)));
    QCOMPARE(runCommand(words).exitCode, 0);
    QVERIFY(!QFileInfo(m_folder->path(u"out/Deployment-default.yaml"_s)).isSymLink());
    QCOMPARE(m_folder->content(u"mine"_s), QByteArray("mine\n"));
    QCOMPARE(QDir(m_folder->path(u"out"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
             3);
}

void TestExportManifests::connectsDomains()
{
    const CommandRun run = runCommand({u"export"_s, u"manifests"_s, dataFile(u"data/manifests/external.yaml"_s),
                                       u"--domain"_s, u"Example.tld"_s, u"--domain"_s, u"example.tld/api=external:80"_s,
                                       u"--domain"_s, u"*.example.tld"_s, u"--tls-secret"_s, u"certificate"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, QByteArray("3 objects exported by the built-in engine.\n"));
    const auto path = [](const char *name) {
        return QByteArray("          - path: ") + name
               + "\n            pathType: Prefix\n            backend:\n              service:\n                name: "
                 "external\n"
                 "                port:\n                  number: 80\n";
    };
    const QByteArray ingress =
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: release-name\n  labels:\n"
        "    app.kubernetes.io/name: release-name\n    app.kubernetes.io/managed-by: portolan\n"
        "spec:\n  tls:\n    - hosts:\n        - example.tld\n        - \"*.example.tld\"\n"
        "      secretName: certificate\n  rules:\n    - host: example.tld\n      http:\n        paths:\n"
        + path("/") + path("/api") + "    - host: \"*.example.tld\"\n      http:\n        paths:\n" + path("/");
    QCOMPARE(QString::fromUtf8(run.out.sliced(run.out.lastIndexOf("---\n") + 4)), QString::fromUtf8(ingress));
}

void TestExportManifests::saysWhichDomainLeadsNowhere()
{
    const CommandRun run = runCommand({u"export"_s, u"manifests"_s, dataFile(u"data/manifests/external.yaml"_s),
                                       u"--domain"_s, u"example.tld=nowhere:81"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(
        run.err.contains("note: example.tld is routed to nowhere:81, but no exported service has that name and port."),
        run.err.constData());
}

void TestExportManifests::needsAChartForHelm()
{
    const CommandRun run = runCommand(
        {u"export"_s, u"manifests"_s, dataFile(u"data/manifests/external.yaml"_s), u"--engine"_s, u"helm"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains("has no chart around it"), run.err.constData());
}

void TestExportManifests::saysThatHelmIsMissing()
{
    const CommandRun made = runCommand({u"new"_s, m_folder->path(u"shop"_s)});
    QCOMPARE(made.exitCode, 0);
    const PathVariable path(m_folder->path(u"nothing-here"_s));
    const CommandRun run =
        runCommand({u"export"_s, u"manifests"_s, m_folder->path(u"shop"_s), u"--engine"_s, u"helm"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.err, QByteArray("helm was not found: install Helm, or put its folder on the PATH.\n"));
}

void TestExportManifests::exportsByHelm()
{
    QCOMPARE(runCommand({u"new"_s, m_folder->path(u"shop"_s)}).exitCode, 0);
    const PathVariable path(
        putHelm("printf '%s|' \"$@\" >&2; cat > /dev/null\nprintf -- '---\\n# Source: x.yaml\\nkind: Own\\n"
                "metadata:\\n  name: ../it\\n---\\n# nothing\\n'"));
    const QStringList words{u"export"_s, u"manifests"_s, m_folder->path(u"shop"_s), u"--engine"_s, u"helm"_s};
    const CommandRun run = runCommand(words);
    QCOMPARE(run.out, QByteArray("# Source: x.yaml\nkind: Own\nmetadata:\n  name: ../it\n"));
    QCOMPARE(run.err, QByteArray("1 object exported by helm.\n"));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(runCommand(words + QStringList{u"-o"_s, m_folder->path(u"out/"_s)}).exitCode, 0);
    QCOMPARE(m_folder->content(u"out/Own-.._it.yaml"_s), run.out);
}

void TestExportManifests::showsTheErrorOfHelm()
{
    QCOMPARE(runCommand({u"new"_s, m_folder->path(u"shop"_s)}).exitCode, 0);
    const PathVariable path(putHelm("cat > /dev/null\necho 'Error: at <.Values.volumes>: it is wrong' >&2\nexit 1"));
    const CommandRun run =
        runCommand({u"export"_s, u"manifests"_s, m_folder->path(u"shop"_s), u"--engine"_s, u"helm"_s});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, QByteArray());
    const QByteArray values = m_folder->content(u"shop/values.yaml"_s);
    const QByteArray line = QByteArray::number(values.first(values.indexOf("\nvolumes:")).count('\n') + 2);
    QVERIFY2(run.err.contains("values.yaml:" + line
                              + ":10: error: helm says of volumes: at <.Values.volumes>: it is wrong\n"),
             run.err.constData());
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
    QTest::newRow("unknown engine") << QStringList{u"-"_s, u"--engine"_s, u"steam"_s};
    QTest::newRow("domain for helm") << QStringList{u"-"_s, u"--engine=helm"_s, u"--domain=example.tld"_s};
    QTest::newRow("certificate without a domain") << QStringList{u"-"_s, u"--tls-secret=a"_s};
    QTest::newRow("no domain") << QStringList{u"-"_s, u"--domain=-x"_s};
    QTest::newRow("release that helm refuses") << QStringList{u"-"_s, u"--release=Shop_1"_s};
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
