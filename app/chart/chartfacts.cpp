// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chartfacts.h"

#include "app/chart/chartkeys.h"
#include "app/chart/entrykind.h"
#include "app/yaml/yamltree.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ChartFacts)
};

bool isPersistent(const Chart &chart, const VolumeMount &mount)
{
    const Volume *volume = mount.volumeName.value ? chart.volume(*mount.volumeName.value) : nullptr;
    return volume && volume->isPersistent();
}

/// The entry of a list that was read from the item at `path`.
template<typename Entry>
const Entry *entryAt(const QList<Entry> &entries, const YamlTree &tree, const YamlPath &path)
{
    const NodeId node = path.isEmpty() ? kNoNode : tree.find(path);
    const auto found =
        std::find_if(entries.begin(), entries.end(), [node](const Entry &entry) { return entry.node == node; });
    return node == kNoNode || found == entries.end() ? nullptr : &*found;
}

QString address(const QString &host, int port)
{
    return host + u':' + QString::number(port);
}

} // namespace

QString Workload::kindName() const
{
    return kind == WorkloadKind::StatefulSet ? QStringLiteral("StatefulSet") : QStringLiteral("Deployment");
}

QString Workload::sentence() const
{
    if (kind == WorkloadKind::StatefulSet)
        return Translated::tr("StatefulSet, because it mounts %1").arg(persistentVolume);
    return Translated::tr("Deployment, because it mounts no persistent volume");
}

Workload workloadOf(const Chart &chart, const Component &component)
{
    for (const Container &container : component.containers) {
        for (const VolumeMount &mount : container.volumeMounts) {
            if (isPersistent(chart, mount))
                return {WorkloadKind::StatefulSet, *mount.volumeName.value};
        }
    }
    return {};
}

bool isRoutedFromDomains(const Component &component, const Port &port)
{
    return component.service && component.serviceName() == kExternalServiceName
           && port.externalPort.value == kExternalServicePort && port.protocolOrDefault() == QLatin1String("TCP");
}

QString clusterAddress(const Component &component, const Port &port)
{
    const QString host = component.serviceName();
    if (host.isEmpty() || !port.externalPort.value)
        return {};
    return address(host, *port.externalPort.value);
}

QStringList domainAddresses(const Component &component, const Port &port, const QStringList &domains)
{
    QStringList addresses;
    if (!isRoutedFromDomains(component, port))
        return addresses;
    for (const QString &domain : domains)
        addresses.append(address(domain, kExternalServicePort));
    if (domains.isEmpty())
        addresses.append(address(Translated::tr("your domain"), kExternalServicePort));
    return addresses;
}

QStringList addressesOf(const Component &component, const QStringList &domains)
{
    QStringList addresses;
    if (!component.service)
        return addresses;
    for (const Port &port : component.service->ports) {
        if (const QString inside = clusterAddress(component, port); !inside.isEmpty())
            addresses.append(inside);
        addresses += domainAddresses(component, port, domains);
    }
    return addresses;
}

const Component *externalComponent(const Chart &chart)
{
    const auto external =
        std::find_if(chart.components.begin(), chart.components.end(), [](const Component &component) {
            return component.service && component.serviceName() == kExternalServiceName;
        });
    return external == chart.components.end() ? nullptr : &*external;
}

QList<MountPlace> mountsOf(const Chart &chart, QStringView volumeName)
{
    QList<MountPlace> places;
    for (qsizetype component = 0; component < chart.components.size(); ++component) {
        const QList<Container> &containers = chart.components[component].containers;
        for (qsizetype container = 0; container < containers.size(); ++container) {
            const QList<VolumeMount> &mounts = containers[container].volumeMounts;
            for (qsizetype mount = 0; mount < mounts.size(); ++mount) {
                if (mounts[mount].volumeName.value == volumeName)
                    places.append({component, container, mount});
            }
        }
    }
    return places;
}

const Component *componentAt(const Chart &chart, const YamlTree &tree, const YamlPath &path)
{
    return entryAt(chart.components, tree, enclosingEntry(path, EntryKind::Component));
}

const Container *containerAt(const Chart &chart, const YamlTree &tree, const YamlPath &path)
{
    const Component *component = componentAt(chart, tree, path);
    return component ? entryAt(component->containers, tree, enclosingEntry(path, EntryKind::Container)) : nullptr;
}

const Port *portAt(const Chart &chart, const YamlTree &tree, const YamlPath &path)
{
    const Component *component = componentAt(chart, tree, path);
    const bool served = component && component->service;
    return served ? entryAt(component->service->ports, tree, enclosingEntry(path, EntryKind::Port)) : nullptr;
}

const Volume *volumeAt(const Chart &chart, const YamlTree &tree, const YamlPath &path)
{
    return entryAt(chart.volumes, tree, enclosingEntry(path, EntryKind::Volume));
}

QString componentLabel(const Component &component, qsizetype index)
{
    const QString name = component.name.valueOr({});
    return name.isEmpty() ? YamlPath().key(keys::kComponents).index(index).toString()
                          : Translated::tr("component \"%1\"").arg(name);
}

} // namespace portolan
