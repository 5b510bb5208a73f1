// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/filefolder.h"

#include "app/io/stagingfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FileFolder
{
    Q_DECLARE_TR_FUNCTIONS(FileFolder)
};

Error notWritten(const QString &path, const QString &reason)
{
    return {FileFolder::tr("%1 was not written: %2.").arg(path, reason)};
}

/// The folders above a path that are made for it; taken back unless everything went well.
class MissingParents
{
public:
    explicit MissingParents(const QString &folder)
    {
        for (QFileInfo parent(QFileInfo(folder).path()); !parent.exists(); parent = QFileInfo(parent.path()))
            m_made.append(parent.filePath());
        m_isThere = QDir().mkpath(QFileInfo(folder).path());
    }
    ~MissingParents()
    {
        for (const QString &made : m_made) // the deepest first; only an empty folder can be removed
            QDir().rmdir(made);
    }
    bool areThere() const { return m_isThere; }
    void keep() { m_made.clear(); }

private:
    QStringList m_made;
    bool m_isThere = false;
};

/// Nothing, or why the file cannot be written; it must not exist yet.
std::optional<QString> writeNewFile(const QString &path, const QByteArray &text)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return FileFolder::tr("its folder cannot be made");
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(text) == text.size() && file.flush()
        && fsync(file.handle()) == 0)
        return {};
    return file.error() == QFileDevice::NoError ? qt_error_string(errno) : file.errorString();
}

std::optional<Error> moved(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return notWritten(to, qt_error_string(errno));
}

/// Known before anything is written: what stands in the way of replacing a file.
std::optional<Error> obstacle(const QString &path)
{
    const QFileInfo existing(path);
    const auto writeBits = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    if (existing.isSymLink() || !existing.exists())
        return {};
    if (existing.isDir())
        return notWritten(path, FileFolder::tr("it is a folder"));
    if (!existing.permissions().testAnyFlags(writeBits))
        return notWritten(path, FileFolder::tr("the file is read-only"));
    return {};
}

/// What folders get that are made in the ordinary way; temporary ones are closed to others.
void openToOthers(const QString &folder)
{
    const mode_t mask = umask(0);
    umask(mask);
    chmod(QFile::encodeName(folder).constData(), 0777 & ~mask);
}

} // namespace

std::optional<Error> writeFolder(const QString &folder, const QList<FolderFile> &files)
{
    const QString target = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    const QFileInfo existing(target);
    const bool isNew = !existing.exists() && !existing.isSymLink();
    if (!isNew && !existing.isDir())
        return notWritten(folder, FileFolder::tr("it is a file"));
    for (const FolderFile &file : files) {
        if (auto error = obstacle(QDir(target).filePath(file.name)))
            return error;
    }
    MissingParents parents(target);
    if (!parents.areThere())
        return Error{FileFolder::tr("The folder %1 cannot be made.").arg(folder)};

    const QString home = isNew ? existing.path() : target;
    StagingFolder staging(home);
    if (!staging.isValid())
        return notWritten(folder, staging.errorString());
    for (const FolderFile &file : files) {
        if (const auto reason = writeNewFile(staging.filePath(file.name), file.text))
            return notWritten(QDir(target).filePath(file.name), *reason);
    }
    if (isNew) {
        openToOthers(staging.path());
        if (auto error = moved(staging.path(), target))
            return error;
        staging.keep();
        parents.keep();
        return {};
    }
    for (const FolderFile &file : files) {
        const QString name = file.name.section(u'/', 0, 0);
        if (!QFileInfo::exists(staging.filePath(name)))
            continue; // moved with its folder
        if (auto error = moved(staging.filePath(name), QDir(target).filePath(name)))
            return error;
    }
    return {};
}

} // namespace portolan
