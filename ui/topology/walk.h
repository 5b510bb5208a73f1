// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layout.h"

namespace portolan {

enum class WalkDirection : quint8 { Left, Right, Up, Down };

/// The node that an arrow key leads to from a node or port: left and right against and along the traffic, into a pod and out
/// of it; up and down to the next node of the same kind. Empty where the picture ends.
QString walk(const TopologyGraph &graph, const DiagramLayout &layout, const QString &id, WalkDirection direction);

} // namespace portolan
