// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/nearmiss.h"

#include <QList>

#include <algorithm>

namespace portolan {
namespace {

constexpr int kMaximumDistance = 2;

QString folded(const QString &word)
{
    return word.toLower().remove(u'-').remove(u'_');
}

} // namespace

int editDistance(QStringView a, QStringView b)
{
    // Three rows of the usual table: a swap of neighbours looks back two rows.
    QList<int> beforeLast(b.size() + 1);
    QList<int> last(b.size() + 1);
    QList<int> current(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        current[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::swap(beforeLast, last);
        std::swap(last, current);
        current[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], beforeLast[j - 2] + 1);
        }
    }
    return current[b.size()];
}

QString nearMiss(const QString &word, const QStringList &candidates)
{
    const QString meant = folded(word);
    const int allowed = std::min(kMaximumDistance, int(meant.size() / 3));
    QString nearest;
    int nearestDistance = allowed + 1;
    for (const QString &candidate : candidates) {
        const QString other = folded(candidate);
        if (std::abs(other.size() - meant.size()) >= nearestDistance)
            continue;
        const int distance = editDistance(meant, other);
        if (distance < nearestDistance) {
            nearest = candidate;
            nearestDistance = distance;
        }
    }
    return nearest;
}

} // namespace portolan
