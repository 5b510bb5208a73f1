// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/stagingfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kName = u".portolan-staging-";

/// A descriptor that holds the lock of a folder until it is closed; -1 where somebody else holds it.
int locked(const QString &folder)
{
    const int descriptor = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return descriptor;
    if (descriptor >= 0)
        close(descriptor);
    return -1;
}

void removeAbandoned(const QString &home)
{
    const auto folders =
        QDir(home).entryInfoList({kName.toString() + u"??????"_s}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &folder : folders) {
        const int lock = folder.ownerId() == geteuid() ? locked(folder.filePath()) : -1;
        if (lock < 0)
            continue;
        QDir(folder.filePath()).removeRecursively();
        close(lock);
    }
}

QString templateIn(const QString &home)
{
    removeAbandoned(home);
    return QDir(home).filePath(kName.toString() + u"XXXXXX"_s);
}

} // namespace

StagingFolder::StagingFolder(const QString &home) : m_folder(templateIn(home))
{
    if (m_folder.isValid())
        m_lock = locked(m_folder.path());
}

StagingFolder::~StagingFolder()
{
    if (m_lock >= 0)
        close(m_lock);
}

} // namespace portolan
