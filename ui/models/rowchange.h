// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace portolan {

/// One place where a list of rows became another: `before` rows from `first` on by `after` rows. The first `paired()` of
/// them are taken for the same things under another name; the rest was removed or inserted behind them. Rows between two
/// changes are the same things as before, though what they say may have changed.
struct RowChange
{
    int first = 0; ///< in the new list, and in the old one once the changes before this one are made
    int before = 0;
    int after = 0;

    int paired() const { return std::min(before, after); }
    int removed() const { return before - paired(); }
    int inserted() const { return after - paired(); }
    /// Where rows are removed or inserted.
    int at() const { return first + paired(); }
};
using RowChanges = std::vector<RowChange>;

/// Few and small changes from one list of rows to the other, in ascending order: at each difference the nearest rows
/// that are the same again. What is out of reach, a large list that was sorted otherwise say, is one change.
template<typename Before, typename After, typename Same>
RowChanges rowChanges(const Before &before, const After &after, Same same)
{
    constexpr int kReach = 100; ///< rows that a change may span without being the last one
    const int oldCount = int(before.size());
    const int newCount = int(after.size());
    const auto isSame = [&](int oldRow, int newRow) { return same(before[size_t(oldRow)], after[size_t(newRow)]); };
    int tail = 0; // rows at the end that are the same in both
    while (tail < std::min(oldCount, newCount) && isSame(oldCount - 1 - tail, newCount - 1 - tail))
        ++tail;
    const auto next = [&](int oldRow, int newRow) {
        const int sameAtEnd = std::min({tail, oldCount - oldRow, newCount - newRow});
        const RowChange rest{newRow, oldCount - sameAtEnd - oldRow, newCount - sameAtEnd - newRow};
        if (rest.before == 0 || rest.after == 0)
            return rest;
        for (int reach = 1; reach <= kReach; ++reach) {
            for (int removed = 0; removed <= reach; ++removed) {
                const int inserted = reach - removed;
                if (oldRow + removed < oldCount && newRow + inserted < newCount
                    && isSame(oldRow + removed, newRow + inserted))
                    return RowChange{newRow, removed, inserted};
            }
        }
        return rest;
    };
    RowChanges changes;
    int oldRow = 0;
    int newRow = 0;
    while (oldRow < oldCount || newRow < newCount) {
        if (oldRow < oldCount && newRow < newCount && isSame(oldRow, newRow)) {
            ++oldRow;
            ++newRow;
            continue;
        }
        changes.push_back(next(oldRow, newRow));
        oldRow += changes.back().before;
        newRow += changes.back().after;
    }
    return changes;
}

/// The same, where no row is another one under a new name.
inline RowChanges unpaired(const RowChanges &changes)
{
    RowChanges apart;
    for (const RowChange &change : changes) {
        apart.push_back({change.first, change.before, 0});
        apart.push_back({change.first, 0, change.after});
    }
    return apart;
}

} // namespace portolan
