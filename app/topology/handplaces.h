// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layers.h"

namespace portolan {

// How a view lets its user place things by hand:
//
//   const QStringList unit = unitAround(graph, nodeUnderThePointer);   // what moves together; drag these boxes
//   places.insert(unit.first(), layout.boxes.value(unit.first()).topLeft() + dragged);
//   layout = layoutDiagram(graph, sizes, spacing, &layout, places);    // at the drop, and from then on after each edit
//
// `places` is all there is to be stored; carriedOver() (carriedlayout.h) follows renames. Without an entry a unit goes
// back to its home. `Arrange again` forgets all of them, and the layout before.

/// Ids of the nodes that move as one piece with a node: first the one whose corner a HandPlaces entry names, which is
/// the pod of a component. Empty when there is no such node.
QStringList unitAround(const TopologyGraph &graph, const QString &node);

/// Moves the units that were placed by hand to their places, and what they would cover, units and edges that pass, out
/// of the way, downwards and no further than needed. Only LayerNode::shift changes. Returns whether anything moved.
bool heedHandPlaces(QList<LayeredIsland> &islands, const UnitGraph &graph, const HandPlaces &places,
                    const LayoutSpacing &spacing);

} // namespace portolan
