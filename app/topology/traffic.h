// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/trafficindex.h"

namespace portolan {

/// The whole way of the requests that pass a thing: what leads to it, from the internet on, and where it leads, through
/// what its containers connect to. `id` is a node's or a port's. Volumes belong to it where a container of the way
/// mounts them.
GraphPart wayThrough(const TrafficIndex &index, const QString &id);

/// The same for what passes an edge, by its position in the graph.
GraphPart wayAlong(const TrafficIndex &index, qsizetype edge);

/// What can be reached from a node, or reaches it, in at most `steps` edges; components count as one.
GraphPart surroundings(const TrafficIndex &index, const QString &id, int steps);

/// The way as a line: `Internet -> example.tld -> external:80 -> default:3000 (nodejs-app)`, with arrow signs. Of several
/// ways the shortest from the internet; empty where nothing passes.
QString trafficLine(const TrafficIndex &index, const QString &id);

} // namespace portolan
