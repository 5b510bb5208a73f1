// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace portolan {

class ChartSession;
class MessageBar;
class Questions;

/// The domains that are connected to the open chart, which the picture shows and the file does not hold: asks for them
/// and remembers them for each file.
class DomainCommands final : public QObject
{
    Q_OBJECT

public:
    DomainCommands(ChartSession *session, Questions *questions, MessageBar *messages, QObject *parent);

    void edit();

private:
    void recall();
    QString settingsKey() const;

    ChartSession *m_session;
    Questions *m_questions;
    MessageBar *m_messages;
};

} // namespace portolan
