// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layers.h"

namespace portolan {

/// Gives the columns their x, so that the pods of a column begin on one line, and the nodes their y.
///
/// Each node would like to stand where its edges are straight. In each column, in turn and several times over, the
/// wishes are met as well as the order and the gaps allow: that is an isotonic regression, solved exactly by pooling
/// adjacent violators (Best and Chakravarti 1990), so that a run of nodes that crowd each other settles on its mean.
/// Nodes with a previous place wish for nothing but that, with all their weight.
void assignCoordinates(LayeredIsland &island, const UnitGraph &graph, const LayoutSpacing &spacing);

} // namespace portolan
