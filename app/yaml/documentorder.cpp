// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/documentorder.h"

namespace portolan {

NodeId subtreeEnd(const YamlTree &tree, NodeId id)
{
    for (; id != kNoNode; id = tree.node(id).parent) {
        if (const NodeId next = tree.node(id).nextSibling; next != kNoNode)
            return next;
    }
    return tree.size();
}

NodeId firstNodeFrom(const YamlTree &tree, qsizetype offset)
{
    NodeId low = 0;
    NodeId high = tree.size();
    while (low < high) {
        const NodeId middle = low + (high - low) / 2;
        if (tree.node(middle).content.begin < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int depthOf(const YamlTree &tree, NodeId id)
{
    int depth = 0;
    for (id = tree.node(id).parent; id != kNoNode; id = tree.node(id).parent)
        ++depth;
    return depth;
}

NodeId firstNode(const YamlTree::Entry &entry)
{
    return entry.key == kNoNode ? entry.value : entry.key;
}

bool isWithin(const YamlTree &tree, NodeId id, NodeId ancestor)
{
    return ancestor <= id && id < subtreeEnd(tree, ancestor);
}

} // namespace portolan
