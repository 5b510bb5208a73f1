// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace portolan {

/// How long several runs of the same work took, in milliseconds.
class RunTimes
{
public:
    void add(qint64 nanoseconds) { m_runs.push_back(double(nanoseconds) / 1e6); }

    /// The time that this share of the runs did not exceed: 0.5 is the median, 1 the longest.
    double quantile(double share) const
    {
        std::vector<double> sorted = m_runs;
        std::ranges::sort(sorted);
        return sorted.empty() ? 0 : sorted[size_t(share * double(sorted.size() - 1))];
    }

private:
    std::vector<double> m_runs;
};

template<typename Work>
qint64 nanosecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(work());
    return timer.nsecsElapsed();
}

/// Milliseconds that `work` takes: the median of at least five runs, more of a short one. The first run, which warms
/// the caches, does not count.
template<typename Work>
double medianMilliseconds(Work work)
{
    constexpr qint64 kEnough = 600'000'000; // ns
    constexpr int kMinimumRuns = 5;
    constexpr int kMaximumRuns = 200;

    static_cast<void>(work());
    RunTimes times;
    qint64 total = 0;
    for (int runs = 0; runs < kMinimumRuns || (total < kEnough && runs < kMaximumRuns); ++runs) {
        const qint64 run = nanosecondsOf(work);
        times.add(run);
        total += run;
    }
    return times.quantile(0.5);
}

} // namespace portolan
