// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QApplication;

namespace portolan {

/// Opens a window for each of the files (or folders that hold one), or an empty one without any, and runs until the last
/// is closed. Answers with the exit code of the program.
int runWindow(QApplication &application, const QStringList &files);

} // namespace portolan
