// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"

namespace portolan {

/// What a node is, in words: for screen readers and tool tips. Names are safe to show, not yet to embed in markup.
QString nodeDescription(const TopologyNode &node);
QString nodeKindName(TopologyNode::Kind kind);

/// What an edge says and how that is known.
QString edgeDescription(const TopologyEdge &edge);

} // namespace portolan
