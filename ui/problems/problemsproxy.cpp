// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemsproxy.h"

#include "ui/models/problemsmodel.h"
#include "ui/models/roles.h"
#include "ui/style/icons.h"

#include <algorithm>

namespace portolan {

ProblemsProxy::ProblemsProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(Qt::EditRole);
    setSortLocaleAware(true);
}

void ProblemsProxy::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ProblemsProxy::setShown(Severity severity, bool shown)
{
    if (shown)
        m_hidden.remove(int(severity));
    else
        m_hidden.insert(int(severity));
    invalidateFilter();
}

bool ProblemsProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, ProblemsModel::MessageColumn, parent);
    if (m_hidden.contains(index.data(SeverityRole).toInt()))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(MessageRole).toString() + u' ' + index.data(RuleRole).toString() + u' '
                         + index.data(PathRole).value<YamlPath>().toString();
    return std::ranges::all_of(m_words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
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
