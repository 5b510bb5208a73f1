// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/exportdiagramcommand.h"

#include <QString>
#include <QStringList>

namespace portolan {

class Streams;

/// The words behind the program's name: which sub-command they call, or that they call none, so that the window opens.
namespace commandline {

/// Whether the words are for the command line: a sub-command, `--help`, `--version`, an option nobody knows, or a word
/// that is neither a command nor a file.
bool isCalledBy(const QStringList &words);

/// Whether the sub-command draws an image, which takes fonts: it needs a QGuiApplication, though no display.
bool needsFonts(const QStringList &words);

/// `images` draws the images of `export diagram`; without it those are refused.
ExitCode run(const QStringList &words, Streams &streams, ImageWriter images = nullptr);

/// How the program is used, with the list of sub-commands.
QString usage();

} // namespace commandline

} // namespace portolan
