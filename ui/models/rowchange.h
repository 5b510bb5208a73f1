// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace portolan {

/// How one list of rows became another: the rows before `first` and those after the changed ones are the same things as
/// before, though what they say may have changed. Of the changed rows, the first `paired()` are taken for the same things
/// under another name; the rest was removed or inserted behind them.
struct RowChange
{
    int first = 0;
    int before = 0; ///< number of changed rows in the old list
    int after = 0;  ///< number of changed rows in the new list

    int paired() const { return std::min(before, after); }
    int removed() const { return before - paired(); }
    int inserted() const { return after - paired(); }
    /// Where rows are removed or inserted.
    int at() const { return first + paired(); }
};

/// Compares by common head and tail: right for the one change that an edit is, and cheap at any size.
template<typename Before, typename After, typename Same>
RowChange rowChange(const Before &before, const After &after, Same same)
{
    const int oldCount = int(before.size());
    const int newCount = int(after.size());
    const int shorter = std::min(oldCount, newCount);
    int head = 0;
    while (head < shorter && same(before[head], after[head]))
        ++head;
    int tail = 0;
    while (tail < shorter - head && same(before[oldCount - 1 - tail], after[newCount - 1 - tail]))
        ++tail;
    return {head, oldCount - head - tail, newCount - head - tail};
}

} // namespace portolan
