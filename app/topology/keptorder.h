// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layers.h"

namespace portolan {

/// Orders the columns of an island that stood before as they were, and finds a place for what is new: a unit takes the
/// free place in its column that is nearest to what it is connected to, an edge that passes goes where it is straight.
void keepOrder(LayeredIsland &island, const LayoutSpacing &spacing);

} // namespace portolan
