// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/problemcommands.h"

#include "ui/mainwindow/actiontable.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/problems/problemcounts.h"
#include "ui/problems/problemspanel.h"
#include "ui/session/chartsession.h"

#include <QAction>
#include <QEvent>
#include <QMainWindow>
#include <QStatusBar>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

ProblemCommands::ProblemCommands(ChartSession *session, ProblemsPanel *panel, ActionTable *actions,
                                 MessageBar *messages, QMainWindow *window)
    : QObject(window)
    , m_session(session)
    , m_messages(messages)
{
    connect(actions->action(u"go.nextProblem"_s), &QAction::triggered, panel, [panel] { panel->step(1); });
    connect(actions->action(u"go.previousProblem"_s), &QAction::triggered, panel, [panel] { panel->step(-1); });
    connect(panel, &ProblemsPanel::refused, messages,
            [messages](const QString &reason) { messages->showMessage(Severity::Error, reason); });

    auto *counts = new ProblemCounts(session);
    window->statusBar()->addWidget(counts);
    connect(counts, &QAbstractButton::clicked, panel, [panel, actions] {
        actions->action(u"view.problems"_s)->setChecked(true);
        panel->setFocus(Qt::ShortcutFocusReason);
    });

    connect(session, &ChartSession::projectSettingsChanged, this, &ProblemCommands::tellSettingsErrors);
    window->installEventFilter(this);
}

bool ProblemCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_session->readProjectSettings();
    return QObject::eventFilter(watched, event);
}

void ProblemCommands::tellSettingsErrors()
{
    const QStringList &errors = m_session->projectSettings().errors;
    if (!errors.isEmpty())
        m_messages->showMessage(Severity::Warning, errors.join(u'\n'));
}

} // namespace portolan
