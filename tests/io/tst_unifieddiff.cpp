// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/unifieddiff.h"

#include "app/io/linediff.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

class TestUnifiedDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatDiffWrites_data();
    void writesWhatDiffWrites();
    void namesTheFile_data();
    void namesTheFile();
    void findsTheShortestScript();
    void isAppliedByPatch();
    void staysQuickOnLargeRewrites();

private:
    void apply(const QByteArray &before, const QByteArray &after);
};

void TestUnifiedDiff::writesWhatDiffWrites_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("equal") << QByteArray("a\n") << QByteArray("a\n") << QByteArray();
    QTest::newRow("both empty") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("one line changed") << QByteArray("a\nb\nc\n") << QByteArray("a\nB\nc\n")
                                      << QByteArray("@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
    QTest::newRow("only line changed") << QByteArray("a\n") << QByteArray("b\n") << QByteArray("@@ -1 +1 @@\n-a\n+b\n");
    QTest::newRow("into the empty file") << QByteArray() << QByteArray("a\nb\n")
                                         << QByteArray("@@ -0,0 +1,2 @@\n+a\n+b\n");
    QTest::newRow("emptied") << QByteArray("a\nb\n") << QByteArray() << QByteArray("@@ -1,2 +0,0 @@\n-a\n-b\n");
    QTest::newRow("appended") << QByteArray("1\n2\n3\n4\n") << QByteArray("1\n2\n3\n4\n5\n")
                              << QByteArray("@@ -2,3 +2,4 @@\n 2\n 3\n 4\n+5\n");
    QTest::newRow("final newline added") << QByteArray("a\nb") << QByteArray("a\nb\n")
                                         << QByteArray("@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
    QTest::newRow("final newline removed") << QByteArray("a\nb\n") << QByteArray("a\nb")
                                           << QByteArray("@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n");
    QTest::newRow("no final newline on both sides")
        << QByteArray("a\nb") << QByteArray("A\nb")
        << QByteArray("@@ -1,2 +1,2 @@\n-a\n+A\n b\n\\ No newline at end of file\n");
    QTest::newRow("line ends differ") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nb\n")
                                      << QByteArray("@@ -1,2 +1,2 @@\n a\r\n-b\r\n+b\n");
    QTest::newRow("six lines between: one hunk")
        << QByteArray("a\n1\n2\n3\n4\n5\n6\nb\n") << QByteArray("A\n1\n2\n3\n4\n5\n6\nB\n")
        << QByteArray("@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
    QTest::newRow("seven lines between: two hunks")
        << QByteArray("a\n1\n2\n3\n4\n5\n6\n7\nb\n") << QByteArray("A\n1\n2\n3\n4\n5\n6\n7\nB\n")
        << QByteArray("@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}

void TestUnifiedDiff::writesWhatDiffWrites()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArray, body);
    const QByteArray expected = body.isEmpty() ? body : "--- values.yaml\n+++ values.yaml\n" + body;
    QCOMPARE(unifiedDiff(before, after, u"values.yaml"_s), expected);
}

void TestUnifiedDiff::namesTheFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << u"chart/values.yaml"_s << QByteArray("--- chart/values.yaml");
    QTest::newRow("blank") << u"my values.yaml"_s << QByteArray("--- my values.yaml\t");
    QTest::newRow("quote and backslash") << u"a\"b\\c"_s << QByteArray("--- \"a\\\"b\\\\c\"");
    QTest::newRow("line feed") << u"a\nb"_s << QByteArray("--- \"a\\012b\"");
}

void TestUnifiedDiff::namesTheFile()
{
    QFETCH(const QString, name);
    QTEST(unifiedDiff("a\n", "b\n", name).split('\n').constFirst(), "line");
}

void TestUnifiedDiff::findsTheShortestScript()
{
    // The example of Myers' paper: ABCABBA to CBABAC takes five steps.
    const QList<LineChange> changes =
        lineChanges(splitLines("A\nB\nC\nA\nB\nB\nA\n"), splitLines("C\nB\nA\nB\nA\nC\n"));
    qsizetype steps = 0;
    for (const LineChange &change : changes)
        steps += change.beforeCount + change.afterCount;
    QCOMPARE(steps, 5);
}

void TestUnifiedDiff::apply(const QByteArray &before, const QByteArray &after)
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"text"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(before);
    file.close();

    QProcess patch;
    patch.setProcessChannelMode(QProcess::MergedChannels);
    patch.start(u"patch"_s, {u"--binary"_s, u"--fuzz=0"_s, u"--quiet"_s, name});
    patch.write(unifiedDiff(before, after, u"text"_s));
    patch.closeWriteChannel();
    QVERIFY(patch.waitForFinished());
    QVERIFY2(patch.exitCode() == 0, patch.readAll().constData());
    const bool isThere = file.open(QIODevice::ReadOnly);
    QCOMPARE(isThere ? file.readAll() : QByteArray(), after); // patch removes a file that becomes empty
}

void TestUnifiedDiff::isAppliedByPatch()
{
    if (QStandardPaths::findExecutable(u"patch"_s).isEmpty())
        QSKIP("The program patch is not installed: nobody else can judge the difference");
    QRandomGenerator random(20240229);
    for (int round = 0; round < 150 && !QTest::currentTestFailed(); ++round) {
        QList<QByteArray> lines;
        for (int i = random.bounded(1, 40); i > 0; --i)
            lines.append(QByteArray(1, char('a' + random.bounded(6))) + (round % 3 == 0 ? "\r\n" : "\n"));
        const QByteArray before = lines.join().chopped(random.bounded(2));
        for (int i = random.bounded(1, 6); i > 0; --i) {
            const qsizetype at = random.bounded(int(lines.size()) + 1);
            if (at < lines.size() && random.bounded(2) == 0)
                lines.removeAt(at);
            else
                lines.insert(at, "new\n");
        }
        const QByteArray text = lines.join();
        apply(before, text.isEmpty() ? text : text.chopped(random.bounded(2)));
    }
}

void TestUnifiedDiff::staysQuickOnLargeRewrites()
{
    QByteArray before;
    QByteArray after;
    for (int i = 0; i < 20000; ++i) {
        before += "before " + QByteArray::number(i) + '\n';
        after += "after " + QByteArray::number(i) + '\n';
    }
    const QByteArray head = "same\n";
    QElapsedTimer timer;
    timer.start();
    const QList<DiffHunk> hunks = diffHunks(head + before, head + after);
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(hunks.size(), 1);
    QCOMPARE(hunks.first().beforeCount, 20001);
    QCOMPARE(hunks.first().afterCount, 20001);
}

QTEST_GUILESS_MAIN(TestUnifiedDiff)
#include "tst_unifieddiff.moc"
