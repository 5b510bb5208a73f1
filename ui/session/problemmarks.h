// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"
#include "app/validation/problem.h"

namespace portolan {

/// Marks each node with the worst of the problems of what it shows; a problem of something that is not drawn counts for
/// the nearest entry around it.
void markProblems(TopologyGraph &graph, const QList<Problem> &problems);

} // namespace portolan
