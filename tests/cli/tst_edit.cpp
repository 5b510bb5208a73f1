// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/commandrun.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kValues = "# the service\n"
                           "components:\n"
                           "- name: web # front\n"
                           "  service:\n"
                           "    name: my-service\n"
                           "    ports:\n"
                           "    - externalPort: 80\n"
                           "      containerPort: 3000 # node\n";

QByteArray replaced(const QByteArray &before, const QByteArray &after)
{
    return QByteArray(kValues).replace(before, after);
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatItIsAskedFor_data();
    void changesOnlyWhatItIsAskedFor();
    void writesTheFileInPlace();
    void leavesTheFileAloneWhenNothingChanges();
    void writesElsewhere();
    void copiesByteForByteWithoutAnEdit();
    void printsADifference();
    void makesAllEditsOrNone();
    void saysWhereAnEditWasRefused();
    void reachesEachOfEqualKeys();
    void keepsLineEnds();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void reportsAFileThatCannotBeWritten();

private:
    ScratchFolder m_folder;
};

void TestEdit::changesOnlyWhatItIsAskedFor_data()
{
    QTest::addColumn<QStringList>("edits");
    QTest::addColumn<QByteArray>("outcome");
    const QString port = u"components[0].service.ports[0].containerPort"_s;
    QTest::newRow("number") << QStringList{u"--set"_s, port + u"=8080"_s} << replaced("3000", "8080");
    QTest::newRow("the same as a text") << QStringList{u"--set-string"_s, port + u"=8080"_s}
                                        << replaced("3000", "\"8080\"");
    QTest::newRow("with an equals sign") << QStringList{u"--set=components[name=web].service.name=other"_s}
                                         << replaced("my-service", "other");
    QTest::newRow("insert") << QStringList{u"--insert"_s,
                                           u"components[0].service.ports[1]={externalPort: 443, containerPort: 3001}"_s}
                            << kValues + "    - {externalPort: 443, containerPort: 3001}\n";
    QTest::newRow("remove") << QStringList{u"--remove"_s, u"components[0].service.name"_s}
                            << replaced("    name: my-service\n", "");
    QTest::newRow("in order: set, then remove") << QStringList{u"--set"_s, u"components[0].service.type=ClusterIP"_s,
                                                               u"--remove"_s, u"components[0].service.type"_s}
                                                << kValues;
    QTest::newRow("in order: remove, then set") << QStringList{u"--remove"_s, u"components[0].service.name"_s,
                                                               u"--set"_s, u"components[0].service.name=again"_s}
                                                << replaced("my-service", "again");
    QTest::newRow("in order: set, set-string, set")
        << QStringList{u"--set"_s, port + u"=1"_s, u"--set-string"_s, port + u"=2"_s, u"--set"_s, port + u"=3"_s}
        << replaced("3000", "3");
}

void TestEdit::changesOnlyWhatItIsAskedFor()
{
    QFETCH(const QStringList, edits);
    const CommandRun run = runCommand(QStringList{u"edit"_s, u"-"_s} + edits, kValues);
    QCOMPARE(run.err, QByteArray());
    QTEST(QByteArray(run.out), "outcome");
    QCOMPARE(run.exitCode, 0);
}

void TestEdit::writesTheFileInPlace()
{
    const QString file = m_folder.put(u"values.yaml"_s, kValues);
    const CommandRun run = runCommand({u"edit"_s, file, u"--set"_s, u"components[0].name=api"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.out + run.err, QByteArray());
    QCOMPARE(m_folder.content(u"values.yaml"_s), replaced("web", "api"));
}

void TestEdit::leavesTheFileAloneWhenNothingChanges()
{
    const QString file = m_folder.put(u"values.yaml"_s, kValues);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner)); // writing it would be an error
    QCOMPARE(runCommand({u"edit"_s, file, u"--set"_s, u"components[0].name=web"_s}).exitCode, 0);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
}

void TestEdit::writesElsewhere()
{
    const QString file = m_folder.put(u"values.yaml"_s, kValues);
    const QStringList edit{u"edit"_s, file, u"--set"_s, u"components[0].name=api"_s, u"-o"_s};
    QCOMPARE(runCommand(edit + QStringList{m_folder.path(u"other.yaml"_s)}).exitCode, 0);
    QCOMPARE(m_folder.content(u"other.yaml"_s), replaced("web", "api"));
    QCOMPARE(runCommand(edit + QStringList{u"-"_s}).out, replaced("web", "api"));
    QCOMPARE(m_folder.content(u"values.yaml"_s), kValues);
}

void TestEdit::copiesByteForByteWithoutAnEdit()
{
    const QByteArray odd = "\xEF\xBB\xBF" + QByteArray(kValues).replace('\n', "\r\n").chopped(2);
    const QString file = m_folder.put(u"values.yaml"_s, odd);
    const QString other = m_folder.path(u"other.yaml"_s);
    QCOMPARE(runCommand({u"edit"_s, file, u"-o"_s, other}).exitCode, 0);
    QCOMPARE(m_folder.content(u"other.yaml"_s), odd);
    QCOMPARE(runCommand({u"edit"_s, file, u"--diff"_s}).out, QByteArray());
}

void TestEdit::printsADifference()
{
    const QString file = m_folder.put(u"values.yaml"_s, kValues);
    const CommandRun run = runCommand({u"edit"_s, file, u"--set"_s, u"components[0].name=api"_s, u"--diff"_s});
    const QByteArray name = file.toUtf8();
    QCOMPARE(run.out, "--- " + name + "\n+++ " + name
                          + "\n@@ -1,6 +1,6 @@\n # the service\n components:\n-- name: web # front\n+- name: api # "
                            "front\n   service:\n"
                            "     name: my-service\n     ports:\n");
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(m_folder.content(u"values.yaml"_s), kValues);
}

void TestEdit::makesAllEditsOrNone()
{
    const QString file = m_folder.put(u"values.yaml"_s, kValues);
    const CommandRun run =
        runCommand({u"edit"_s, file, u"--set"_s, u"components[0].name=api"_s, u"--remove"_s, u"components[5]"_s});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.startsWith(file.toUtf8() + ": --remove components[5]: "), run.err.constData());
    QCOMPARE(m_folder.content(u"values.yaml"_s), kValues);
}

void TestEdit::saysWhereAnEditWasRefused()
{
    const QByteArray values = "a: &x 1\nb: *x\nc: 3\n";
    const CommandRun run = runCommand(
        {u"edit"_s, u"-"_s, u"--insert"_s, u"d=|\n  x\n  y\n"_s, u"--move"_s, u"d=0"_s, u"--set"_s, u"b=2"_s}, values);
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.out, QByteArray());
    // The place is that in the file, not that behind the two edits before.
    QVERIFY2(run.err.startsWith("<stdin>:2:4: --set b=2: b is an alias: "), run.err.constData());
    QVERIFY2(run.err.endsWith("--detach b makes that copy.\n"), run.err.constData());
    const CommandRun copied = runCommand({u"edit"_s, u"-"_s, u"--detach"_s, u"b"_s, u"--set"_s, u"b=2"_s}, values);
    QCOMPARE(copied.out, "a: &x 1\nb: 2\nc: 3\n");
    const CommandRun renamed = runCommand({u"edit"_s, u"-"_s, u"--rename-anchor"_s, u"a=one"_s}, values);
    QCOMPARE(renamed.out, "a: &one 1\nb: *one\nc: 3\n");
}

void TestEdit::reachesEachOfEqualKeys()
{
    const QByteArray values = "a: 1\nb: 2\na: 3\n";
    QCOMPARE(runCommand({u"edit"_s, u"-"_s, u"--remove"_s, u"a#1"_s}, values).out, "b: 2\na: 3\n");
    QCOMPARE(runCommand({u"edit"_s, u"-"_s, u"--set"_s, u"a#2=x"_s}, values).out, "a: 1\nb: 2\na: x\n");
    const CommandRun run = runCommand({u"edit"_s, u"-"_s, u"--set"_s, u"a=x"_s}, values);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("<stdin>:3:1: --set a=x: ") && run.err.contains("a#2 the second"), run.err.constData());
    const CommandRun added = runCommand({u"edit"_s, u"-"_s, u"--set"_s, u"new.a#2=x"_s}, values);
    QCOMPARE(added.exitCode, 1);
    QVERIFY2(added.err.contains("There is no new.a#2"), added.err.constData());
}

void TestEdit::keepsLineEnds()
{
    const QByteArray windows = "\xEF\xBB\xBF" + QByteArray(kValues).replace("\n", "\r\n").chopped(2);
    const CommandRun run = runCommand({u"edit"_s, u"-"_s, u"--set"_s, u"components[0].name=api"_s}, windows);
    QCOMPARE(run.out, QByteArray(windows).replace("web", "api"));
}

void TestEdit::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no edit") << QStringList{u"-"_s} << kValues << 2 << QByteArray("There is nothing to do");
    QTest::newRow("no value") << QStringList{u"-"_s, u"--set"_s, u"components[name=web].name"_s} << kValues << 2
                              << QByteArray("portolan edit: --set components[name=web].name: ");
    QTest::newRow("wrong path") << QStringList{u"-"_s, u"--set"_s, u"a[=1"_s} << kValues << 2
                                << QByteArray("--set a[=1: ");
    QTest::newRow("difference and output") << QStringList{u"-"_s, u"--set"_s, u"a=1"_s, u"--diff"_s, u"-o"_s, u"x"_s}
                                           << kValues << 2 << QByteArray("--diff writes nothing");
    QTest::newRow("not YAML") << QStringList{u"-"_s, u"--set"_s, u"a=1"_s} << QByteArray("a: [\n") << 1
                              << QByteArray(": error: ");
    QTest::newRow("inserted text that is not YAML") << QStringList{u"-"_s, u"--insert"_s, u"components[0]={a: ["_s}
                                                    << kValues << 1 << QByteArray("<stdin>: --insert ");
    QTest::newRow("nothing to remove") << QStringList{u"-"_s, u"--remove"_s, u"a.b"_s} << kValues << 1
                                       << QByteArray("<stdin>: --remove a.b: ");
}

void TestEdit::saysWhatIsWrong()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, message);
    const CommandRun run = runCommand(QStringList{u"edit"_s} + words, input);
    QVERIFY2(run.err.contains(message), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QTEST(run.exitCode, "exitCode");
}

void TestEdit::reportsAFileThatCannotBeWritten()
{
    const QString target = m_folder.path(u"gone/values.yaml"_s);
    const CommandRun run = runCommand({u"edit"_s, u"-"_s, u"--set"_s, u"a=1"_s, u"-o"_s, target}, kValues);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.startsWith(target.toUtf8() + " was not saved: "), run.err.constData());
}

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
