// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/units.h"

#include "app/topology/diagrammetrics.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace portolan {

using namespace metrics;

namespace {

constexpr qreal kDetourPitch = 12; ///< between edges that leave below the volumes
constexpr qreal kLabelInset = 8;   ///< between a pod's side and the label of a mount

constexpr qreal kLabelPitch = 13; ///< between labels above each other

/// Where a node or port is: its unit and its box in there.
struct Place
{
    int unit = -1;
    QRectF box;
};

class UnitBuilder
{
public:
    UnitBuilder(const TopologyGraph &graph, const DiagramSizes &sizes) : m_graph(graph), m_sizes(sizes) { }

    UnitGraph build()
    {
        index();
        for (const TopologyNode &node : m_graph.nodes)
            addUnitOf(node);
        for (int i = 0; i < m_graph.edges.size(); ++i)
            addEdge(i);
        return m_result;
    }

private:
    void index()
    {
        for (const TopologyNode &node : m_graph.nodes) {
            m_nodes.insert(node.id, &node);
            if (!node.parent.isEmpty())
                m_children[node.parent].append(&node);
        }
        for (int i = 0; i < m_graph.edges.size(); ++i) {
            const TopologyEdge &edge = m_graph.edges[i];
            const TopologyNode *container = m_nodes.value(edge.from);
            const QString pod = container ? podOf(*container) : QString();
            if (!m_nodes.contains(pod))
                continue;
            if (edge.kind == TopologyEdge::Kind::Depends)
                m_dependents.insert(edge.from);
            if (edge.kind != TopologyEdge::Kind::Mounted || !m_nodes.contains(edge.to))
                continue;
            m_mounts[edge.from].append(i);
            QList<QString> &pods = m_mounters[edge.to];
            if (!pods.contains(pod))
                pods.append(pod);
        }
    }

    /// Edges leave from a container, or from the pod that its containers are folded into.
    static QString podOf(const TopologyNode &node)
    {
        return node.kind == TopologyNode::Kind::Pod ? node.id : node.parent;
    }

    /// Services, containers and volumes of one pod come with it.
    bool belongsToPod(const TopologyNode &node) const
    {
        if (node.kind == TopologyNode::Kind::Volume)
            return m_mounters.value(node.id).size() == 1;
        return m_nodes.contains(node.parent);
    }

    void addUnitOf(const TopologyNode &node)
    {
        if (belongsToPod(node))
            return;
        LayoutUnit unit;
        unit.id = node.id;
        unit.isIngress = node.kind == TopologyNode::Kind::Internet || node.kind == TopologyNode::Kind::Domain;
        unit.isLoose = node.kind == TopologyNode::Kind::Volume && !m_mounters.contains(node.id);
        if (node.kind == TopologyNode::Kind::Pod)
            arrangeComponent(node, unit);
        else
            addBox(unit, node, {{0, 0}, m_sizes.boxes.value(node.id)});
        for (const auto &[id, box] : std::as_const(unit.boxes)) {
            m_places.insert(id, {int(m_result.units.size()), box});
            unit.size = unit.size.expandedTo({box.right(), box.bottom()});
        }
        for (const auto &[id, box] : std::as_const(unit.ports))
            m_places.insert(id, {int(m_result.units.size()), box});
        m_result.units.append(unit);
    }

    void addBox(LayoutUnit &unit, const TopologyNode &node, const QRectF &box)
    {
        unit.boxes.append({node.id, box});
        if (node.kind == TopologyNode::Kind::Service) {
            qreal top = box.top() + kServiceHeader;
            for (const TopologyPort &port : node.ports) {
                unit.ports.append({port.id, {box.left(), top, box.width(), kRowHeight}});
                top += kRowHeight;
            }
        } else if (node.kind == TopologyNode::Kind::Container) {
            qreal top = box.top() + kFirstPin - kPinHeight / 2;
            for (const TopologyPort &port : node.ports) {
                unit.ports.append({port.id, {box.left(), top, m_sizes.pins.value(node.id), kPinHeight}});
                top += kRowHeight;
            }
        }
    }

    void arrangeComponent(const TopologyNode &pod, LayoutUnit &unit)
    {
        QList<const TopologyNode *> containers;
        qreal podLeft = 0;
        for (const TopologyNode *child : m_children.value(pod.id)) {
            if (child->kind == TopologyNode::Kind::Container)
                containers.append(child);
        }
        for (const TopologyNode *child : m_children.value(pod.id)) {
            if (child->kind != TopologyNode::Kind::Service)
                continue;
            const QSizeF size = m_sizes.boxes.value(child->id);
            addBox(unit, *child, {{podLeft, kServiceDrop}, size});
            podLeft += size.width() + kServiceGap;
        }
        const QRectF box = arrangePod(pod, containers, podLeft, unit);
        unit.anchor = box.topLeft();
        if (containers.isEmpty())
            containers.append(&pod);
        arrangeVolumes(containers, box, unit);
    }

    QRectF arrangePod(const TopologyNode &pod, const QList<const TopologyNode *> &containers, qreal left,
                      LayoutUnit &unit)
    {
        const qreal gutter = containers.size() > 1 ? kBarGutter : 0;
        const QSizeF title = m_sizes.boxes.value(pod.id);
        qreal cardWidth = title.width() - 2 * kPadding - gutter;
        for (const TopologyNode *container : containers)
            cardWidth = std::max(cardWidth, m_sizes.boxes.value(container->id).width());
        QRectF box(left, 0, cardWidth + 2 * kPadding + gutter, title.height() + kPadding);
        const qsizetype podIndex = unit.boxes.size();
        unit.boxes.append({pod.id, box});
        qreal top = title.height() + kPadding;
        for (const TopologyNode *container : containers) {
            const qreal height = m_sizes.boxes.value(container->id).height();
            addBox(unit, *container, {left + kPadding + gutter, top, cardWidth, height});
            box.setBottom(top + height + kPadding);
            top += height + kCardGap;
        }
        if (containers.isEmpty())
            box.setBottom(box.top()
                          + std::max(title.height() + kPadding + kCardHeight / 2,
                                     (m_mounts.value(pod.id).size() + 2) * kMountPitch));
        unit.boxes[podIndex].second = box;
        return box;
    }

    qreal mountLabelWidth(const QList<const TopologyNode *> &containers) const
    {
        qreal widest = 0;
        for (const TopologyNode *container : containers) {
            for (const int edge : m_mounts.value(container->id))
                widest = std::max(widest, m_sizes.labels.value(edge));
        }
        return widest;
    }

    void arrangeVolumes(const QList<const TopologyNode *> &containers, const QRectF &pod, LayoutUnit &unit)
    {
        const qreal labels = mountLabelWidth(containers);
        const qreal straight = pod.right() + (labels > 0 ? labels + 2 * kLabelInset : 0);
        m_straight.insert(unit.id, straight);
        QSet<QString> placed;
        qreal bottom = -kVolumeGap;
        for (const TopologyNode *container : containers) {
            for (const int edge : m_mounts.value(container->id)) {
                const QString volume = m_graph.edges[edge].to;
                if (m_mounters.value(volume).size() != 1 || placed.contains(volume))
                    continue;
                placed.insert(volume);
                const QSizeF size = m_sizes.boxes.value(volume);
                const qreal top = std::max(bottom + kVolumeGap, exitY(edge, unit) - size.height() / 2);
                addBox(unit, *m_nodes.value(volume), {{straight + kMountGap, top}, size});
                bottom = top + size.height();
            }
        }
        if (!placed.isEmpty())
            m_volumesBottom.insert(unit.id, bottom);
    }

    /// Where an edge leaves its container: the mounts share the card's height evenly; what it depends on leaves from
    /// one place, the lowest.
    qreal exitY(int edge, const LayoutUnit &unit) const
    {
        const QString &container = m_graph.edges[edge].from;
        const QList<int> mounts = m_mounts.value(container);
        const auto card = std::find_if(unit.boxes.cbegin(), unit.boxes.cend(),
                                       [&](const auto &box) { return box.first == container; });
        const qsizetype position =
            m_graph.edges[edge].kind == TopologyEdge::Kind::Mounted ? mounts.indexOf(edge) + 1 : mounts.size() + 1;
        const qsizetype places = mounts.size() + (m_dependents.contains(container) ? 1 : 0);
        return card->second.top() + card->second.height() * qreal(position) / qreal(places + 1);
    }

    void addEdge(int index)
    {
        const TopologyEdge &edge = m_graph.edges[index];
        const auto from = m_places.constFind(edge.from);
        const auto to = m_places.constFind(edge.to);
        if (from == m_places.cend() || to == m_places.cend())
            return;
        UnitEdge made;
        made.edge = index;
        made.from = from->unit;
        made.to = to->unit;
        made.exit = {from->box.right(), from->box.center().y()};
        made.entry = {to->box.left(), entryY(edge, *from, *to)};
        made.straightUntil = made.exit.x();
        made.label = made.exit + QPointF(kLabelInset, -kLabelLift);
        if (m_mounts.contains(edge.from) || m_dependents.contains(edge.from))
            leaveThroughPod(made);
        else if (made.isInternal())
            made.label = {(made.exit.x() + made.entry.x() - m_sizes.labels.value(index)) / 2,
                          made.exit.y() - kLabelLift};
        if (edge.kind == TopologyEdge::Kind::Depends)
            labelAtEnd(made);
        m_result.edges.append(made);
    }

    /// Labels of edges to one place stand above each other.
    void labelAtEnd(UnitEdge &edge)
    {
        int &before = m_labelsAtEnd[{edge.to, edge.entry.y()}];
        const qreal width = m_sizes.labels.value(edge.edge);
        edge.label = edge.entry - QPointF(kArrowLength + kLabelInset + width, kLabelLift + before * kLabelPitch);
        edge.isLabelAtEnd = true;
        if (width > 0)
            ++before;
    }

    /// An edge to a pod's side goes straight across, as far as the pod reaches.
    qreal entryY(const TopologyEdge &edge, const Place &from, const Place &to) const
    {
        const TopologyNode *target = m_nodes.value(edge.to);
        if (target && target->kind == TopologyNode::Kind::Service)
            return to.box.top() + kServiceHeader / 2;
        if (from.unit != to.unit || !target || target->kind != TopologyNode::Kind::Pod)
            return to.box.center().y();
        return std::clamp(from.box.center().y(), to.box.top() + kHeaderHeight, to.box.bottom() - kPodRadius);
    }

    void leaveThroughPod(UnitEdge &edge)
    {
        LayoutUnit &unit = m_result.units[edge.from];
        edge.exit.setY(exitY(edge.edge, unit));
        edge.straightUntil = m_straight.value(unit.id);
        edge.label = {unit.anchor.x() + podWidth(unit) + kLabelInset, edge.exit.y() - kLabelLift};
        const auto bottom = m_volumesBottom.find(unit.id);
        if (edge.isInside() || bottom == m_volumesBottom.end())
            return;
        // Edges that leave from one place stay together.
        qreal &detour = m_detours[{edge.from, edge.exit.y()}];
        if (detour == 0) {
            *bottom += kDetourPitch;
            detour = *bottom;
        }
        edge.detour = detour;
        unit.size.setHeight(std::max(unit.size.height(), detour));
    }

    static qreal podWidth(const LayoutUnit &unit)
    {
        const auto pod =
            std::find_if(unit.boxes.cbegin(), unit.boxes.cend(), [&](const auto &box) { return box.first == unit.id; });
        return pod->second.width();
    }

    const TopologyGraph &m_graph;
    const DiagramSizes &m_sizes;
    UnitGraph m_result;
    QHash<QString, const TopologyNode *> m_nodes;
    QHash<QString, QList<const TopologyNode *>> m_children; ///< by pod
    QHash<QString, QList<int>> m_mounts;                    ///< by container: edges
    QSet<QString> m_dependents;                             ///< containers that depend on something
    QHash<QString, QList<QString>> m_mounters;              ///< by volume: pods
    QHash<QString, Place> m_places;
    QHash<QString, qreal> m_straight;                   ///< by unit: until where mounts run straight
    QHash<QString, qreal> m_volumesBottom;              ///< by unit with volumes of its own
    std::map<std::pair<int, qreal>, int> m_labelsAtEnd; ///< by unit and height: how many there are
    std::map<std::pair<int, qreal>, qreal> m_detours;   ///< by unit and height: where edges leave below the volumes
};

} // namespace

UnitGraph unitGraph(const TopologyGraph &graph, const DiagramSizes &sizes)
{
    return UnitBuilder(graph, sizes).build();
}

} // namespace portolan
