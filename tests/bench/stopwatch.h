// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <ctime>
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

/// Processor time of this thread, so that what else runs on the machine does not count.
inline qint64 threadNanoseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Processor time that `work` takes in this thread.
template<typename Work>
qint64 nanosecondsOf(Work work)
{
    const qint64 start = threadNanoseconds();
    static_cast<void>(work());
    return threadNanoseconds() - start;
}

/// Time on the wall until `work` is done, also by other threads.
template<typename Work>
qint64 elapsedNanosecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(work());
    return timer.nsecsElapsed();
}

/// The median of at least five measurements, more of a short work, in milliseconds. The first, which warms the caches,
/// does not count.
template<typename Measure>
double medianOf(Measure measure)
{
    constexpr qint64 kEnough = 600'000'000; // ns
    constexpr int kMinimumRuns = 5;
    constexpr int kMaximumRuns = 200;

    measure();
    RunTimes times;
    qint64 total = 0;
    for (int runs = 0; runs < kMinimumRuns || (total < kEnough && runs < kMaximumRuns); ++runs) {
        const qint64 run = measure();
        times.add(run);
        total += run;
    }
    return times.quantile(0.5);
}

/// Milliseconds that `work` takes, to compare with another program's.
template<typename Work>
double medianMilliseconds(Work work)
{
    return medianOf([&work] { return elapsedNanosecondsOf(work); });
}

/// Milliseconds of processor time that `work` takes in this thread, to compare with work of the same kind.
template<typename Work>
double medianProcessorMilliseconds(Work work)
{
    return medianOf([&work] { return nanosecondsOf(work); });
}

} // namespace portolan
