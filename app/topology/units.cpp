// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/units.h"

#include "app/topology/diagrammetrics.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <utility>

namespace portolan {

using namespace metrics;

namespace {

constexpr qreal kLabelInset = 8;  ///< between a pod's side and the label of a mount
constexpr qreal kLabelPitch = 13; ///< between labels above each other
constexpr qreal kBusPitch = 4;    ///< between mounts of different containers that run down side by side

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
        m_nodes.reserve(m_graph.nodes.size());
        m_places.reserve(2 * m_graph.nodes.size());
        m_result.edges.reserve(m_graph.edges.size());
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
        m_result.units.append(std::move(unit));
    }

    void addBox(LayoutUnit &unit, const TopologyNode &node, const QRectF &box)
    {
        unit.boxes.append({node.id, box});
        if (node.kind == TopologyNode::Kind::Service) {
            qreal top = box.top() + kHeaderHeight;
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
        leaveRoomForLabels(containers, box, unit);
    }

    QRectF arrangePod(const TopologyNode &pod, const QList<const TopologyNode *> &containers, qreal left,
                      LayoutUnit &unit)
    {
        const qreal gutter = containers.size() > 1 ? kBarGutter : 0;
        const QSizeF title = m_sizes.boxes.value(pod.id);
        qreal cardWidth = title.width() - 2 * kPadding - gutter;
        for (const TopologyNode *container : containers)
            cardWidth = std::max(cardWidth, m_sizes.boxes.value(container->id).width());
        const auto buses = std::count_if(containers.cbegin(), containers.cend(),
                                         [this](const TopologyNode *container) { return mountsOwnVolume(*container); });
        const qreal busRoom = buses > 1 ? qreal(buses - 1) * kBusPitch : 0;
        QRectF box(left, 0, cardWidth + 2 * kPadding + gutter + busRoom, title.height() + kPadding);
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

    bool isOwnVolume(int mount) const { return m_mounters.value(m_graph.edges[mount].to).size() == 1; }

    bool mountsOwnVolume(const TopologyNode &container) const
    {
        const QList<int> mounts = m_mounts.value(container.id);
        return std::any_of(mounts.cbegin(), mounts.cend(), [this](int mount) { return isOwnVolume(mount); });
    }

    /// Volumes below the pod, at its right. The mounts of a container run down side by side with those of the others,
    /// further out the higher it stands.
    void arrangeVolumes(const QList<const TopologyNode *> &containers, const QRectF &pod, LayoutUnit &unit)
    {
        qreal bottom = pod.bottom() + kStackEdges * kStackStep;
        qreal reach = kMountReach;
        for (auto container = containers.crbegin(); container != containers.crend(); ++container) {
            if (!mountsOwnVolume(**container))
                continue;
            const qreal right = boxOf((*container)->id, unit).right();
            m_buses.insert((*container)->id, right + reach);
            unit.size.setWidth(std::max(unit.size.width(), right + reach));
            reach += kBusPitch;
            for (const int mount : m_mounts.value((*container)->id)) {
                const QString &volume = m_graph.edges[mount].to;
                if (isOwnVolume(mount) && !m_labelsOf.contains(volume))
                    bottom = addVolume(*m_nodes.value(volume), {right - kVolumeInset, bottom}, containers, unit);
            }
        }
    }

    /// Returns the bottom of what was added: the volume and, above it, the labels of its mounts.
    qreal addVolume(const TopologyNode &volume, QPointF topRight, const QList<const TopologyNode *> &containers,
                    LayoutUnit &unit)
    {
        QHash<int, QPointF> &labels = m_labelsOf[volume.id];
        QPointF baseline = topRight + QPointF(0, kVolumeGap);
        for (const TopologyNode *container : containers) {
            for (const int mount : m_mounts.value(container->id)) {
                if (m_graph.edges[mount].to != volume.id || m_sizes.labels.value(mount) == 0)
                    continue;
                labels.insert(mount, baseline - QPointF(m_sizes.labels.value(mount), 0));
                baseline.ry() += kLabelPitch;
            }
        }
        const QSizeF size = m_sizes.boxes.value(volume.id);
        const qreal top = labels.isEmpty() ? topRight.y() + kVolumeGap : baseline.y() - kLabelPitch + kLabelLift;
        addBox(unit, volume, {{topRight.x() - size.width(), top}, size});
        return top + size.height() + kVolumeGap;
    }

    /// Mounts of shared volumes run straight out of the pod as far as their labels reach.
    void leaveRoomForLabels(const QList<const TopologyNode *> &containers, const QRectF &pod, LayoutUnit &unit)
    {
        qreal widest = 0;
        for (const TopologyNode *container : containers) {
            for (const int mount : m_mounts.value(container->id)) {
                if (!isOwnVolume(mount))
                    widest = std::max(widest, m_sizes.labels.value(mount));
            }
        }
        const qreal straight = pod.right() + (widest > 0 ? widest + 2 * kLabelInset : 0);
        m_straight.insert(unit.id, straight);
        unit.size.setWidth(std::max(unit.size.width(), straight));
    }

    static QRectF boxOf(const QString &id, const LayoutUnit &unit)
    {
        const auto box =
            std::find_if(unit.boxes.cbegin(), unit.boxes.cend(), [&](const auto &known) { return known.first == id; });
        return box->second;
    }

    /// Where an edge leaves its container: what it depends on leaves from one place, the highest; the mounts share the
    /// rest of the card's height evenly.
    qreal exitY(int edge, const LayoutUnit &unit) const
    {
        const QString &container = m_graph.edges[edge].from;
        const QList<int> mounts = m_mounts.value(container);
        const QRectF card = boxOf(container, unit);
        const int first = m_dependents.contains(container) ? 2 : 1;
        const qsizetype position =
            m_graph.edges[edge].kind == TopologyEdge::Kind::Mounted ? mounts.indexOf(edge) + first : 1;
        return card.top() + card.height() * qreal(position) / qreal(mounts.size() + first);
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
        if (edge.kind == TopologyEdge::Kind::Depends || edge.kind == TopologyEdge::Kind::Routed)
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
            return to.box.top() + kHeaderHeight / 2;
        if (from.unit != to.unit || !target || target->kind != TopologyNode::Kind::Pod)
            return to.box.center().y();
        return std::clamp(from.box.center().y(), to.box.top() + kHeaderHeight, to.box.bottom() - kPodRadius);
    }

    void leaveThroughPod(UnitEdge &edge)
    {
        const LayoutUnit &unit = m_result.units[edge.from];
        const TopologyEdge &drawn = m_graph.edges[edge.edge];
        edge.exit.setY(exitY(edge.edge, unit));
        if (edge.isInternal() && m_labelsOf.contains(drawn.to)) {
            edge.bus = m_buses.value(drawn.from);
            edge.entry.setX(boxOf(drawn.to, unit).right());
            edge.label = m_labelsOf.value(drawn.to).value(edge.edge);
            return;
        }
        edge.straightUntil = m_straight.value(unit.id);
        edge.label = {boxOf(unit.id, unit).right() + kLabelInset, edge.exit.y() - kLabelLift};
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
    QHash<QString, qreal> m_buses;                      ///< by container with volumes below its pod: x of its mounts
    QHash<QString, QHash<int, QPointF>> m_labelsOf;     ///< by volume below its pod: where the labels of mounts stand
    std::map<std::pair<int, qreal>, int> m_labelsAtEnd; ///< by unit and height: how many there are
};

} // namespace

UnitGraph unitGraph(const TopologyGraph &graph, const DiagramSizes &sizes)
{
    return UnitBuilder(graph, sizes).build();
}

} // namespace portolan
