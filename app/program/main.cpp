// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/cli/streams.h"
#include "app/version.h"
#include "ui/mainwindow/application.h"

#include <QApplication>
#include <QFile>
#include <QGuiApplication>
#include <QLoggingCategory>

#include <cstdio>
#include <memory>

#include <unistd.h>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"portolan"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(kVersion));
}

/// Pictures need fonts, and so a QGuiApplication; the offscreen platform gives it both without a display.
std::unique_ptr<QCoreApplication> applicationFor(const QStringList &words, int &argc, char **argv)
{
    if (!commandline::needsFonts(words))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt remarks on what a machine without a desktop lacks, such as XDG_RUNTIME_DIR; nobody who draws a file misses it.
    QLoggingCategory::setFilterRules(u"default.warning=false"_s);
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// Runs on the standard streams, whatever `work` does there.
template<typename Work>
int onStandardStreams(const Work &work)
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

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
           || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

ExitCode sayWhatNeedsNoWindow(Streams &streams)
{
    streams.message(QCoreApplication::translate("Program", "portolan: there is no display for the window (DISPLAY and "
                                                           "WAYLAND_DISPLAY are not set).")
                    + u"\n\n"_s + commandline::usage().chopped(1));
    return WrongUsage;
}

int openWindow(int argc, char **argv, const QStringList &files)
{
    QApplication application(argc, argv);
    return runWindow(application, files);
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList words = wordsOf(argc, argv);
    nameProgram();
    if (commandline::isCalledBy(words)) {
        const auto application = applicationFor(words, argc, argv);
        return onStandardStreams([&](Streams &streams) { return commandline::run(words, streams); });
    }
    if (!hasDisplay())
        return onStandardStreams(sayWhatNeedsNoWindow);
    return openWindow(argc, argv, words);
}
