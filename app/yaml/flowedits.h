// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/blockedits.h"

namespace portolan {

/// Puts an entry into a flow collection (`[a, b]`, `{a: 1}`), also an empty one. Where the entries stand on lines of
/// their own, the new one gets a line too.
Result<TextPatches> insertIntoFlow(const YamlTree &tree, NodeId collection, int index, const NewEntry &entry);

/// Takes an entry out of a flow collection, its comma with it.
Result<Removal> removeFromFlow(const YamlTree &tree, NodeId collection, int index);

} // namespace portolan
