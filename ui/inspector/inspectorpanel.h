// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/form.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace portolan {

class ChartSession;
class EntryTable;
class FieldRow;
class FormHeader;
class FormModel;
class Selection;

/// The form of what is selected: what it is, what follows from the file, its fields and tables, and help for the field in
/// focus. What a form holds is FormModel's; this lays it out and hands edits over.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    InspectorPanel(ChartSession *session, Selection *selection, QWidget *parent = nullptr);

    /// Moves the focus to the first field of the form.
    void startEditing();

Q_SIGNALS:
    /// An edit was not made; `reason` is a sentence for the user.
    void refused(const QString &reason);
    /// The user wants to see a place of the text that a problem speaks of.
    void placeRequested(portolan::Span place);

private:
    void buildFrame();
    void connectModel();
    void rebuild();
    /// The rows of the entry's own fields, or those of its groups, each group under its title.
    void addFieldRows(bool inGroups);
    void addTables();
    void addAdditions();
    void addFieldRow(int index);
    void addSectionTitle(const QString &title);
    void refreshRows();
    void refreshHeader();
    void refreshTables();
    void add(EntryKind kind);
    void commit(const FormField &field, const QString &text);
    void fix(const QuickFix &fix);
    void ignore(const Problem &problem);
    void showHelp(const QString &name);
    void showHelpText(const QString &help);
    void showStale();
    FieldRow *rowFor(const QString &name) const;

    ChartSession *m_session;
    Selection *m_selection;
    FormModel *m_model;
    FormHeader *m_header;
    QScrollArea *m_scroll;
    QWidget *m_body = nullptr;
    QLabel *m_help;
    QList<FieldRow *> m_rows;
    QList<EntryTable *> m_tables;
    QList<EntryKind> m_additions;
};

} // namespace portolan
