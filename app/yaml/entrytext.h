// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/fragment.h"

namespace portolan {

/// An entry that is to be put into a map (with a key) or a list (without).
struct NewEntry
{
    std::optional<QByteArray> key;
    Fragment value;
};

/// Where the lines of a new entry of a block collection go, and how its neighbours are written.
struct EntryLayout
{
    qsizetype column = 0;    ///< of the key or the dash
    qsizetype dashWidth = 2; ///< from a dash to what it introduces
    BlockStyle style;
    QByteArray lineBreak = QByteArrayLiteral("\n");
};

/// The lines of a new entry, each indented and with its line break.
QByteArray entryLines(const NewEntry &entry, const EntryLayout &layout);

/// The entry as an item or pair of a flow collection, on one line. Refuses what only block style can say: comments.
Result<QByteArray> flowEntryText(const NewEntry &entry);

/// The entry alone in a flow collection: `[a]`, `{key: a}`.
Result<QByteArray> flowCollectionText(const NewEntry &entry);

} // namespace portolan
