// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"
#include "app/topology/nodemeasure.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>

namespace portolan {

/// The empty space of the picture, in px at 100 %.
struct LayoutSpacing
{
    qreal unit = 28;        ///< between two components in a column
    qreal unitMinimum = 12; ///< what is left of it before a component that grows pushes the next one away
    qreal column = 48;      ///< between two columns, where edges bend
    qreal lane = 3;         ///< more of it for each edge that passes, at most as much again
    qreal aspect = 1.6;     ///< width : height that the arrangement of independent components aims at
};

/// A place where edges pass through a column: by where they end.
struct LaneKey
{
    QString unit;   ///< id of the first box of the unit they end at
    int height = 0; ///< px below its top
    int column = 0;
    bool back = false; ///< against the direction of the columns

    friend bool operator==(const LaneKey &, const LaneKey &) = default;
    friend size_t qHash(const LaneKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.unit, key.height, key.column, key.back);
    }
};

/// Where the user put units by hand: by the id that names the unit (unitAround() in handplaces.h), the upper left corner of
/// the box with that id.
using HandPlaces = QHash<QString, QPointF>;

/// Where everything is: boxes and port rows by id, edges as runs of cubic curves (first point, then two controls and
/// an end for each).
struct DiagramLayout
{
    QHash<QString, QRectF> boxes; ///< by node id; a pod's box holds those of its containers
    QHash<QString, QRectF> ports; ///< by port id
    QHash<QString, int> columns;  ///< by id of a unit's first box; remembered so that units keep their column
    QHash<LaneKey, qreal> lanes;  ///< y of the edges that pass; remembered likewise
    /// By id of a unit that was put elsewhere by hand, or gives way to one that was: where it stands without that.
    QHash<QString, QPointF> homes;
    QList<QList<QPointF>> routes; ///< by edge
    QList<QPointF> labels;        ///< by edge: left end of the label's baseline
    QRectF bounds;

    bool isEmpty() const { return boxes.isEmpty(); }
    /// Upper left corner of the box that names a unit, by its id, but for what was put somewhere by hand.
    QPointF home(const QString &unit) const { return homes.value(unit, boxes.value(unit).topLeft()); }
    friend bool operator==(const DiagramLayout &, const DiagramLayout &) = default;
};

/// A layered layout for components, from left to right.
///
/// A component is one rigid unit, [service | pod with its containers | volumes that it alone mounts] (units.h). That
/// turns the compound problem into a plain layered graph (Sugiyama, Tagawa and Toda 1981): break cycles and choose a
/// column for each unit (layering.h), order the units in each column so that few edges cross (ordering.h), give them
/// a y (coordinates.h), and route the edges through the free channels between columns (edgerouting.h). Units that no
/// edge connects, directly or through others, are islands of their own, and packed into columns of about the aspect
/// wanted (packing.h).
///
/// A pure function of its arguments. With a `previous` layout, what was there stays where it was as long as nothing
/// grows into it, and what is new takes a free place; without one, the same graph always gives the same picture.
///
/// What was put somewhere by hand stands there, whatever else changes, and others give way to it (handplaces.h). The
/// arrangement of all the rest does not depend on it: taking a hand-picked place back restores the picture.
DiagramLayout layoutDiagram(const TopologyGraph &graph, const DiagramSizes &sizes, const LayoutSpacing &spacing = {},
                            const DiagramLayout *previous = nullptr, const HandPlaces &handPlaces = {});

} // namespace portolan
