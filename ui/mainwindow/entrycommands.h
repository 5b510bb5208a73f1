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
class StructurePanel;

/// The actions that add, duplicate, move and remove entries: which of them the selection allows, and making the edit.
class EntryCommands final : public QObject
{
    Q_OBJECT

public:
    /// Names are changed in the row of `structure`.
    EntryCommands(ChartSession *session, Selection *selection, StructurePanel *structure, ActionTable *actions,
                  MessageBar *messages);

    void add(EntryKind kind);
    void duplicate();
    /// So many places further down.
    void move(int places);
    /// Gives the selected alias a copy of its own.
    void detach();
    void rename();
    void remove();

private:
    void update();
    QString whyNotAdd(EntryKind kind) const;
    QString whyNotDuplicate() const;
    QString whyNotMove(int places) const;
    YamlPath selectedPlace() const;
    QString whyNotDetach() const;
    QString whyNotRename() const;
    QString whyNotRemove() const;
    void select(const Result<YamlPath> &entry);

    ChartSession *m_session;
    Selection *m_selection;
    StructurePanel *m_structure;
    ActionTable *m_actions;
    MessageBar *m_messages;
};

} // namespace portolan
