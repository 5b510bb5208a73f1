// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/folding.h"
#include "app/topology/layout.h"
#include "app/topology/nodegeometry.h"
#include "app/topology/trafficindex.h"
#include "ui/models/rowchange.h"

#include <QStringList>

#include <memory>

namespace portolan {

/// A graph as the picture shows it: how much of it, and where. Immutable, so that a worker can make the next one while
/// the window shows this one.
struct ArrangedGraph
{
    TopologyGraph whole;
    bool isOutsideShown = true; ///< hosts outside the file
    Folding folding = Folding::None;
    StandIns standIns;   ///< for what is folded
    TopologyGraph graph; ///< of the whole, what is shown
    TrafficIndex traffic;
    DiagramLayout layout;
    HandPlaces handPlaces;
    QList<NodeGeometry> geometries; ///< of the nodes that are shown
};
using ArrangedGraphPtr = std::shared_ptr<const ArrangedGraph>;

/// Another graph after one that is shown: what is in both stays where it is.
ArrangedGraphPtr arranged(const TopologyGraph &whole, bool isOutsideShown, const ArrangedGraphPtr &before);
/// The graph that is shown, laid out anew: after `previous`, or from scratch when there is none.
ArrangedGraphPtr laidOutAgain(const ArrangedGraph &before, const DiagramLayout *previous, const HandPlaces &places);

/// What looks otherwise in a second picture than in a first.
struct PictureDifference
{
    QStringList goneNodes;
    QList<qsizetype> nodes; ///< that are new or look otherwise: positions in the second graph
    RowChanges edgeRows;    ///< from the edges of the first to those of the second
    QList<qsizetype> edges; ///< as for the nodes

    qsizetype size() const { return goneNodes.size() + nodes.size() + edges.size() + qsizetype(edgeRows.size()); }
};
PictureDifference differenceBetween(const ArrangedGraph &before, const ArrangedGraph &after);

} // namespace portolan
