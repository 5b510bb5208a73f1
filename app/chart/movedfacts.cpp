// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/movedfacts.h"

namespace portolan {
namespace {

/// Moves the nodes of an entry, given those that it has itself and then its fields.
class NodeMover
{
public:
    explicit NodeMover(NodeId by) : m_shift{by, 0} { }

    template<typename... Places>
    void move(Places &...places)
    {
        (moveOne(places), ...);
    }

private:
    void moveOne(NodeId &node) const { node = m_shift.of(node); }

    template<typename T>
    void moveOne(Field<T> &field) const
    {
        moveOne(field.node);
    }

    template<typename Entry>
    void moveOne(QList<Entry> &entries)
    {
        for (Entry &entry : entries)
            moveOne(entry);
    }

    void moveOne(Port &port) { move(port.node, port.externalPort, port.containerPort, port.protocol); }

    void moveOne(Service &service) { move(service.node, service.portsNode, service.name, service.type, service.ports); }

    void moveOne(EnvVariable &variable) { move(variable.node, variable.valueFrom, variable.name, variable.value); }

    void moveOne(VolumeMount &mount)
    {
        move(mount.node, mount.containerPath, mount.volumeName, mount.path, mount.readOnly);
    }

    void moveOne(Container &container)
    {
        move(container.node, container.name, container.image, container.command, container.args, container.env,
             container.volumeMounts, container.envNode, container.resources, container.livenessProbe,
             container.readinessProbe, container.startupProbe);
    }

    Shift m_shift;
};

TextPlace movedPlace(TextPlace place, const Shift &shift)
{
    return place.node == kNoNode ? place : TextPlace{shift.of(place.node), place.inValue, shift.of(place.span)};
}

} // namespace

Component moved(Component component, const Shift &shift)
{
    if (shift.nodes == 0)
        return component;
    NodeMover mover(shift.nodes);
    mover.move(component.node, component.containersNode, component.autoScaling, component.name, component.replicas,
               component.maxReplicas, component.averageCpu, component.averageMemory, component.containers);
    if (component.service)
        mover.move(*component.service);
    return component;
}

ContainerPorts moved(ContainerPorts ports, const Shift &shift)
{
    if (shift == Shift())
        return ports;
    for (KnownPort &port : ports.ports)
        port.place = movedPlace(port.place, shift);
    return ports;
}

HostReference moved(HostReference reference, const Shift &shift)
{
    reference.node = shift.of(reference.node);
    reference.hostPlace = movedPlace(reference.hostPlace, shift);
    reference.portPlace = movedPlace(reference.portPlace, shift);
    return reference;
}

} // namespace portolan
