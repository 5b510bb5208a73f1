// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/blockedits.h"

namespace portolan {

/// Whether an entry can be the first of the node: `[]`, `{}`, `null`, `~` or no value at all.
bool isEmptyCollection(const YamlTree &tree, NodeId id);

/// Puts the first entry into an empty collection; kNoNode is the content of a file that has none. It becomes a block
/// collection, except between brackets and among siblings that are written with brackets.
Result<TextPatches> insertFirstEntry(const YamlTree &tree, NodeId id, const NewEntry &entry);

/// Takes the only entry out of a block collection and leaves `[]` or `{}`, right behind the colon or dash that
/// introduces it.
Result<Removal> removeOnlyEntry(const YamlTree &tree, NodeId collection);

} // namespace portolan
