// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/blockedits.h"
#include "app/yaml/editplace.h"
#include "app/yaml/editplan.h"

/// Entries of collections of any style: where a new one goes, and the two things that are done to them.
namespace portolan {

/// The place of a key that a map does not have yet: behind those that come before it in the preferred order. Refuses a
/// key that would hide a collection that is merged in (`<<`).
Result<EntryPlace> placeOfNewKey(const YamlTree &tree, const EditPlace &at, const QByteArray &key,
                                 const KeyOrder &order);

/// The place of an item; its index may be the number of items.
Result<EntryPlace> placeOfNewItem(const YamlTree &tree, const EditPlace &at, qsizetype index);

/// Adds an entry to a collection, an empty value, or the top of a file without content (kNoNode).
Result<TextPatches> insertEntry(const YamlTree &tree, NodeId collection, EntryPlace place, const NewEntry &entry);

Result<Removal> removeEntry(const YamlTree &tree, NodeId collection, int index);

/// What these two are meant to do.
void intendInsertion(IntendedTree &intended, const YamlTree &tree, NodeId collection, int index, const NewEntry &entry);
void intendRemoval(IntendedTree &intended, const YamlTree &tree, const YamlTree::Entry &entry);

} // namespace portolan
