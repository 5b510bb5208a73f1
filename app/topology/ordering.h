// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layers.h"

namespace portolan {

/// Orders the nodes of each column so that few segments cross.
///
/// Barycentre sweeps: to and fro over the columns, each node goes where the middle of its neighbours in the column
/// before is; then neighbours are swapped while that helps (transposition). The best order seen wins, and the first of
/// equals, so that an order in the document stays. Crossings are counted with a Fenwick tree in O(e log e) for each
/// channel (Barth, Juenger and Mutzel 2002).
///
/// When the nodes have previous places they keep that order, and new ones go beside what they are connected to.
void orderColumns(LayeredIsland &island);

/// Number of pairs of segments that cross.
qint64 crossings(const LayeredIsland &island);

} // namespace portolan
