// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/chartfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

class TestChartFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsNameAndVersion_data();
    void readsNameAndVersion();
    void knowsWhenThereIsNoChart();
    void findsTheValuesFileOfAFolder();

private:
    QString put(const QString &name, const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestChartFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestChartFolder::put(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The test cannot write its own file.");
    return path;
}

void TestChartFolder::readsNameAndVersion_data()
{
    QTest::addColumn<QByteArray>("chartYaml");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("label");
    QTest::newRow("both") << QByteArray("name: shop\nversion: 1.2.3\n") << u"shop"_s << u"1.2.3"_s << u"shop-1.2.3"_s;
    QTest::newRow("a version that looks like a number")
        << QByteArray("version: 1.10\nname: shop\n") << u"shop"_s << u"1.10"_s << u"shop-1.10"_s;
    QTest::newRow("quoted, with comments")
        << QByteArray("# the shop\nname: \"shop\" # sells\nversion: 'v2'\n") << u"shop"_s << u"v2"_s << u"shop-v2"_s;
    QTest::newRow("no version") << QByteArray("name: shop\n") << u"shop"_s << QString() << QString();
    QTest::newRow("no name") << QByteArray("version: 1.0.0\n") << u"chart"_s << u"1.0.0"_s << u"chart-1.0.0"_s;
    QTest::newRow("not YAML") << QByteArray("name: [\n") << u"chart"_s << QString() << QString();
    QTest::newRow("not text") << QByteArray("\xFF\xFE") << u"chart"_s << QString() << QString();
    QTest::newRow("a list") << QByteArray("- name\n") << u"chart"_s << QString() << QString();
    QTest::newRow("empty") << QByteArray() << u"chart"_s << QString() << QString();
}

void TestChartFolder::readsNameAndVersion()
{
    QFETCH(const QByteArray, chartYaml);
    const QString values = put(u"chart/values.yaml"_s, "components: []\n");
    put(u"chart/Chart.yaml"_s, chartYaml);
    const std::optional<ChartFolder> chart = chartFolderAround(values);
    QVERIFY(chart);
    QTEST(chart->name, "name");
    QTEST(chart->version, "version");
    QTEST(chart->label(), "label");
    QCOMPARE(chart->path, QFileInfo(values).absolutePath());
}

void TestChartFolder::knowsWhenThereIsNoChart()
{
    QVERIFY(!chartFolderAround(put(u"values.yaml"_s, "components: []\n")));
    QVERIFY(!chartFolderAround(QString()));
}

void TestChartFolder::findsTheValuesFileOfAFolder()
{
    const QString values = put(u"project/chart/values.yaml"_s, "components: []\n");
    QCOMPARE(valuesFileAt(m_folder->filePath(u"project"_s)), values);
    QCOMPARE(valuesFileAt(m_folder->filePath(u"project/chart"_s)), values);
    QCOMPARE(valuesFileAt(values), values);
    QCOMPARE(valuesFileAt(m_folder->path()), m_folder->path());
    QCOMPARE(valuesFileAt(u"missing.yaml"_s), u"missing.yaml"_s);
}

QTEST_GUILESS_MAIN(TestChartFolder)
#include "tst_chartfolder.moc"
