// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace portolan {

/// Ends the program when one step takes longer than `limit`: an endless loop cannot be timed from within.
class Watchdog
{
public:
    explicit Watchdog(std::chrono::milliseconds limit);
    ~Watchdog();

    /// Begins the next step, and with it the time anew.
    void step();

private:
    void watch();

    const std::chrono::milliseconds m_limit;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    unsigned long m_steps = 0;
    bool m_done = false;
    std::thread m_thread;
};

} // namespace portolan
