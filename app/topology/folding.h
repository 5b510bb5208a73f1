// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"

#include <QHash>
#include <QStringList>

namespace portolan {

/// How much of a large graph is drawn as part of something else. Nothing is dropped: what is folded is counted where it
/// went, and edges end there.
enum class Folding : quint8 {
    None,
    Containers, ///< into their component
    Volumes,    ///< these into the components that mount them, and outside hosts into one; containers too
};

/// By the number of components: containers fold above 300, volumes and outside hosts above 1000.
Folding foldingFor(const TopologyGraph &graph);
TopologyGraph folded(const TopologyGraph &graph, Folding folding);
/// By id of a node that is folded away: ids of those that stand for it.
using StandIns = QHash<QString, QStringList>;
StandIns standIns(const TopologyGraph &graph, Folding folding);
/// The graph without hosts outside the file, and without what leads to them.
TopologyGraph withoutOutsideHosts(TopologyGraph graph);
/// A sentence for the user; empty when nothing is folded.
QString foldingText(Folding folding);

} // namespace portolan
