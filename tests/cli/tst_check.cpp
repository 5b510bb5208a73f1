// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandrun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kSound = "components:\n"
                          "- name: web\n"
                          "  containers:\n"
                          "  - name: main\n"
                          "    image: example.com/web:1\n";

/// Two services of one name: lines 7 and 15.
const QByteArray kDuplicateService = "components:\n"
                                     "- name: web\n"
                                     "  containers:\n"
                                     "  - name: main\n"
                                     "    image: example.com/web:1\n"
                                     "  service:\n"
                                     "    name: my-service\n"
                                     "    ports: [{externalPort: 80, containerPort: 80}]\n"
                                     "# \xC3\xA9\n"
                                     "- name: api\n"
                                     "  containers:\n"
                                     "  - name: main\n"
                                     "    image: example.com/api:1\n"
                                     "  service:\n"
                                     "    name: my-service\n"
                                     "    ports: [{externalPort: 80, containerPort: 80}]\n";

/// A warning: a key that is nearly one of the format.
const QByteArray kMisspelt = "components:\n"
                             "- name: web\n"
                             "  containers:\n"
                             "  - name: main\n"
                             "    image: example.com/web:1\n"
                             "  replicsa: 2\n";

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSilentAboutASoundFile();
    void namesBothPlacesOfADuplicateService();
    void countsColumnsInCharacters();
    void reportsTextThatIsNotYaml();
    void reportsByThreshold_data();
    void reportsByThreshold();
    void writesJson();
    void goesOnAfterAnUnreadableFile();
    void readsTheStandardInput();
    void colours();
    void refusesWrongUsage_data();
    void refusesWrongUsage();

private:
    ScratchFolder m_folder;
};

void TestCheck::isSilentAboutASoundFile()
{
    const CommandRun run = runCommand({u"check"_s, m_folder.put(u"sound.yaml"_s, kSound)});
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err, QByteArray("1 file: no problems\n"));
    QCOMPARE(run.exitCode, 0);
}

void TestCheck::namesBothPlacesOfADuplicateService()
{
    const QString file = m_folder.put(u"duplicate.yaml"_s, kDuplicateService);
    const CommandRun run = runCommand({u"check"_s, file});
    const QByteArray name = file.toUtf8();
    const QList<QByteArray> lines = run.out.split('\n');
    QVERIFY2(lines.first().startsWith(name + ":15:11: error: "), run.out.constData());
    QVERIFY2(lines.first().contains("my-service") && lines.first().endsWith(" [service-name-unique]"),
             run.out.constData());
    QVERIFY2(lines.at(1).startsWith(name + ":7:11: note: "), run.out.constData());
    QCOMPARE(run.exitCode, 1);
}

void TestCheck::countsColumnsInCharacters()
{
    const CommandRun run = runCommand({u"check"_s, u"-"_s}, "\xC3\xA9\xF0\x9F\x9A\xA2: [\n");
    QVERIFY2(run.out.startsWith("<stdin>:1:") || run.out.startsWith("<stdin>:2:"), run.out.constData());
    const CommandRun later = runCommand({u"check"_s, u"-"_s}, "a: {\xC3\xA9: 1, \xC3\xA9: 2}\n");
    QVERIFY2(later.out.contains("<stdin>:1:11: error: "), later.out.constData());
    QVERIFY2(later.out.contains("\n<stdin>:1:5: note: "), later.out.constData());
}

void TestCheck::reportsTextThatIsNotYaml()
{
    const CommandRun run = runCommand({u"check"_s, u"-"_s}, "components: [\n");
    QVERIFY2(run.out.contains(": error: ") && run.out.contains("[yaml-syntax]"), run.out.constData());
    QCOMPARE(run.exitCode, 1);
}

void TestCheck::reportsByThreshold_data()
{
    QTest::addColumn<QString>("severity");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("error") << u"error"_s << 0;
    QTest::newRow("warning") << u"warning"_s << 1;
    QTest::newRow("info") << u"info"_s << 1;
}

void TestCheck::reportsByThreshold()
{
    QFETCH(const QString, severity);
    const CommandRun run = runCommand({u"check"_s, u"--severity"_s, severity, u"-"_s}, kMisspelt);
    QTEST(run.exitCode, "exitCode");
    QCOMPARE(run.out.isEmpty(), run.exitCode == 0);
    QVERIFY(run.exitCode == 0 || run.out.contains(": warning: "));
}

void TestCheck::writesJson()
{
    const QString file = m_folder.put(u"duplicate.yaml"_s, kDuplicateService);
    const CommandRun run = runCommand({u"check"_s, u"--format=json"_s, file, m_folder.path(u"missing.yaml"_s)});
    QCOMPARE(run.exitCode, 3);
    const QJsonObject report = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(report[u"errors"_s].toInt(), 1);
    QCOMPARE(report[u"files"_s][0][u"file"_s].toString(), file);
    QVERIFY(report[u"files"_s][1].toObject().contains(u"unreadable"_s));

    const QJsonObject problem = report[u"files"_s][0][u"problems"_s][0].toObject();
    QCOMPARE(problem[u"rule"_s].toString(), u"service-name-unique"_s);
    QCOMPARE(problem[u"severity"_s].toString(), u"error"_s);
    QCOMPARE(problem[u"start"_s][u"line"_s].toInt(), 15);
    QCOMPARE(problem[u"start"_s][u"column"_s].toInt(), 11);
    QCOMPARE(problem[u"start"_s][u"offset"_s].toInt(), int(kDuplicateService.lastIndexOf("my-service")));
    QCOMPARE(problem[u"end"_s][u"column"_s].toInt(), 21);
    QCOMPARE(problem[u"related"_s][0][u"start"_s][u"line"_s].toInt(), 7);
    QVERIFY(problem[u"path"_s].toString().startsWith(u"components[1]"));
    QVERIFY(problem[u"fixes"_s].toArray().size() > 0);
}

void TestCheck::goesOnAfterAnUnreadableFile()
{
    const CommandRun run = runCommand(
        {u"check"_s, m_folder.path(u"missing.yaml"_s), m_folder.put(u"duplicate.yaml"_s, kDuplicateService)});
    QVERIFY2(run.err.startsWith(m_folder.path(u"missing.yaml"_s).toUtf8() + " cannot be read: "), run.err.constData());
    QVERIFY(run.out.contains("[service-name-unique]"));
    QCOMPARE(run.exitCode, 3);
}

void TestCheck::readsTheStandardInput()
{
    const CommandRun run = runCommand({u"check"_s, u"-"_s}, kDuplicateService);
    QVERIFY2(run.out.startsWith("<stdin>:15:11: error: "), run.out.constData());
}

void TestCheck::colours()
{
    QVERIFY(runCommand({u"check"_s, u"-"_s}, kDuplicateService, true).out.contains("\033[1;31merror\033[0m"));
    QVERIFY(!runCommand({u"check"_s, u"-"_s}, kDuplicateService, false).out.contains('\033'));
}

void TestCheck::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no file") << QStringList{u"check"_s};
    QTest::newRow("unknown option") << QStringList{u"check"_s, u"--colour"_s, u"-"_s};
    QTest::newRow("unknown format") << QStringList{u"check"_s, u"--format"_s, u"xml"_s, u"-"_s};
    QTest::newRow("unknown severity") << QStringList{u"check"_s, u"--severity"_s, u"bad"_s, u"-"_s};
    QTest::newRow("option without its value") << QStringList{u"check"_s, u"-"_s, u"--format"_s};
}

void TestCheck::refusesWrongUsage()
{
    QFETCH(const QStringList, words);
    const CommandRun run = runCommand(words, kSound);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY2(run.err.endsWith("See 'portolan check --help'.\n"), run.err.constData());
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
