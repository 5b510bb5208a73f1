// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace portolan {

/// What the command line answers to the program that called it.
enum ExitCode : int {
    Fine = 0,
    ProblemsFound = 1, ///< or an edit or export that was refused
    WrongUsage = 2,
    CannotReadOrWrite = 3,
};

} // namespace portolan
