// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"
#include "app/chart/connections.h"

namespace portolan {

class UnchangedComponents;
class YamlTree;

/// What a graph is built from, but for the ways in that no values file holds.
struct GraphSource
{
    const Chart &chart;
    const YamlTree &tree;
    const Connections &connections;
};

/// Whether two states of a file surely come to the same graph: as most letters that are typed do, in a variable say. Only
/// the few components that changed are looked at, and the volumes.
bool isSameGraph(const GraphSource &before, const GraphSource &after, const UnchangedComponents &unchanged);

} // namespace portolan
