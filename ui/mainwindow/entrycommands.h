// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/entrykind.h"

#include <QObject>

namespace portolan {

class ActionTable;
class ChartSession;
class MessageBar;
class Selection;

/// The actions that add and remove entries: which of them the selection allows, and making the edit.
class EntryCommands final : public QObject
{
    Q_OBJECT

public:
    EntryCommands(ChartSession *session, Selection *selection, ActionTable *actions, MessageBar *messages);

    void add(EntryKind kind);
    void remove();

private:
    void update();
    QString whyNotAdd(EntryKind kind) const;
    QString whyNotRemove() const;

    ChartSession *m_session;
    Selection *m_selection;
    ActionTable *m_actions;
    MessageBar *m_messages;
};

} // namespace portolan
