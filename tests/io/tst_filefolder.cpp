// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/filefolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr uid_t kNobody = 65534;
constexpr auto kEverything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<cannot be read>");
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Files that take a while to write.
QList<FolderFile> manyFiles(char content)
{
    QList<FolderFile> files;
    for (int i = 0; i < 40; ++i)
        files.append({u"file-%1"_s.arg(i), QByteArray(20'000, content)});
    return files;
}

/// Writes the folder in a process of its own, which gets so many milliseconds to live.
void writeAndDie(const QString &folder, const QList<FolderFile> &files, int milliseconds)
{
    const pid_t child = fork();
    if (child == 0) {
        writeFolder(folder, files);
        _exit(0);
    }
    usleep(useconds_t(milliseconds) * 1000);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
}

} // namespace

class TestFileFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheFolder();
    void keepsOtherFiles();
    void refusesWhatIsInTheWay_data();
    void refusesWhatIsInTheWay();
    void leavesNothingWhenTheDiskIsFull_data();
    void leavesNothingWhenTheDiskIsFull();
    void leavesNothingOnASmallDisk();
    void saysThatAFolderIsReadOnly();
    void leavesNoHalfFileWhenKilled();
    void clearsAwayWhatKilledOnesLeft();
};

void TestFileFolder::makesTheFolder()
{
    const QTemporaryDir home;
    const QString folder = home.filePath(u"a/b/out"_s);
    QVERIFY(!writeFolder(folder, {{u"one"_s, "1\n"}, {u"sub/two"_s, "2\n"}}));
    QCOMPARE(contentOf(folder + u"/one"_s), QByteArray("1\n"));
    QCOMPARE(contentOf(folder + u"/sub/two"_s), QByteArray("2\n"));
    QCOMPARE(QDir(home.filePath(u"a/b"_s)).entryList(kEverything), QStringList{u"out"_s});
    QVERIFY(QFileInfo(folder).permission(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther));
}

void TestFileFolder::keepsOtherFiles()
{
    const QTemporaryDir home;
    QVERIFY(put(home.filePath(u"mine"_s), "mine\n") && put(home.filePath(u"one"_s), "old\n"));
    QVERIFY(!writeFolder(home.path(), {{u"one"_s, "1\n"}, {u"sub/two"_s, "2\n"}}));
    QCOMPARE(QDir(home.path()).entryList(kEverything, QDir::Name), (QStringList{u"mine"_s, u"one"_s, u"sub"_s}));
    QCOMPARE(contentOf(home.filePath(u"one"_s)), QByteArray("1\n"));
    QCOMPARE(contentOf(home.filePath(u"mine"_s)), QByteArray("mine\n"));
}

void TestFileFolder::refusesWhatIsInTheWay_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a file in the folder's place") << u"file"_s << u"it is a file"_s;
    QTest::newRow("a file above it") << u"file/out"_s << u"cannot be made"_s;
    QTest::newRow("a folder in a file's place") << u"."_s << u"it is a folder"_s;
    QTest::newRow("a read-only file") << u"guarded"_s << u"the file is read-only"_s;
}

void TestFileFolder::refusesWhatIsInTheWay()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, reason);
    const QTemporaryDir home;
    QVERIFY(put(home.filePath(u"file"_s), "mine\n") && QDir(home.path()).mkpath(u"two"_s));
    QVERIFY(QDir(home.path()).mkpath(u"guarded"_s) && put(home.filePath(u"guarded/two"_s), "mine\n"));
    QVERIFY(QFile::setPermissions(home.filePath(u"guarded/two"_s), QFile::ReadOwner));
    const auto error = writeFolder(home.filePath(folder), {{u"one"_s, "1\n"}, {u"two"_s, "2\n"}});
    QVERIFY(error);
    QVERIFY2(error->message.contains(reason), qPrintable(error->message));
    QCOMPARE(contentOf(home.filePath(u"file"_s)), QByteArray("mine\n"));
    QCOMPARE(contentOf(home.filePath(u"guarded/two"_s)), QByteArray("mine\n"));
    QVERIFY(!QFileInfo::exists(home.filePath(u"one"_s)) && !QFileInfo::exists(home.filePath(u"guarded/one"_s)));
}

void TestFileFolder::leavesNothingWhenTheDiskIsFull_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("a new folder") << u"deep/out"_s;
    QTest::newRow("a folder with files") << u"old"_s;
}

/// A limit on the size of files fails in the same place as a full disk.
void TestFileFolder::leavesNothingWhenTheDiskIsFull()
{
    QFETCH(const QString, folder);
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkpath(u"old"_s) && put(home.filePath(u"old/one"_s), "old\n"));
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto error = writeFolder(home.filePath(folder), {{u"one"_s, "1\n"}, {u"two"_s, QByteArray(5000, 'x')}});
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(error);
    QVERIFY2(error->message.contains(folder + u"/two was not written: "_s), qPrintable(error->message));
    QCOMPARE(QDir(home.path()).entryList(kEverything), QStringList{u"old"_s});
    QCOMPARE(QDir(home.filePath(u"old"_s)).entryList(kEverything), QStringList{u"one"_s});
    QCOMPARE(contentOf(home.filePath(u"old/one"_s)), QByteArray("old\n"));
}

void TestFileFolder::leavesNothingOnASmallDisk()
{
    const QTemporaryDir home;
    if (QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64k"_s, u"tmpfs"_s, home.path()}) != 0)
        QSKIP("A small disk cannot be mounted here: that takes root.");
    const auto error = writeFolder(home.filePath(u"out"_s), manyFiles('x'));
    const QStringList left = QDir(home.path()).entryList(kEverything);
    QProcess::execute(u"umount"_s, {home.path()});
    QVERIFY(error);
    QVERIFY2(error->message.contains(u"No space left on device"_s), qPrintable(error->message));
    QCOMPARE(left, QStringList());
}

void TestFileFolder::saysThatAFolderIsReadOnly()
{
    const QTemporaryDir home;
    const QString folder = home.filePath(u"out"_s);
    QVERIFY(QDir().mkdir(folder)
            && QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther));
    // Root may write everywhere, so that somebody else tries.
    const bool isRoot = geteuid() == 0;
    if (isRoot
        && (chown(QFile::encodeName(home.path()).constData(), kNobody, kNobody) != 0
            || chown(QFile::encodeName(folder).constData(), kNobody, kNobody) != 0
            || setresuid(kNobody, kNobody, 0) != 0))
        QSKIP("This root cannot become somebody else.");
    const auto error = writeFolder(folder, {{u"one"_s, "1\n"}});
    if (isRoot)
        QCOMPARE(setresuid(0, 0, 0), 0);
    QVERIFY(error);
    QVERIFY2(error->message.contains(u"out was not written: "_s), qPrintable(error->message));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestFileFolder::leavesNoHalfFileWhenKilled()
{
    const QTemporaryDir home;
    const QString fresh = home.filePath(u"new"_s);
    const QString old = home.filePath(u"old"_s);
    QVERIFY(!writeFolder(old, manyFiles('a')));
    for (int round = 0; round < 12; ++round) {
        writeAndDie(fresh, manyFiles('a'), round);
        if (QFileInfo::exists(fresh)) // then with everything in it
            QCOMPARE(QDir(fresh).entryList(kEverything).size(), 40);
        QDir(fresh).removeRecursively();
        writeAndDie(old, manyFiles('b'), round);
        for (const FolderFile &file : manyFiles('a')) {
            const QByteArray content = contentOf(QDir(old).filePath(file.name));
            QCOMPARE(content.size(), file.text.size());
            QCOMPARE(content.count(content.front()), content.size());
        }
    }
}

void TestFileFolder::clearsAwayWhatKilledOnesLeft()
{
    const QTemporaryDir home;
    const QString fresh = home.filePath(u"new"_s);
    const auto isLeft = [&home] { return !QDir(home.path()).entryList(kEverything).isEmpty(); };
    for (int milliseconds = 1; milliseconds < 50 && !isLeft(); ++milliseconds) {
        writeAndDie(fresh, manyFiles('a'), milliseconds);
        QDir(fresh).removeRecursively();
    }
    if (!isLeft())
        QSKIP("No child was killed in the middle of its work.");
    QVERIFY(!writeFolder(fresh, {{u"one"_s, "1\n"}}));
    QCOMPARE(QDir(home.path()).entryList(kEverything).join(u' '), u"new"_s);
}

QTEST_GUILESS_MAIN(TestFileFolder)
#include "tst_filefolder.moc"
