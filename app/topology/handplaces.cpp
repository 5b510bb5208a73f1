// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/handplaces.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr qreal kPassageGap = 7; ///< between an edge that passes and a box; less than the layout leaves by itself

class Displacement
{
public:
    Displacement(QList<LayeredIsland> &islands, const UnitGraph &graph, qreal unitGap)
        : m_islands(islands)
        , m_graph(graph)
        , m_unitGap(unitGap)
    { }

    bool moveTo(const HandPlaces &places)
    {
        for (LayeredIsland &island : m_islands) {
            for (int node = 0; node < island.nodes.size(); ++node) {
                LayerNode &placed = island.nodes[node];
                const LayoutUnit *unit = placed.isPassage() ? nullptr : &m_graph.units[placed.unit];
                if (!unit || !places.contains(unit->id)) {
                    m_others.append({&island, node});
                    continue;
                }
                placed.shift = places.value(unit->id) - unit->anchor - island.unitHome(m_graph, node);
                m_taken.append(outline(island, node));
            }
        }
        return !m_taken.isEmpty();
    }

    /// From top to bottom, so that whoever gives way can only meet what comes later.
    void makeRoom()
    {
        std::stable_sort(m_others.begin(), m_others.end(), [this](const Member &a, const Member &b) {
            return outline(*a.island, a.node).top() < outline(*b.island, b.node).top();
        });
        for (const Member &member : std::as_const(m_others)) {
            LayerNode &node = member.island->nodes[member.node];
            const qreal gap = node.isPassage() ? kPassageGap : m_unitGap;
            QRectF box = outline(*member.island, member.node);
            const qreal home = box.top();
            for (bool moved = true; moved;) {
                moved = false;
                for (const QRectF &taken : std::as_const(m_taken)) {
                    if (!taken.adjusted(-gap, -gap, gap, gap).intersects(box))
                        continue;
                    box.moveTop(taken.bottom() + gap);
                    moved = true;
                }
            }
            if (box.top() == home)
                continue;
            node.shift.setY(box.top() - home);
            m_taken.append(box);
        }
    }

private:
    struct Member
    {
        LayeredIsland *island = nullptr;
        int node = -1;
    };

    QRectF outline(const LayeredIsland &island, int node) const
    {
        const LayerNode &placed = island.nodes[node];
        if (!placed.isPassage())
            return {island.unitOrigin(m_graph, node), m_graph.units[placed.unit].size};
        const qreal left = island.columnLeft[placed.column];
        return QRectF(left, placed.top, island.columnRight[placed.column] - left, placed.height)
            .translated(island.offset + placed.shift);
    }

    QList<LayeredIsland> &m_islands;
    const UnitGraph &m_graph;
    qreal m_unitGap;
    QList<Member> m_others; ///< not placed by hand
    QList<QRectF> m_taken;
};

} // namespace

QStringList unitAround(const TopologyGraph &graph, const QString &node)
{
    const UnitGraph units = unitGraph(graph, {}); // sizes do not decide what belongs together
    for (const LayoutUnit &unit : units.units) {
        QStringList ids;
        for (const auto &[id, box] : unit.boxes)
            ids.append(id);
        if (!ids.contains(node))
            continue;
        ids.removeOne(unit.id);
        ids.prepend(unit.id);
        return ids;
    }
    return {};
}

bool heedHandPlaces(QList<LayeredIsland> &islands, const UnitGraph &graph, const HandPlaces &places,
                    const LayoutSpacing &spacing)
{
    if (places.isEmpty())
        return false;
    Displacement displacement(islands, graph, spacing.unitMinimum);
    if (!displacement.moveTo(places))
        return false;
    displacement.makeRoom();
    return true;
}

} // namespace portolan
