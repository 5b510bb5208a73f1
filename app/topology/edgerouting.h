// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layers.h"

namespace portolan {

/// Routes the edges of the island, into `layout.routes` and `layout.labels`.
///
/// An edge leaves to the right and arrives from the left. Within the columns it runs straight, at the height of its
/// unit or of the passage that was kept free for it; it bends only in the channels between columns, where there are no
/// boxes. So no edge crosses a box. Edges of cycles turn round beside their column and run back through passages of
/// their own.
void routeEdges(const LayeredIsland &island, const UnitGraph &graph, DiagramLayout &layout);

} // namespace portolan
