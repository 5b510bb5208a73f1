// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/graph.h"

#include "app/chart/connections.h"

#include <algorithm>

namespace portolan {

const TopologyNode *TopologyGraph::node(QStringView id) const
{
    const auto found =
        std::find_if(nodes.cbegin(), nodes.cend(), [id](const TopologyNode &node) { return node.id == id; });
    return found == nodes.cend() ? nullptr : &*found;
}

const TopologyNode *TopologyGraph::owner(QStringView id) const
{
    for (const TopologyNode &node : nodes) {
        const auto isIt = [id](const TopologyPort &port) { return port.id == id; };
        if (node.id == id || std::any_of(node.ports.cbegin(), node.ports.cend(), isIt))
            return &node;
    }
    return nullptr;
}

TopologyGraph buildTopology(const Chart &chart, const YamlTree &tree, const QStringList &domains,
                            const QList<IngressRule> &ingresses)
{
    return buildTopology(chart, tree, readConnections(chart, tree), domains, ingresses);
}

} // namespace portolan
