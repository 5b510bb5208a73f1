// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace portolan {

/// Runs jobs on a worker, one at a time. A new job takes the place of one that waits, and asks the one that runs to stop, whose
/// answer then counts no more. Answers are handed on in the thread that made this.
template<typename Answer>
class LatestRun
{
public:
    using Job = std::function<Answer(const std::stop_token &)>;

    explicit LatestRun(std::function<void(const Answer &)> take) : m_take(std::move(take))
    {
        QObject::connect(&m_worker, &QFutureWatcherBase::finished, &m_worker, [this] { finish(); });
    }
    Q_DISABLE_COPY_MOVE(LatestRun)
    ~LatestRun()
    {
        m_worker.disconnect();
        m_stop.request_stop();
        m_worker.waitForFinished();
    }

    void start(Job job)
    {
        if (!m_isBusy)
            return launch(std::move(job));
        m_waiting = std::move(job);
        m_stop.request_stop();
    }
    bool isRunning() const { return m_isBusy; }

private:
    void launch(Job job)
    {
        m_isBusy = true;
        m_stop = std::stop_source();
        const auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        m_worker.setFuture(promise->future());
        QThreadPool::globalInstance()->start([promise, work = std::move(job), stop = m_stop.get_token()] {
            promise->addResult(work(stop));
            promise->finish();
        });
    }

    void finish()
    {
        if (m_waiting)
            return launch(*std::exchange(m_waiting, std::nullopt));
        m_isBusy = false;
        m_take(m_worker.result());
    }

    std::function<void(const Answer &)> m_take;
    QFutureWatcher<Answer> m_worker;
    std::stop_source m_stop;
    std::optional<Job> m_waiting;
    bool m_isBusy = false; ///< until the answer has been handed on, which is later than the worker's end
};

} // namespace portolan
