// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include <functional>

namespace portolan::tests {

/// What says of a row what a test is about, by the index of its first column.
using RowPrinter = std::function<QString(const QModelIndex &)>;

/// A line a row, those below it behind it and two spaces further in.
inline QString printedTree(const QAbstractItemModel &model, const RowPrinter &printedRow,
                           const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines.append(QString(depth * 2, u' ') + printedRow(index));
        if (model.rowCount(index) > 0)
            lines.append(printedTree(model, printedRow, index, depth + 1));
    }
    return lines.join(u'\n');
}

} // namespace portolan::tests
