// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"
#include "ui/session/problemindex.h"

#include <vector>

namespace portolan {

/// For each node the worst of the problems of what it shows; a problem of something that is not drawn counts for the
/// nearest entry around it.
std::vector<TopologyMark> problemMarks(const TopologyGraph &graph, const QList<Problem> &problems);

} // namespace portolan
