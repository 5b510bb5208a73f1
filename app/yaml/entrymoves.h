// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"
#include "app/yaml/textpatch.h"
#include "app/yaml/yamltree.h"

namespace portolan {

/// Takes an entry of a block collection to another place in it. The entries between move up or down by one, with the
/// comments that belong to them; blank lines and comments that stand apart stay in place.
Result<TextPatches> moveInBlock(const YamlTree &tree, NodeId collection, int from, int to);

/// The same between brackets, where the commas stay in place.
Result<TextPatches> moveInFlow(const YamlTree &tree, NodeId collection, int from, int to);

/// The entries `first` to `last` in their new order, when the one at `from` goes to `to`: by slot, the old index.
QList<int> movedOrder(int from, int to);

} // namespace portolan
