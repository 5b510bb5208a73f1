// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamltree.h"

/// Where nodes stand in the order of the text, which is that of their ids.
namespace portolan {

/// The node behind `id` and all that is in it; the size of the tree at its end.
NodeId subtreeEnd(const YamlTree &tree, NodeId id);

/// The first node whose content starts at `offset` or behind it; the size of the tree when there is none.
NodeId firstNodeFrom(const YamlTree &tree, qsizetype offset);

/// How many nodes are around it.
int depthOf(const YamlTree &tree, NodeId id);

/// The key, or the item.
NodeId firstNode(const YamlTree::Entry &entry);

bool isWithin(const YamlTree &tree, NodeId id, NodeId ancestor);

} // namespace portolan
