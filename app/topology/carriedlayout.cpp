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

} // namespace

DiagramLayout carriedOver(DiagramLayout layout, const TopologyGraph &before, const TopologyGraph &after)
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
        if (!old || old->kind != node.kind)
            continue;
        renamed.insert(old->id, node.id);
        if (layout.boxes.contains(old->id))
            layout.boxes.insert(node.id, layout.boxes.take(old->id));
        if (layout.columns.contains(old->id))
            layout.columns.insert(node.id, layout.columns.take(old->id));
    }
    if (!renamed.isEmpty()) {
        QHash<LaneKey, qreal> lanes;
        for (auto lane = layout.lanes.cbegin(); lane != layout.lanes.cend(); ++lane) {
            LaneKey key = lane.key();
            key.unit = renamed.value(key.unit, key.unit);
            lanes.insert(key, *lane);
        }
        layout.lanes = lanes;
    }
    return layout;
}

} // namespace portolan
