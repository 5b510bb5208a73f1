// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layers.h"

namespace portolan {

/// Orders the nodes of each column so that few segments cross.
///
/// Barycentre sweeps (Sugiyama): to and fro over the columns, each node goes where the middle of its neighbours in the
/// column before is; then neighbours are exchanged while that helps (Gansner et al. 1993). This starts from several
/// orders while the island is small. The best order seen wins, and the first of equals, so that an order in the document
/// stays. Ends of segments are compared port by port; crossings are counted by merge sort, O(e log e) a channel.
void orderColumns(LayeredIsland &island);

} // namespace portolan
