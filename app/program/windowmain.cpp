// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `portolan-window`: the window, and commands that draw images. People call `portolan`, which hands over to it.

#include "app/cli/commandline.h"
#include "app/cli/program.h"
#include "app/painting/diagramimage.h"
#include "ui/mainwindow/application.h"

#include <QApplication>
#include <QGuiApplication>
#include <QLoggingCategory>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Images need fonts, and so a QGuiApplication; the offscreen platform gives it both without a display.
int runCommand(int argc, char **argv, const QStringList &words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt remarks on what a machine without a desktop lacks, such as XDG_RUNTIME_DIR; nobody who draws a file misses it.
    QLoggingCategory::setFilterRules(u"default.warning=false"_s);
    const QGuiApplication application(argc, argv);
    return onStandardStreams([&](Streams &streams) { return commandline::run(words, streams, diagramImage); });
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList words = beginProgram(argc, argv);
    if (commandline::isCalledBy(words))
        return runCommand(argc, argv, words);
    QApplication application(argc, argv);
    return runWindow(application, words);
}
