// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/connections.h"
#include "app/topology/graph.h"

namespace portolan {

/// What a component has become in the graph, so that edges can be drawn to it.
struct ComponentNodes
{
    QString pod;
    QString service;
    QList<QString> containers;
};

/// Draws whom each container says that it connects to: one edge for each pair of ends, however often it is said, and the
/// hosts that are no part of the file. `components` are in the order of the chart.
void addDependencies(TopologyGraph &graph, const Connections &connections, const YamlTree &tree,
                     const QList<ComponentNodes> &components);

} // namespace portolan
