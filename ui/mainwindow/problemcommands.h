// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;

namespace portolan {

class ActionTable;
class ChartSession;
class MessageBar;
class ProblemsPanel;

/// What the window does about problems: stepping through them, their counts in the status bar, and telling what is wrong
/// with the settings of the rules, which are read again whenever the user comes back to the window.
class ProblemCommands final : public QObject
{
    Q_OBJECT

public:
    ProblemCommands(ChartSession *session, ProblemsPanel *panel, ActionTable *actions, MessageBar *messages,
                    QMainWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tellSettingsErrors();

    ChartSession *m_session;
    MessageBar *m_messages;
};

} // namespace portolan
