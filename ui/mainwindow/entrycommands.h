// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/entrykind.h"
#include "app/yaml/result.h"

#include <QObject>

namespace portolan {

class ActionTable;
class ChartSession;
class MessageBar;
class Selection;

/// The actions that add, duplicate, move and remove entries: which of them the selection allows, and making the edit.
class EntryCommands final : public QObject
{
    Q_OBJECT

public:
    EntryCommands(ChartSession *session, Selection *selection, ActionTable *actions, MessageBar *messages);

    void add(EntryKind kind);
    void duplicate();
    /// So many places further down.
    void move(int places);
    void remove();

private:
    void update();
    QString whyNotAdd(EntryKind kind) const;
    QString whyNotDuplicate() const;
    QString whyNotMove(int places) const;
    QString whyNotRemove() const;
    void select(const Result<YamlPath> &entry);

    ChartSession *m_session;
    Selection *m_selection;
    ActionTable *m_actions;
    MessageBar *m_messages;
};

} // namespace portolan
