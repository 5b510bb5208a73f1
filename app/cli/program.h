// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

#include <functional>

namespace portolan {

class Streams;

/// What the two programs begin and end with: `portolan`, which links no library of the window system so that it starts in
/// a few milliseconds, and `portolan-window`, which it hands over to for windows and images.

/// Names the program, and gives the words behind its name.
QStringList beginProgram(int argc, char **argv);

/// Runs `work` on the standard streams. Answers with the exit code of the program, which tells when the results could
/// not be written.
int onStandardStreams(const std::function<ExitCode(Streams &)> &work);

} // namespace portolan
