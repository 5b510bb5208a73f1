// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layout.h"

#include <optional>
#include <utility>

namespace portolan {

/// What the layout moves as one piece. All rectangles and points are relative to its upper left corner.
struct LayoutUnit
{
    QString id;             ///< of the box that names it: pod, volume, domain, internet
    bool isIngress = false; ///< internet or domain: stands left of all components
    bool isLoose = false;   ///< a volume that no one mounts: goes last
    QSizeF size;
    QPointF anchor; ///< upper left corner of the box with the id
    QList<std::pair<QString, QRectF>> boxes;
    QList<std::pair<QString, QRectF>> ports;
};

/// An edge of the graph, seen from the units it connects; inside one unit when they are the same.
struct UnitEdge
{
    int edge = -1; ///< index in the graph
    int from = -1;
    int to = -1;
    QPointF exit;  ///< relative to `from`
    QPointF entry; ///< relative to `to`
    /// Until where the edge runs straight after its exit (x relative to `from`): room for its label.
    qreal straightUntil = 0;
    /// Of the mount of a volume below its pod: x at which it runs down to the volume's right side.
    std::optional<qreal> bus = {};
    QPointF label; ///< left end of the label's baseline, relative to `from`, or to `to` when it stands there
    bool isLabelAtEnd = false;

    bool isInternal() const { return from == to; }
    /// Whether it goes straight from box to box within its unit; an edge to the own service does not.
    bool isInside() const { return isInternal() && (bus || entry.x() >= straightUntil); }
};

struct UnitGraph
{
    QList<LayoutUnit> units;
    QList<UnitEdge> edges;
};

/// Groups the nodes into units and arranges each of them inside: the service left of its pod with the first port row
/// facing the first pin, containers stacked in the pod, the pod's own volumes below it, those of the lowest container
/// first, so that mounts do not cross. Edges whose ends do not exist are left out.
UnitGraph unitGraph(const TopologyGraph &graph, const DiagramSizes &sizes);

} // namespace portolan
