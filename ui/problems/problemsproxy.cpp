// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemsproxy.h"

#include "ui/models/problemsmodel.h"
#include "ui/models/roles.h"
#include "ui/style/icons.h"

namespace portolan {

ProblemsProxy::ProblemsProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(Qt::EditRole);
    setSortLocaleAware(true);
}

QVariant ProblemsProxy::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DecorationRole && index.column() == ProblemsModel::SeverityColumn)
        return severityIcon(Severity(index.data(SeverityRole).toInt()));
    return QSortFilterProxyModel::data(index, role);
}

bool ProblemsProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (QSortFilterProxyModel::lessThan(left, right))
        return true;
    if (QSortFilterProxyModel::lessThan(right, left))
        return false;
    return left.row() < right.row(); // the model is in the order of the text
}

} // namespace portolan
