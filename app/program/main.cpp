// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `portolan`: the command line. It links nothing of the window system, and hands over to `portolan-window` for the rest.

#include "app/cli/commandline.h"
#include "app/cli/program.h"
#include "app/cli/streams.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

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

/// Beside this program where both were built, in libexec where they are installed.
QString windowProgram()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString built = folder + u"/portolan-window"_s;
    return QFile::exists(built) ? built : folder + u"/../libexec/portolan/portolan-window"_s;
}

/// Goes on as the other program, with the same words, streams and process; comes back only where that cannot be started.
ExitCode goOnWithWindows(char **argv, Streams &streams)
{
    const QString program = windowProgram();
    execv(QFile::encodeName(program).constData(), argv);
    streams.message(QCoreApplication::translate(
                        "Program", "portolan: '%1', which opens windows and draws images, cannot be started: %2")
                        .arg(program, qt_error_string()));
    return CannotReadOrWrite;
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList words = beginProgram(argc, argv);
    const QCoreApplication application(argc, argv);
    return onStandardStreams([&](Streams &streams) {
        const bool isCommand = commandline::isCalledBy(words);
        if (isCommand && !commandline::needsFonts(words))
            return commandline::run(words, streams);
        if (!isCommand && !hasDisplay())
            return sayWhatNeedsNoWindow(streams);
        return goOnWithWindows(argv, streams);
    });
}
