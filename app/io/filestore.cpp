// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/filestore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

namespace portolan {

namespace {

struct FileStore
{
    Q_DECLARE_TR_FUNCTIONS(FileStore)
};

/// Bytes that SourceText refuses, with the place as people count it. The bytes may be anything, so the line and the
/// column are counted here: SourceText only exists for sound ones.
Error refusal(const QString &name, const QByteArray &bytes, const Error &error)
{
    if (!error.where)
        return {FileStore::tr("%1: %2").arg(name, error.message)};
    const QByteArrayView before = QByteArrayView(bytes).first(std::min(error.where->begin, bytes.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto startsCharacter = [](char byte) { return (byte & 0xC0) != 0x80; };
    const QByteArrayView inLine = before.sliced(lineStart);
    const qsizetype column = std::count_if(inLine.begin(), inLine.end(), startsCharacter) + 1;
    const qsizetype line = std::count(before.begin(), before.end(), '\n') + 1;
    return {FileStore::tr("%1:%2:%3: %4").arg(name, QString::number(line), QString::number(column), error.message),
            error.where};
}

Result<SourceText> soundText(const QByteArray &bytes, const QString &name)
{
    Result<SourceText> text = SourceText::fromFile(bytes);
    return text ? std::move(text) : refusal(name, bytes, text.error());
}

Result<QByteArray> deviceBytes(QIODevice &device, const QString &name)
{
    constexpr qint64 kLeastChunk = 1 << 16; // bytes; a pipe holds no more
    // One byte more than is allowed is enough to know, and keeps endless devices from filling the memory.
    QByteArray bytes;
    while (bytes.size() <= SourceText::kMaximumSize) {
        const qint64 room = SourceText::kMaximumSize + 1 - bytes.size();
        const QByteArray chunk = device.read(std::min(room, std::max(device.bytesAvailable(), kLeastChunk)));
        if (chunk.isEmpty() && !device.waitForReadyRead(-1))
            break;
        bytes += chunk;
    }
    if (const auto *file = qobject_cast<QFileDevice *>(&device); file && file->error() != QFileDevice::NoError)
        return Error{FileStore::tr("%1 cannot be read: %2.").arg(name, file->errorString())};
    return bytes;
}

Result<QByteArray> fileBytes(const QString &filePath)
{
    if (QFileInfo(filePath).isDir())
        return Error{FileStore::tr("%1 cannot be read: it is a folder.").arg(filePath)};
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly))
        return Error{FileStore::tr("%1 cannot be read: %2.").arg(filePath, file.errorString())};
    return deviceBytes(file, filePath);
}

/// The file at the end of a chain of symbolic links, also when it does not exist yet. Of a circle, one of its links.
QString linkTarget(const QString &filePath)
{
    constexpr int kMostLinks = 40; // as the Linux kernel
    QString target = filePath;
    for (int i = 0; i < kMostLinks && QFileInfo(target).isSymLink(); ++i)
        target = QFileInfo(target).symLinkTarget();
    return target;
}

/// A file without a single write bit is meant to be left alone, even by root, whom the system would let through.
bool isReadOnly(const QFileInfo &file)
{
    const auto writeBits = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    return !file.permissions().testAnyFlags(writeBits) || !file.isWritable();
}

/// Why a file cannot be replaced, known before anything is written.
std::optional<QString> obstacle(const QFileInfo &file)
{
    const QFileInfo folder(file.absolutePath());
    if (file.isDir())
        return FileStore::tr("it is a folder");
    if (file.isSymLink())
        return FileStore::tr("its symbolic links lead in a circle");
    if (!folder.isDir())
        return FileStore::tr("the folder %1 does not exist").arg(folder.filePath());
    if (file.exists() && isReadOnly(file))
        return FileStore::tr("the file is read-only");
    if (!folder.isWritable()) {
        return FileStore::tr("the folder %1 takes no new files, so the file cannot be replaced as a whole")
            .arg(folder.filePath());
    }
    return {};
}

Error notSaved(const QString &filePath, const QString &reason)
{
    return {FileStore::tr("%1 was not saved: %2.").arg(filePath, reason)};
}

/// Gives the new file the owner, group and mode of the one it replaces. Only root may give files away; others keep at
/// least a group they belong to. Changing the owner clears special mode bits, hence the order.
void keepOwnerAndMode(QSaveFile &file, const struct stat &previous)
{
    const int handle = file.handle();
    if (fchown(handle, previous.st_uid, previous.st_gid) != 0 && fchown(handle, uid_t(-1), previous.st_gid) != 0) {
        // The new file belongs to the one who saves it, as with every program that replaces files.
    }
    fchmod(handle, previous.st_mode & 07777);
}

std::optional<Error> writeDirectly(const QString &filePath, const QByteArray &bytes)
{
    QFile file(filePath);
    if (!file.open(QIODevice::WriteOnly | QIODevice::ExistingOnly) || file.write(bytes) != bytes.size()
        || !file.flush())
        return notSaved(filePath, file.errorString());
    return {};
}

} // namespace

Result<SourceText> readFile(const QString &filePath)
{
    const Result<QByteArray> bytes = fileBytes(filePath);
    return bytes ? soundText(*bytes, filePath) : bytes.error();
}

std::optional<TextConversion> neededConversion(const QString &filePath)
{
    const Result<QByteArray> bytes = fileBytes(filePath);
    return bytes ? neededConversion(*bytes) : std::nullopt;
}

Result<SourceText> readConverted(const QString &filePath)
{
    const Result<QByteArray> bytes = fileBytes(filePath);
    return bytes ? convertedText(*bytes) : bytes.error();
}

Result<SourceText> readDevice(QIODevice &device, const QString &name)
{
    const Result<QByteArray> bytes = deviceBytes(device, name);
    return bytes ? soundText(*bytes, name) : bytes.error();
}

std::optional<Error> saveFile(const QString &filePath, const QByteArray &bytes)
{
    const QString target = linkTarget(filePath);
    const QFileInfo existing(target);
    if (existing.exists() && !existing.isFile() && !existing.isDir())
        return writeDirectly(target, bytes);
    if (const auto reason = obstacle(existing))
        return notSaved(filePath, *reason);

    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return notSaved(filePath, file.errorString());
    struct stat previous = {};
    if (stat(QFile::encodeName(target).constData(), &previous) == 0)
        keepOwnerAndMode(file, previous);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return notSaved(filePath, file.errorString());
    return {};
}

} // namespace portolan
