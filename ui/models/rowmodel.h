// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rowchange.h"

#include <QAbstractItemModel>
#include <QList>

#include <utility>

namespace portolan {

/// A list or table (`Model`) of plain rows, which follows from state to state by telling the differences: selection and
/// editors stay with the rows they belong to.
template<typename Model>
class RowModel : public Model
{
protected:
    using Model::Model;

    /// Turns `rows` into `now`. Rows of which `says` finds the texts of both states the same are not told as changed.
    template<typename Row, typename Says>
    void follow(QList<Row> &rows, QList<Row> now, const RowChanges &changes, Says says)
    {
        for (const RowChange &change : changes) {
            const int at = change.at();
            if (change.removed() > 0) {
                this->beginRemoveRows({}, at, at + change.removed() - 1);
                rows.remove(at, change.removed());
                this->endRemoveRows();
            }
            if (change.inserted() > 0) {
                this->beginInsertRows({}, at, at + change.inserted() - 1);
                for (int row = at; row < at + change.inserted(); ++row)
                    rows.insert(row, now.at(row));
                this->endInsertRows();
            }
        }
        const QList<Row> before = std::exchange(rows, std::move(now));
        tellChanged(before, rows, says);
    }

private:
    template<typename Row, typename Says>
    void tellChanged(const QList<Row> &before, const QList<Row> &now, Says says)
    {
        const int lastColumn = static_cast<const QAbstractItemModel *>(this)->columnCount({}) - 1;
        for (int row = 0; row < now.size(); ++row) {
            const int first = row;
            while (row < now.size() && !says(before.at(row), now.at(row)))
                ++row;
            if (row > first)
                Q_EMIT this->dataChanged(this->index(first, 0), this->index(row - 1, lastColumn));
        }
    }
};

} // namespace portolan
