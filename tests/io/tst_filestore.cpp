// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/filestore.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

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

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    stat(QFile::encodeName(path).constData(), &status);
    return status;
}

/// Root may do everything; permissions only mean something to somebody else. Does nothing when not run by root.
class AsOrdinaryUser
{
public:
    AsOrdinaryUser()
    {
        if (geteuid() == 0)
            m_switched = setresuid(65534, 65534, 0) == 0;
    }
    ~AsOrdinaryUser()
    {
        if (m_switched && setresuid(0, 0, 0) != 0)
            qFatal("The test cannot become root again.");
    }

private:
    bool m_switched = false;
};

/// No file grows beyond `bytes`, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limited{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before = {};
};

} // namespace

class TestFileStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryByte_data();
    void keepsEveryByte();
    void keepsEveryFileOfTheCorpus();
    void refusesToRead_data();
    void refusesToRead();
    void convertsAndLeavesTheFile();
    void refusesEndlessInput();
    void namesThePlaceOfRefusedBytes();
    void keepsThePermissions();
    void keepsTheOwner();
    void writesThroughSymbolicLinks();
    void writesThroughADanglingLink();
    void refusesACircleOfLinks();
    void leavesAReadOnlyFileAlone();
    void refusesAFolderThatTakesNoFiles();
    void saysThatTheFolderIsGone();
    void refusesToReplaceAFolder();
    void keepsTheOldFileWhenTheDiskIsFull();
    void writesToADevice();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFileStore::keepsEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("line feeds") << QByteArray("a: 1\nb: 2\n");
    QTest::newRow("carriage returns and line feeds") << QByteArray("a: 1\r\nb: 2\r\n");
    QTest::newRow("mixed line ends") << QByteArray("a: 1\r\nb: 2\nc: 3\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a: 1\n");
    QTest::newRow("no final newline") << QByteArray("a: 1\nb: 2");
    QTest::newRow("blanks at line ends") << QByteArray("a: 1  \n\t\n\n");
    QTest::newRow("beyond ASCII") << QByteArray("a: \xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\xA2\n");
    QTest::newRow("empty") << QByteArray();
}

void TestFileStore::keepsEveryByte()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(put(path(u"from.yaml"_s), bytes));
    const Result<SourceText> text = readFile(path(u"from.yaml"_s));
    QVERIFY(text);
    QVERIFY(!saveFile(path(u"to.yaml"_s), text->bytes()));
    QCOMPARE(contentOf(path(u"to.yaml"_s)), bytes);
}

void TestFileStore::keepsEveryFileOfTheCorpus()
{
    const QString corpus = qEnvironmentVariable("PORTOLAN_CORPUS");
    if (corpus.isEmpty())
        QSKIP("PORTOLAN_CORPUS is not set: there are no real files to open");
    int count = 0;
    QDirIterator files(corpus + u"/charts"_s, {u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const Result<SourceText> text = readFile(from);
        QVERIFY2(text, qPrintable(from));
        QVERIFY(!saveFile(path(u"copy.yaml"_s), text->bytes()));
        QVERIFY2(contentOf(path(u"copy.yaml"_s)) == contentOf(from), qPrintable(from));
        ++count;
    }
    QVERIFY(count > 20);
}

void TestFileStore::refusesToRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing file") << u"missing.yaml"_s << u"No such file"_s;
    QTest::newRow("folder") << u"folder"_s << u"it is a folder"_s;
    QTest::newRow("UTF-16") << u"utf16.yaml"_s << u"UTF-16"_s;
}

void TestFileStore::refusesToRead()
{
    QFETCH(const QString, name);
    QFETCH(const QString, reason);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QVERIFY(put(path(u"utf16.yaml"_s), QByteArray("\xFF\xFE\x61\x00", 4)));

    const Result<SourceText> text = readFile(path(name));
    QVERIFY(!text);
    QVERIFY2(text.error().message.contains(path(name)), qPrintable(text.error().message));
    QVERIFY2(text.error().message.contains(reason), qPrintable(text.error().message));
}

void TestFileStore::convertsAndLeavesTheFile()
{
    const QByteArray bytes("\xFF\xFE\x61\x00", 4);
    QVERIFY(put(path(u"utf16.yaml"_s), bytes));
    QVERIFY(put(path(u"sound.yaml"_s), "a"));
    QCOMPARE(neededConversion(path(u"utf16.yaml"_s)), TextConversion::ToUtf8);
    QCOMPARE(neededConversion(path(u"sound.yaml"_s)), std::nullopt);
    QCOMPARE(neededConversion(path(u"missing.yaml"_s)), std::nullopt);
    const Result<SourceText> text = readConverted(path(u"utf16.yaml"_s));
    QVERIFY(text);
    QCOMPARE(text->bytes(), QByteArray("a"));
    QFile file(path(u"utf16.yaml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TestFileStore::refusesEndlessInput()
{
    const Result<SourceText> text = readFile(u"/dev/zero"_s);
    QVERIFY(!text);
    QVERIFY2(text.error().message.startsWith(u"/dev/zero"), qPrintable(text.error().message));
}

void TestFileStore::namesThePlaceOfRefusedBytes()
{
    QBuffer device;
    device.setData("one: 1\nt\xC3\xA9: \xFF\n");
    QVERIFY(device.open(QIODevice::ReadOnly));
    const Result<SourceText> text = readDevice(device, u"values.yaml"_s);
    QVERIFY(!text);
    QVERIFY2(text.error().message.startsWith(u"values.yaml:2:5: "), qPrintable(text.error().message));
    QCOMPARE(text.error().where.value().begin, 12);
}

void TestFileStore::keepsThePermissions()
{
    for (const mode_t mode : {mode_t(0600), mode_t(0640), mode_t(0755), mode_t(0666)}) {
        const QString file = path(u"mode-%1.yaml"_s.arg(mode, 0, 8));
        QVERIFY(put(file, "a: 1\n"));
        QCOMPARE(chmod(QFile::encodeName(file).constData(), mode), 0);
        QVERIFY(!saveFile(file, "a: 2\n"));
        QCOMPARE(statusOf(file).st_mode & mode_t(07777), mode);
        QCOMPARE(contentOf(file), QByteArray("a: 2\n"));
    }
}

void TestFileStore::keepsTheOwner()
{
    if (geteuid() != 0)
        QSKIP("Only root can give a file to somebody else");
    const QString file = path(u"values.yaml"_s);
    QVERIFY(put(file, "a: 1\n"));
    QCOMPARE(chown(QFile::encodeName(file).constData(), 65534, 65533), 0);
    QVERIFY(!saveFile(file, "a: 2\n"));
    QCOMPARE(statusOf(file).st_uid, uid_t(65534));
    QCOMPARE(statusOf(file).st_gid, gid_t(65533));
}

void TestFileStore::writesThroughSymbolicLinks()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    QVERIFY(put(path(u"real/values.yaml"_s), "a: 1\n"));
    QVERIFY(QFile::link(u"real/values.yaml"_s, path(u"first"_s)));
    QVERIFY(QFile::link(u"first"_s, path(u"second"_s)));

    QVERIFY(!saveFile(path(u"second"_s), "a: 2\n"));
    QVERIFY(QFileInfo(path(u"first"_s)).isSymLink());
    QVERIFY(QFileInfo(path(u"second"_s)).isSymLink());
    QVERIFY(!QFileInfo(path(u"real/values.yaml"_s)).isSymLink());
    QCOMPARE(contentOf(path(u"real/values.yaml"_s)), QByteArray("a: 2\n"));
}

void TestFileStore::writesThroughADanglingLink()
{
    QVERIFY(QFile::link(u"later.yaml"_s, path(u"link"_s)));
    QVERIFY(!saveFile(path(u"link"_s), "a: 1\n"));
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    QCOMPARE(contentOf(path(u"later.yaml"_s)), QByteArray("a: 1\n"));
}

void TestFileStore::refusesACircleOfLinks()
{
    QVERIFY(QFile::link(u"two"_s, path(u"one"_s)));
    QVERIFY(QFile::link(u"one"_s, path(u"two"_s)));
    QVERIFY(saveFile(path(u"one"_s), "a: 1\n"));
    QVERIFY(QFileInfo(path(u"one"_s)).isSymLink());
    QVERIFY(QFileInfo(path(u"two"_s)).isSymLink());
}

void TestFileStore::leavesAReadOnlyFileAlone()
{
    const QString file = path(u"values.yaml"_s);
    QVERIFY(put(file, "a: 1\n"));
    QCOMPARE(chmod(QFile::encodeName(file).constData(), 0444), 0);
    const std::optional<Error> error = saveFile(file, "a: 2\n");
    QVERIFY(error);
    QCOMPARE(error->message, file + u" was not saved: the file is read-only."_s);
    QCOMPARE(contentOf(file), QByteArray("a: 1\n"));
}

void TestFileStore::refusesAFolderThatTakesNoFiles()
{
    const QString file = path(u"values.yaml"_s);
    QVERIFY(put(file, "a: 1\n"));
    QCOMPARE(chmod(QFile::encodeName(file).constData(), 0666), 0);
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0555), 0);
    std::optional<Error> error;
    {
        const AsOrdinaryUser ordinary;
        error = saveFile(file, "a: 2\n");
    }
    QCOMPARE(chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    QVERIFY(error);
    QVERIFY2(error->message.contains(u"takes no new files"), qPrintable(error->message));
    QCOMPARE(contentOf(file), QByteArray("a: 1\n"));
}

void TestFileStore::saysThatTheFolderIsGone()
{
    const std::optional<Error> error = saveFile(path(u"gone/values.yaml"_s), "a: 1\n");
    QVERIFY(error);
    QVERIFY2(error->message.contains(u"the folder %1 does not exist"_s.arg(path(u"gone"_s))),
             qPrintable(error->message));
}

void TestFileStore::refusesToReplaceAFolder()
{
    const std::optional<Error> error = saveFile(m_folder->path(), "a: 1\n");
    QVERIFY(error);
    QVERIFY2(error->message.contains(u"it is a folder"), qPrintable(error->message));
}

void TestFileStore::keepsTheOldFileWhenTheDiskIsFull()
{
    const QString file = path(u"values.yaml"_s);
    QVERIFY(put(file, "a: 1\n"));
    std::optional<Error> error;
    {
        const FullDisk disk(64 * 1024);
        error = saveFile(file, QByteArray(1024 * 1024, '#'));
    }
    QVERIFY(error);
    QVERIFY2(error->message.startsWith(file + u" was not saved: "_s), qPrintable(error->message));
    QCOMPARE(contentOf(file), QByteArray("a: 1\n"));
    QCOMPARE(names(), QStringList{u"values.yaml"_s});
}

void TestFileStore::writesToADevice()
{
    QVERIFY(!saveFile(u"/dev/null"_s, "a: 1\n"));
    QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());
    const std::optional<Error> error = saveFile(u"/dev/full"_s, "a: 1\n");
    QVERIFY(error);
    QVERIFY2(error->message.contains(u"No space left"), qPrintable(error->message));
}

QTEST_GUILESS_MAIN(TestFileStore)
#include "tst_filestore.moc"
