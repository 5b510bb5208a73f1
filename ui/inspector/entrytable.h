// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/form.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace portolan {

class ChartSession;
class EntryTableModel;
class ProblemNote;
class Selection;

/// A list of the selected entry as a table with its buttons: ports, variables, mounts. Insert adds a row and starts
/// editing it, Delete takes the selected rows out; both are undone like every other edit.
class EntryTable final : public QWidget
{
    Q_OBJECT

public:
    EntryTable(ChartSession *session, Selection *selection, const FormTable &table, QWidget *parent);

    const QString &name() const { return m_table.name; }
    void show(const FormTable &table);

Q_SIGNALS:
    void fixChosen(const portolan::QuickFix &fix);
    void ignoreChosen(const portolan::Problem &problem);
    void placeChosen(portolan::Span place);
    /// The help of the cell that is current now.
    void entered(const QString &help);

private:
    void buildView();
    void addRow();
    void removeRows();
    void fitHeight();
    void updateButtons();
    void showMessages();
    void follow(const QModelIndex &current);

    Selection *m_selection;
    FormTable m_table;
    EntryTableModel *m_model;
    QTableView *m_view;
    QPushButton *m_add;
    QPushButton *m_remove;
    ProblemNote *m_note;
};

} // namespace portolan
