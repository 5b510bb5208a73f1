// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/ingressrule.h"
#include "app/topology/graph.h"

namespace portolan {

/// Draws the ways in that a chart's own Ingress objects open: a domain for each host of each file, with an edge for each
/// path. What stands outside `templates/custom/` is marked by a warning, as the rule `ingress-in-templates` has it.
void addIngresses(TopologyGraph &graph, const QList<IngressRule> &rules);

} // namespace portolan
