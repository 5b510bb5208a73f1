// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"
#include "app/yaml/result.h"
#include "ui/models/rowmodel.h"
#include "ui/session/fieldshape.h"

#include <QAbstractTableModel>

namespace portolan {

class ChartSession;

/// A list of the file as a table: one row an item, one column a field of the items as the format describes them. Ports,
/// variables, mounts and volumes are this one model. Setting a cell edits the file; it follows every new state.
class EntryTableModel final : public RowModel<QAbstractTableModel>
{
    Q_OBJECT

public:
    explicit EntryTableModel(ChartSession *session, QObject *parent = nullptr);

    /// Shows the list at `path`, which the format describes and may not be in the file yet.
    void setList(const YamlPath &path);
    const YamlPath &list() const { return m_list; }
    YamlPath itemPath(int row) const { return m_list.index(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Qt::EditRole takes the text of the cell; empty text takes an optional key out of the file.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Adds an item at the end of the list; answers with its row.
    Result<int> addRow();
    /// Takes the rows out as one undo step.
    std::optional<Error> removeItems(QList<int> rows);
    /// The first thing that is wrong in the list, in the order of the text.
    std::optional<Problem> firstProblem() const;

Q_SIGNALS:
    /// What firstProblem() says may have changed.
    void updated();
    /// The text of a cell was not taken; `reason` is a sentence for the user. The cell shows `text` until the next
    /// change, so that it can be corrected.
    void refused(const QModelIndex &index, const QString &reason);

private:
    struct Cell
    {
        QString text;
        bool present = false;
        QString instead = {}; ///< what the item has in place of this value: `Value from`; then it is not edited here
        std::optional<Problem> problem = {};

        friend bool operator==(const Cell &, const Cell &) = default;
    };
    using Row = QList<Cell>;
    struct Refusal
    {
        int row = -1;
        int column = -1;
        QString text;
        QString reason;
    };

    const FieldDescription &column(int index) const { return *m_columns.at(index).description; }
    bool isBoolean(int columnIndex) const;
    QString shownText(const QModelIndex &index) const;
    QStringList choices(int columnIndex) const;
    QVariant problemData(const QModelIndex &index, int role) const;
    QVariant placeholder(const QModelIndex &index) const;
    bool setText(const QModelIndex &index, const QString &text);
    QList<Row> readRows() const;
    Cell readCell(int row, const FieldPlace &place) const;
    QString insteadOf(int row, const FieldPlace &place) const;
    void refresh();
    bool isRefused(const QModelIndex &index) const
    {
        return index.row() == m_refusal.row && index.column() == m_refusal.column;
    }

    ChartSession *m_session;
    YamlPath m_list;
    QList<FieldPlace> m_columns;
    QList<Row> m_rows;
    Refusal m_refusal;
};

} // namespace portolan
