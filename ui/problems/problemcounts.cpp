// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemcounts.h"

#include "ui/session/chartsession.h"
#include "ui/style/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace portolan {

ProblemCounts::ProblemCounts(ChartSession *session, QWidget *parent) : QToolButton(parent), m_session(session)
{
    setObjectName(u"problemCounts"_s);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("Show the problems"));
    connect(session, &ChartSession::textChecked, this, &ProblemCounts::refresh);
    refresh();
}

void ProblemCounts::refresh()
{
    const CheckedTextPtr checked = m_session->checked();
    setEnabled(checked->revision > 0);
    if (checked->revision == 0) {
        setText(tr("Reading…"));
        setAccessibleName(text());
        return setIcon(QIcon());
    }
    const ProblemIndex &problems = checked->problemIndex;
    const int errors = problems.count(Severity::Error);
    const int warnings = problems.count(Severity::Warning);
    const QString errorCount = errors == 1 ? tr("1 error") : tr("%n errors", nullptr, errors);
    const QString warningCount = warnings == 1 ? tr("1 warning") : tr("%n warnings", nullptr, warnings);
    setText(errorCount + u", "_s + warningCount);
    setAccessibleName(tr("Problems: %1").arg(text()));
    const auto worst = problems.worst();
    setIcon(worst ? severityIcon(*worst) : QIcon());
}

} // namespace portolan
