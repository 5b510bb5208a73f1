// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/charttemplates.h"
#include "app/io/newchart.h"
#include "app/io/projectsettings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

class TestProjectSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(u".git/HEAD"_s, "");
    }

    void thereNeedNotBeAny() { QCOMPARE(projectSettingsFor(path(u"chart/values.yaml"_s)), ProjectSettings()); }

    void holdForTheFilesBesideAndBelow()
    {
        put(u".portolan.yaml"_s, "rules: {port-range: off}\n");
        for (const QString &file : {u"values.yaml"_s, u"chart/values.yaml"_s, u"a/b/c.yaml"_s}) {
            QDir().mkpath(QFileInfo(path(file)).path());
            const ProjectSettings settings = projectSettingsFor(path(file));
            QCOMPARE(settings.file, path(u".portolan.yaml"_s));
            QCOMPARE(settings.rules.levels.value(u"port-range"_s, RuleLevel{Severity::Error}), RuleLevel());
            QVERIFY(settings.errors.isEmpty());
        }
    }

    void theNearestCountsAlone()
    {
        put(u".portolan.yaml"_s, "rules: {port-range: off}\n");
        put(u"chart/.portolan.yaml"_s, "rules: {unknown-key: error}\n");
        const ProjectSettings settings = projectSettingsFor(path(u"chart/values.yaml"_s));
        QCOMPARE(settings.rules.levels.keys(), QStringList{u"unknown-key"_s});
    }

    void nothingAboveTheGitRootCounts()
    {
        put(u".portolan.yaml"_s, "rules: {port-range: off}\n");
        put(u"inner/.git/HEAD"_s, "");
        put(u"inner/values.yaml"_s, "");
        QCOMPARE(projectSettingsFor(path(u"inner/values.yaml"_s)).file, QString());
    }

    void aWorktreeOfGitHasAFileThere()
    {
        put(u".portolan.yaml"_s, "rules: {port-range: off}\n");
        put(u"inner/.git"_s, "gitdir: elsewhere\n");
        QCOMPARE(projectSettingsFor(path(u"inner/values.yaml"_s)).file, QString());
    }

    void mistakesAreToldWithTheirPlace()
    {
        put(u".portolan.yaml"_s, "# ours\nrules:\n  port-range: never\n  unknown-key: error\n");
        const ProjectSettings settings = projectSettingsFor(path(u"values.yaml"_s));
        QCOMPARE(settings.errors.size(), 1);
        QVERIFY2(settings.errors.first().startsWith(path(u".portolan.yaml"_s) + u":3:15: "_s),
                 qPrintable(settings.errors.first()));
        QCOMPARE(settings.rules.levels.keys(), QStringList{u"unknown-key"_s});
    }

    void aFileThatIsNoTextIsTold()
    {
        put(u".portolan.yaml"_s, "rules:\xff\n");
        QCOMPARE(projectSettingsFor(path(u"values.yaml"_s)).errors.size(), 1);
        QVERIFY(QDir().mkpath(path(u"other/.portolan.yaml"_s))); // a folder
        QCOMPARE(projectSettingsFor(path(u"other/values.yaml"_s)).errors.size(), 1);
    }

    void templatesOfTheDevSpaceChartAreKnown_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("known");
        QTest::newRow("ranges with index")
            << "{{- range $componentIndex, $component := .Values.components }}\n"_ba << true;
        QTest::newRow("ranges") << "{{ range .Values.components -}}\n"_ba << true;
        QTest::newRow("ranges over others") << "{{- range .Values.volumes }}\n{{ .Values.components }}\n"_ba << false;
        QTest::newRow("part of components") << "{{- range .Values.components.web.ports }}\n"_ba << false;
    }

    void templatesOfTheDevSpaceChartAreKnown()
    {
        QFETCH(QByteArray, text);
        put(u"Chart.yaml"_s, "name: x\n");
        put(u"templates/deployment.yaml"_s, text);
        QTEST(areDevSpaceTemplates(templatesAround(path(u"values.yaml"_s))), "known");
        QTEST(projectSettingsFor(path(u"values.yaml"_s)).rules.chartTemplates, "known");
        QVERIFY(QFile::remove(path(u"Chart.yaml"_s)));
        QVERIFY(!areDevSpaceTemplates(templatesAround(path(u"values.yaml"_s))));
    }

    void ourOwnTemplatesAreNotTakenForThem()
    {
        QVERIFY(!createChart(path(u"mine"_s)));
        QVERIFY(!areDevSpaceTemplates(templatesAround(path(u"mine/values.yaml"_s))));
    }

private:
    QString path(const QString &name) const { return QDir(m_folder->path()).filePath(name); }

    void put(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestProjectSettings)
#include "tst_projectsettings.moc"
