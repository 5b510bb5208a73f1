// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layout.h"

namespace portolan {

/// The layout of `before`, told in the ids of `after`: a thing that was renamed has a new id and stands at the same path
/// in the file, so it keeps its place. For layoutDiagram() as the previous layout.
DiagramLayout carriedOver(DiagramLayout layout, const TopologyGraph &before, const TopologyGraph &after);
HandPlaces carriedOver(HandPlaces places, const TopologyGraph &before, const TopologyGraph &after);

} // namespace portolan
