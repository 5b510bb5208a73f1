// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/streams.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

namespace portolan::test {

/// What a command answered: it runs in this process, on buffers.
struct CommandRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

inline CommandRun runCommand(const QStringList &words, const QByteArray &input = {}, bool colours = false,
                             ImageWriter images = nullptr)
{
    QBuffer in;
    QBuffer out;
    QBuffer err;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Streams streams(in, out, err);
    streams.colours = colours;
    const int exitCode = commandline::run(words, streams, images);
    return {exitCode, out.data(), err.data()};
}

/// A folder that is gone after the test.
class ScratchFolder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Writes the file and answers its path.
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test cannot write its own file.");
        return path(name);
    }

    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<cannot be read>");
    }

private:
    QTemporaryDir m_folder;
};

} // namespace portolan::test
