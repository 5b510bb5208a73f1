// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layers.h"

namespace portolan {

/// Splits the units into islands, each with its columns, passages and segments, ready to be ordered: internet and
/// domains in the first two columns, components and volumes behind them. Islands come in document order; the one with
/// the internet is first, volumes that no one mounts are last.
QList<LayeredIsland> splitIntoIslands(const UnitGraph &graph, const LayoutSpacing &spacing,
                                      const DiagramLayout *previous);

} // namespace portolan
