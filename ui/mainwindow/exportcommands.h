// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace portolan {

class ChartSession;
class MessageBar;
class Questions;

/// Writing what a file means rather than what it says: its Kubernetes objects, its picture.
class ExportCommands final : public QObject
{
    Q_OBJECT

public:
    ExportCommands(ChartSession *session, Questions *questions, MessageBar *messages, QWidget *window);

    void exportManifests();
    void exportDiagram();

private:
    ChartSession *m_session;
    Questions *m_questions;
    MessageBar *m_messages;
    QWidget *m_window;
};

} // namespace portolan
