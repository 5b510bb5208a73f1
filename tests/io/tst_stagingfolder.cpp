// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/stagingfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

class TestStagingFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesAwayAgain();
    void staysWhereItIsKept();
    void leavesThoseOfOthersAlone();
    void removesWhatIsAbandoned();
    void touchesNothingThatIsNamedOtherwise();
};

void TestStagingFolder::goesAwayAgain()
{
    const QTemporaryDir home;
    {
        const StagingFolder folder(home.path());
        QVERIFY(folder.isValid());
        const QFileDevice::Permissions others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(folder.path()).permissions() & others));
    }
    QVERIFY(QDir(home.path()).isEmpty());
}

void TestStagingFolder::staysWhereItIsKept()
{
    const QTemporaryDir home;
    QString path;
    {
        StagingFolder folder(home.path());
        folder.keep();
        path = folder.path();
    }
    QVERIFY(QFileInfo(path).isDir());
}

void TestStagingFolder::leavesThoseOfOthersAlone()
{
    const QTemporaryDir home;
    const StagingFolder first(home.path());
    const StagingFolder second(home.path());
    QVERIFY(QFileInfo(first.path()).isDir());
    QVERIFY(QFileInfo(second.path()).isDir());
}

void TestStagingFolder::removesWhatIsAbandoned()
{
    const QTemporaryDir home;
    const QString abandoned = home.filePath(u".portolan-staging-abcdef"_s);
    QVERIFY(QDir().mkpath(abandoned + u"/templates"_s));
    const StagingFolder folder(home.path());
    QVERIFY(!QFileInfo::exists(abandoned));
}

void TestStagingFolder::touchesNothingThatIsNamedOtherwise()
{
    const QTemporaryDir home;
    const QStringList names{u".portolan-staging"_s, u".portolan-staging-more-than-six"_s, u"portolan-staging-abcdef"_s};
    for (const QString &name : names)
        QVERIFY(QDir(home.path()).mkdir(name));
    const QString link = home.filePath(u".portolan-staging-qwerty"_s);
    QVERIFY(QFile::link(home.filePath(names.first()), link));
    const StagingFolder folder(home.path());
    for (const QString &name : names)
        QVERIFY(QFileInfo(home.filePath(name)).isDir());
    QVERIFY(QFileInfo(link).isSymLink());
}

QTEST_GUILESS_MAIN(TestStagingFolder)
#include "tst_stagingfolder.moc"
