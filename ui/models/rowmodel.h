// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rowchange.h"

#include <QAbstractItemModel>
#include <QList>

#include <algorithm>
#include <iterator>

namespace portolan {

/// A list or table (`Model`) of plain rows, which follows from state to state by telling the differences: selection and
/// editors stay with the rows they belong to.
template<typename Model>
class RowModel : public Model
{
protected:
    using Model::Model;

    /// Turns `rows` into `now`. Rows of which `says`, given their numbers in both, finds the texts the same are not told as
    /// changed.
    template<typename Row, typename Says>
    void follow(QList<Row> &rows, const QList<Row> &now, const RowChanges &changes, Says says)
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
                std::copy_n(now.begin() + at, change.inserted(), std::inserter(rows, rows.begin() + at));
                this->endInsertRows();
            }
        }
        rows = now;
        tellChanged(changes, int(now.size()), says);
    }
    template<typename Row>
    void follow(QList<Row> &rows, const QList<Row> &now, const RowChanges &changes)
    {
        const QList<Row> before = rows;
        follow(rows, now, changes, [&](int rowBefore, int row) { return before.at(rowBefore) == now.at(row); });
    }

private:
    template<typename Says>
    void tellChanged(const RowChanges &changes, int count, Says says)
    {
        int from = 0;
        int moved = 0; // rows by which those from here on stand further down than before
        for (const RowChange &change : changes) {
            tellChanged(from, change.at(), moved, says);
            moved += change.inserted() - change.removed();
            from = change.at() + change.inserted();
        }
        tellChanged(from, count, moved, says);
    }

    template<typename Says>
    void tellChanged(int from, int end, int moved, Says says)
    {
        const int lastColumn = static_cast<const QAbstractItemModel *>(this)->columnCount({}) - 1;
        for (int row = from; row < end; ++row) {
            const int first = row;
            while (row < end && !says(row - moved, row))
                ++row;
            if (row > first)
                Q_EMIT this->dataChanged(this->index(first, 0), this->index(row - 1, lastColumn));
        }
    }
};

} // namespace portolan
