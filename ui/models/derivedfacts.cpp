// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/derivedfacts.h"

#include "app/chart/chartfacts.h"
#include "app/chart/entrykind.h"
#include "app/topology/traffic.h"
#include "ui/session/snapshot.h"

#include <QCoreApplication>

namespace portolan {
namespace {

class FactWriter
{
    Q_DECLARE_TR_FUNCTIONS(DerivedFacts)

public:
    FactWriter(const Snapshot &snapshot, const YamlPath &path)
        : m_chart(snapshot.chart)
        , m_tree(snapshot.document.tree())
        , m_topology(snapshot.topology)
        , m_traffic(*snapshot.traffic)
        , m_domains(snapshot.around.domains)
        , m_path(path)
    { }

    QStringList write() const
    {
        const Component *component = componentAt(m_chart, m_tree, enclosingEntry(m_path, EntryKind::Component));
        switch (kindAt(m_path)) {
        case EntryKind::Component:
            return component ? ofComponent(*component) : QStringList();
        case EntryKind::Service:
            return component ? reachedAt(addressesOf(*component, m_domains)) + traffic() : QStringList();
        case EntryKind::Port:
            return component ? ofPort(*component) + traffic() : QStringList();
        case EntryKind::Container:
            return component ? ofContainer(*component) + traffic() : QStringList();
        case EntryKind::Volume:
            return ofVolume();
        default:
            return {};
        }
    }

private:
    static QStringList reachedAt(const QStringList &addresses)
    {
        QStringList lines;
        for (const QString &address : addresses)
            lines.append(tr("reached at %1").arg(address));
        return lines;
    }

    /// The way of a request that passes here: `Internet -> example.tld -> external:80 -> default:3000 (nodejs-app)`.
    QStringList traffic() const
    {
        const auto lineOf = [this](const QString &id) {
            const QString line = trafficLine(m_traffic, id);
            return line.isEmpty() ? QStringList() : QStringList{line};
        };
        for (const TopologyNode &node : m_topology.nodes) {
            if (node.path == m_path)
                return lineOf(node.id);
            for (const TopologyPort &port : node.ports) {
                if (node.kind == TopologyNode::Kind::Service && port.path == m_path)
                    return lineOf(port.id);
            }
        }
        return {};
    }

    QStringList ofComponent(const Component &component) const
    {
        QStringList lines{workloadOf(m_chart, component).sentence()};
        return lines + reachedAt(addressesOf(component, m_domains));
    }

    QStringList ofPort(const Component &component) const
    {
        const Port *port = portAt(m_chart, m_tree, m_path);
        if (!port)
            return {};
        QStringList addresses = domainAddresses(component, *port, m_domains);
        if (const QString address = clusterAddress(component, *port); !address.isEmpty())
            addresses.prepend(address);
        return reachedAt(addresses);
    }

    static QStringList ofContainer(const Component &component)
    {
        if (component.containers.size() < 2)
            return {};
        return {tr("reaches the other containers of its pod at localhost")};
    }

    QStringList ofVolume() const
    {
        const Volume *volume = volumeAt(m_chart, m_tree, m_path);
        if (!volume || !volume->name.value)
            return {};
        QStringList lines;
        for (const MountPlace &place : mountsOf(m_chart, *volume->name.value)) {
            const Component &component = m_chart.components.at(place.component);
            const QString at =
                component.containers.at(place.container).volumeMounts.at(place.mount).containerPath.valueOr({});
            lines.append(tr("mounted by %1 in %2, at %3", "container, component, path")
                             .arg(component.containerName(place.container), component.name.valueOr({}), at));
        }
        return lines.isEmpty() ? QStringList{tr("mounted by no container")} : lines;
    }

    const Chart &m_chart;
    const YamlTree &m_tree;
    const TopologyGraph &m_topology;
    const TrafficIndex &m_traffic;
    const QStringList &m_domains;
    const YamlPath &m_path;
};

} // namespace

QStringList derivedFacts(const Snapshot &snapshot, const YamlPath &path)
{
    return FactWriter(snapshot, path).write();
}

} // namespace portolan
