// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace portolan {

/// Milliseconds that `work` takes: the median of at least five runs, more of a short one. The first run, which warms
/// the caches, does not count.
template<typename Work>
double medianMilliseconds(Work work)
{
    constexpr qint64 kEnough = 600'000'000; // ns
    constexpr size_t kMinimumRuns = 5;
    constexpr size_t kMaximumRuns = 200;

    static_cast<void>(work());
    std::vector<qint64> runs;
    qint64 total = 0;
    while (runs.size() < kMinimumRuns || (total < kEnough && runs.size() < kMaximumRuns)) {
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(work());
        runs.push_back(timer.nsecsElapsed());
        total += runs.back();
    }
    const auto middle = runs.begin() + qsizetype(runs.size() / 2);
    std::ranges::nth_element(runs, middle);
    return double(*middle) / 1e6;
}

} // namespace portolan
