// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/watchdog.h"

#include <cstdio>
#include <cstdlib>

namespace portolan {

Watchdog::Watchdog(std::chrono::milliseconds limit) : m_limit(limit), m_thread([this] { watch(); }) { }

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void Watchdog::step()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_steps;
    }
    m_changed.notify_one();
}

void Watchdog::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_done) {
        const auto seen = m_steps;
        if (m_changed.wait_for(lock, m_limit, [&] { return m_done || m_steps != seen; }))
            continue;
        std::fprintf(stderr, "FAIL! one step took more than %lld ms\n", static_cast<long long>(m_limit.count()));
        std::abort();
    }
}

} // namespace portolan
