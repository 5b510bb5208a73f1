// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace portolan {

/// Sorts and filters the problems, and gives them their icons. A second column decides what the first leaves open: the
/// place.
class ProblemsProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProblemsProxy(QObject *parent = nullptr);

    /// Shows only problems that hold each of the words in their message, rule or place.
    void setWords(const QString &words);
    void setShown(Severity severity, bool shown);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    QSet<int> m_hidden; ///< severities
};

} // namespace portolan
