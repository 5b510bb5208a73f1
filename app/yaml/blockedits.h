// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/entryregions.h"
#include "app/yaml/entrytext.h"
#include "app/yaml/textpatch.h"

namespace portolan {

/// Where among the entries of a collection a new one goes.
struct EntryPlace
{
    int index = 0; ///< that the new entry will have
    /// Whether it stays with the entry before it when blank lines or comments stand between the two neighbours.
    bool afterPrevious = false;
};

/// How an entry is taken out, and the part of the text that was its own, comments included.
struct Removal
{
    TextPatches patches;
    Span own;
};

/// Puts an entry into a block list or block map that has entries. It is written in their column; before the entry that
/// stands behind a dash (`- name: web`) it takes that place.
Result<TextPatches> insertIntoBlock(const YamlTree &tree, NodeId collection, EntryPlace place, const NewEntry &entry);

/// Takes an entry out of a block collection that has others.
Result<Removal> removeFromBlock(const YamlTree &tree, NodeId collection, int index);

/// The lines of a new entry behind the line that ends at `offset`. At the end of a text without final line break, the
/// new last line has none either, unless it ends a block scalar and so belongs to its value.
TextPatch linesBehind(const SourceText &text, qsizetype offset, QByteArray lines, const NewEntry &entry);

/// Length of the comment lines at the start of some lines.
qsizetype leadingCommentsLength(const QByteArray &lines);

/// Comment lines, and blank lines among them, moved to a column.
QByteArray commentsAt(qsizetype column, const QByteArray &lines);

/// The layout of a new entry in a block collection with these entries.
EntryLayout layoutOf(const YamlTree &tree, NodeId collection, const QList<EntryRegion> &regions, EntryPlace place);

/// The refusal of a block collection that entryRegions() does not cover.
Error unsupportedBlockError(const YamlTree &tree, NodeId collection);

} // namespace portolan
