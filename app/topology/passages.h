// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layers.h"

namespace portolan {

/// Leads the edges of an island through its columns: fills its passages, segments and turns.
///
/// An edge that spans several columns passes each of those between by a node of its own kind, so that room is kept for
/// it and it runs through no box. Edges that end at the same place share their passages: they join one trunk that leads
/// there, which is what a reader wants to see of a database that everyone uses, and saves room and crossings.
///
/// An edge that ends in the column it starts in, or left of it, leaves to the right like any other, turns round beside
/// its column, passes back through the columns, turns round again and arrives from the left.
///
/// In a kept island a passage wants to stay where `previous` had it.
void addPassages(LayeredIsland &island, const UnitGraph &graph, const DiagramLayout *previous);

} // namespace portolan
