// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layout.h"

#include <QByteArray>

namespace portolan {

/// The graph in the languages of other programs, for pictures that those lay out, and for scripts. Names come out as
/// themselves whatever they hold; the same graph gives the same bytes.

/// Graphviz: a cluster for each component, a record with its ports for each service.
QByteArray writeDot(const TopologyGraph &graph);
/// Mermaid's `flowchart LR`, as GitHub renders it.
QByteArray writeMermaid(const TopologyGraph &graph);
/// Nodes with their boxes, edges with their routes; px at 100 %.
QByteArray writeJson(const TopologyGraph &graph, const DiagramLayout &layout);

} // namespace portolan
