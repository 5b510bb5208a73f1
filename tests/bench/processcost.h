// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace portolan {

/// What a process took from its start to its end.
struct ProcessCost
{
    double milliseconds = 0;
    double peakMegabytes = 0; ///< of resident memory
};

/// Runs a program with its output thrown away; nothing when it cannot be started.
std::optional<ProcessCost> costOf(const QString &program, const QStringList &arguments);

} // namespace portolan
