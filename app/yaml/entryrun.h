// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/textpatch.h"
#include "app/yaml/yamltree.h"

#include <optional>

namespace portolan {

/// Neighbouring entries of a block collection that stand on lines of their own, so that they can be read alone.
struct EntryRun
{
    NodeId collection = kNoNode;
    NodeId first = kNoNode; ///< the first node of the first entry, a key or an item
    NodeId end = kNoNode;   ///< after the last node of the last entry
    qsizetype column = 0;   ///< of their keys or dashes
    /// From the start of the first line to the line of what follows, so with comments and blank lines behind.
    Span lines;
};

/// Where such runs are found: an entry that a change touches, in a collection whose entries can be exchanged.
struct EntryPlace
{
    NodeId collection = kNoNode;
    NodeId child = kNoNode; ///< the key or value in it where the change begins, or the one before that
};
/// In the smallest spine collection around `offset`.
std::optional<EntryPlace> entryPlaceAt(const YamlTree &tree, qsizetype offset);
/// In the next larger one.
std::optional<EntryPlace> enclosingPlace(const YamlTree &tree, const EntryPlace &place);

/// The fewest entries from the place on that hold the change; with the entry before them, when `fromEntryBefore`.
/// Nothing when they do not stand alone on their lines, or are longer than `limit`.
std::optional<EntryRun> entryRunAround(const YamlTree &tree, const SourceText &after, const EntryPlace &place,
                                       const TextChange &change, bool fromEntryBefore, qsizetype limit);

} // namespace portolan
