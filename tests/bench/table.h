// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/stopwatch.h"

#include <QString>

#include <cstdio>

namespace portolan {

inline void printRow(const QString &what, double milliseconds, const QString &remark = {})
{
    std::printf("  %-52s %10.3f ms  %s\n", qPrintable(what), milliseconds, qPrintable(remark));
    std::fflush(stdout);
}

/// A row with the median, and how far the slow runs are from it.
inline void printRow(const QString &what, const RunTimes &times)
{
    printRow(
        what, times.quantile(0.5),
        QStringLiteral("p99 %1, longest %2").arg(times.quantile(0.99), 0, 'f', 3).arg(times.quantile(1), 0, 'f', 3));
}

} // namespace portolan
