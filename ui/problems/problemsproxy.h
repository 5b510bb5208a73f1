// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace portolan {

/// Sorts the problems and gives them their icons. A second column decides what the first leaves open: the place.
class ProblemsProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProblemsProxy(QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace portolan
