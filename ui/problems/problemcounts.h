// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace portolan {

class ChartSession;

/// How many errors and warnings the open file has, with the icon of the worst, for the status bar.
class ProblemCounts final : public QToolButton
{
    Q_OBJECT

public:
    explicit ProblemCounts(ChartSession *session, QWidget *parent = nullptr);

private:
    void refresh();

    ChartSession *m_session;
};

} // namespace portolan
