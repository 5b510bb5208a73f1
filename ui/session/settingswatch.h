// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

namespace portolan {

class ChartSession;

/// Has a session read the settings of its project again when another program writes, makes or removes their file, or a
/// template of the chart.
class SettingsWatch final : public QObject
{
    Q_OBJECT

public:
    /// As child of the session.
    explicit SettingsWatch(ChartSession *session);

private:
    void watch();

    ChartSession *m_session;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< a program that writes a file does it in several steps
};

} // namespace portolan
