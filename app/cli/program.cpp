// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/program.h"

#include "app/cli/streams.h"
#include "app/version.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#include <unistd.h>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

QStringList beginProgram(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"portolan"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

int onStandardStreams(const std::function<ExitCode(Streams &)> &work)
{
    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return CannotReadOrWrite;
    Streams streams(in, out, err);
    streams.colours = isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR");
    const ExitCode exitCode = work(streams);
    if (streams.finish())
        return exitCode;
    streams.message(QCoreApplication::translate("Program", "portolan: the standard output cannot be written."));
    return CannotReadOrWrite;
}

} // namespace portolan
