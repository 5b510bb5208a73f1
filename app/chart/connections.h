// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/hostreferences.h"
#include "app/chart/knownports.h"
#include "app/chart/serviceindex.h"

#include <optional>
#include <span>

namespace portolan {

class UnchangedComponents;

/// What a host that a container is told stands for.
enum class HostTarget : quint8 {
    Service,   ///< a service of the file
    Component, ///< a component of the file that has no service to reach it by
    Localhost, ///< the container's own pod
    Address,   ///< an IPv4 address
    Outside,   ///< no part of the file, and surely a host: `db.example.com`, or in a URL
    Unknown,   ///< perhaps no host at all
};

/// A host that a container is told, and where that leads.
struct Connection
{
    qsizetype component = 0; ///< who connects: position in Chart::components
    qsizetype container = 0; ///< position in its containers
    HostReference reference;
    HostTarget target = HostTarget::Unknown;
    qsizetype targetComponent = -1; ///< Service and Component: position in Chart::components
    /// Position in the ports of that service; -1 when it does not expose the port, or several are possible.
    qsizetype targetPort = -1;

    /// Known to lead nowhere: to a port that the service does not expose.
    bool isBroken() const { return target == HostTarget::Service && reference.port && targetPort < 0; }
    friend bool operator==(const Connection &, const Connection &) = default;
};

/// Who reaches whom, and who listens where, as far as the file tells: computed once for rules, picture and forms.
///
///     const Connections connections = readConnections(chart, tree);
///     for (const Connection &c : connections.all) ...      // edges: component and container -> service and port
///     connections.ports(component, container).ports        // pins of a container, each with its reason()
///     c.reference.hostPlace.span, c.reference.portPlace.span  // exact bytes; hostPlace.node may lie in another variable
struct Connections
{
    ServiceIndex names;
    QList<Connection> all; ///< in the order of the file
    /// Per component and container, as in the chart.
    QList<QList<ContainerPorts>> knownPorts;

    const ContainerPorts &ports(qsizetype component, qsizetype container) const
    {
        return knownPorts[component][container];
    }
    /// The container of a component that is known to listen on a port, preferring one that surely does; -1: none.
    qsizetype listener(qsizetype component, int port) const;
    /// Whether of every container of the component all ports are known.
    bool knowsAllPorts(qsizetype component) const;
    /// What a container is told, in the order of the file.
    std::span<const Connection> of(qsizetype component, qsizetype container) const;

    friend bool operator==(const Connections &, const Connections &) = default;
};

Connections readConnections(const Chart &chart, const YamlTree &tree);
/// The same, after an edit: what was read of the components that it left alone is taken from the connections before it.
Connections readConnections(const Chart &chart, const YamlTree &tree, const Connections &before,
                            const UnchangedComponents &unchanged);

/// The connections of a chart, which are read when somebody first asks for one, and not at all where nobody does.
class ConnectionsOnDemand
{
public:
    ConnectionsOnDemand(const Chart &chart, const YamlTree &tree) : m_chart(&chart), m_tree(&tree) { }
    /// Those that are known already.
    ConnectionsOnDemand(const Connections &known) : m_known(&known) { }

    const Connections *operator->() const;

private:
    const Chart *m_chart = nullptr;
    const YamlTree *m_tree = nullptr;
    const Connections *m_known = nullptr;
    mutable std::optional<Connections> m_read;
};

} // namespace portolan
