// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"
#include "ui/models/rowmodel.h"
#include "ui/session/snapshot.h"

#include <QAbstractTableModel>

namespace portolan {

class ChartSession;

/// What the rules found in the text as it is now, one row a problem, in the order of the text. Sorting by another column
/// is for a proxy: Qt::EditRole holds values that compare well. HelpRole holds the help of the rule, in Markdown.
class ProblemsModel final : public RowModel<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, MessageColumn, PlaceColumn, RuleColumn, ColumnCount };

    explicit ProblemsModel(ChartSession *session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const Problem &problemAt(int row) const { return *m_rows.at(row); }
    /// Whether the text has been looked at; else that there are no problems says nothing.
    bool isKnown() const { return m_shown->revision > 0; }
    int count(Severity severity) const { return m_shown->problemIndex.count(severity); }
    /// The rows whose problem lies in the entry at a path, by its place or by its text.
    QList<int> rowsIn(const YamlPath &place) const;
    /// Whether a range of the text lies in the entry at a path.
    bool isIn(const YamlPath &place, Span text) const;
    /// Makes the edits of a quick fix as one undo step.
    std::optional<Error> applyFix(int row, int fix);
    /// The fix for every problem of the row's rule; nothing where there are not several, or it would not be safe.
    std::optional<QuickFix> fixForAll(int row) const;
    std::optional<Error> apply(const QuickFix &fix);
    /// Writes the comment that silences the row's problem, as one undo step.
    std::optional<Error> ignore(int row);

private:
    QString place(const Problem &problem) const;
    QVariant display(const Problem &problem, int column) const;
    QVariant sortKey(const Problem &problem, int column) const;
    void refresh();

    ChartSession *m_session;
    CheckedTextPtr m_shown; ///< whose problems these are
    QList<const Problem *> m_rows;
};

} // namespace portolan
