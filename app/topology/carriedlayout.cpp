// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/carriedlayout.h"

#include <QSet>

namespace portolan {

namespace {

QSet<QString> idsOf(const TopologyGraph &graph)
{
    QSet<QString> ids;
    for (const TopologyNode &node : graph.nodes)
        ids.insert(node.id);
    return ids;
}

/// Old ids -> new ones, of things that were renamed: they stand at the same path.
QHash<QString, QString> renamedIds(const TopologyGraph &before, const TopologyGraph &after)
{
    const QSet<QString> known = idsOf(before);
    const QSet<QString> remaining = idsOf(after);
    QHash<QString, const TopologyNode *> gone; // by path
    for (const TopologyNode &node : before.nodes) {
        if (!node.path.isEmpty() && !remaining.contains(node.id))
            gone.insert(node.path.toString(), &node);
    }
    QHash<QString, QString> renamed;
    for (const TopologyNode &node : after.nodes) {
        if (node.path.isEmpty() || known.contains(node.id))
            continue;
        const TopologyNode *old = gone.value(node.path.toString());
        if (old && old->kind == node.kind)
            renamed.insert(old->id, node.id);
    }
    return renamed;
}

template<typename Value>
void rename(QHash<QString, Value> &values, const QHash<QString, QString> &renamed)
{
    for (auto ids = renamed.cbegin(); ids != renamed.cend(); ++ids) {
        if (values.contains(ids.key()))
            values.insert(ids.value(), values.take(ids.key()));
    }
}

} // namespace

DiagramLayout carriedOver(DiagramLayout layout, const TopologyGraph &before, const TopologyGraph &after)
{
    const QHash<QString, QString> renamed = renamedIds(before, after);
    if (renamed.isEmpty())
        return layout;
    rename(layout.boxes, renamed);
    rename(layout.columns, renamed);
    rename(layout.homes, renamed);
    QHash<LaneKey, qreal> lanes;
    for (auto lane = layout.lanes.cbegin(); lane != layout.lanes.cend(); ++lane) {
        LaneKey key = lane.key();
        key.unit = renamed.value(key.unit, key.unit);
        lanes.insert(key, *lane);
    }
    layout.lanes = lanes;
    return layout;
}

HandPlaces carriedOver(HandPlaces places, const TopologyGraph &before, const TopologyGraph &after)
{
    rename(places, renamedIds(before, after));
    return places;
}

} // namespace portolan
