// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandrun.h"

#include <QDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

class TestNew : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAChart();
    void fillsAnEmptyFolder();
    void makesAChartThatIsFine();
    void namesTheChartAfterItsFolder_data();
    void namesTheChartAfterItsFolder();
    void leavesAFolderWithFilesAlone_data();
    void leavesAFolderWithFilesAlone();
    void saysWhatCannotBeWritten();
};

void TestNew::makesAChart()
{
    const ScratchFolder folder;
    const CommandRun run = runCommand({u"new"_s, folder.path(u"charts/shop"_s)});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.err.startsWith("The chart is in "), run.err.constData());
    const auto files = QDir::Files | QDir::Hidden;
    QCOMPARE(QDir(folder.path(u"charts/shop"_s)).entryList(files, QDir::Name),
             (QStringList{u".helmignore"_s, u"Chart.yaml"_s, u"values.schema.json"_s, u"values.yaml"_s}));
    QVERIFY(QDir(folder.path(u"charts/shop/templates"_s)).exists(u"workloads.yaml"_s));
    QCOMPARE(QDir(folder.path(u"charts"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"shop"_s});
}

void TestNew::fillsAnEmptyFolder()
{
    const ScratchFolder folder;
    QVERIFY(QDir().mkdir(folder.path(u"shop"_s)));
    QCOMPARE(runCommand({u"new"_s, folder.path(u"shop"_s)}).exitCode, 0);
    QCOMPARE(QDir(folder.path(u"shop"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 5);
    QVERIFY(QDir(folder.path(u"shop/templates"_s)).exists(u"workloads.yaml"_s));
}

void TestNew::makesAChartThatIsFine()
{
    const ScratchFolder folder;
    QCOMPARE(runCommand({u"new"_s, folder.path(u"shop"_s)}).exitCode, 0);
    const CommandRun check = runCommand({u"check"_s, folder.path(u"shop"_s), u"--severity"_s, u"warning"_s});
    QVERIFY2(check.exitCode == 0 && check.out.isEmpty(), check.out.constData());
    const CommandRun run = runCommand({u"export"_s, u"manifests"_s, folder.path(u"shop"_s)});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.contains("    helm.sh/chart: shop-0.1.0\n"));
}

void TestNew::namesTheChartAfterItsFolder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("as it is") << u"shop"_s << QByteArray("shop");
    QTest::newRow("slash behind") << u"shop/"_s << QByteArray("shop");
    QTest::newRow("capitals and blanks") << u"My Shop_2"_s << QByteArray("my-shop-2");
    QTest::newRow("nothing that Helm takes") << u"日本"_s << QByteArray("chart");
}

void TestNew::namesTheChartAfterItsFolder()
{
    QFETCH(const QString, folder);
    const ScratchFolder scratch;
    QCOMPARE(runCommand({u"new"_s, scratch.path(folder)}).exitCode, 0);
    const QByteArray chart = scratch.content(folder + u"/Chart.yaml"_s);
    QTEST(chart.split('\n').at(1).mid(6), "name");
}

void TestNew::leavesAFolderWithFilesAlone_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("a file") << u"mine.txt"_s;
    QTest::newRow("a hidden file") << u".mine"_s;
}

void TestNew::leavesAFolderWithFilesAlone()
{
    QFETCH(const QString, file);
    const ScratchFolder folder;
    QVERIFY(QDir().mkdir(folder.path(u"shop"_s)));
    folder.put(u"shop/"_s + file, "mine\n");
    const CommandRun run = runCommand({u"new"_s, folder.path(u"shop"_s)});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("holds files already"), run.err.constData());
    QCOMPARE(QDir(folder.path(u"shop"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{file});
}

void TestNew::saysWhatCannotBeWritten()
{
    const ScratchFolder folder;
    folder.put(u"file"_s, "mine\n");
    for (const QString &target : {u"file"_s, u"file/shop"_s}) {
        const CommandRun run = runCommand({u"new"_s, folder.path(target)});
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(run.err.endsWith(".\n"), run.err.constData());
    }
    QCOMPARE(folder.content(u"file"_s), QByteArray("mine\n"));
}

QTEST_GUILESS_MAIN(TestNew)
#include "tst_new.moc"
