// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/chartreader.h"

#include "app/chart/chartkeys.h"
#include "app/chart/helmscalar.h"
#include "app/chart/movedfacts.h"
#include "app/yaml/documentorder.h"

#include <algorithm>
#include <future>

namespace portolan {
namespace {

/// How many items aliases may add to those that stand in the file.
constexpr int kMaximumRepeatedItems = 100'000;

/// Components that are worth a thread to read half of them.
constexpr qsizetype kLeastForThread = 400;

} // namespace

Chart readChart(const YamlTree &tree)
{
    return ChartReader(tree).read({}, {});
}

Chart readChart(const YamlTree &tree, const Chart &before, const UnchangedComponents &unchanged)
{
    return ChartReader(tree).read(before, unchanged);
}

ChartReader::ChartReader(const YamlTree &tree) : m_tree(tree), m_remainingItems(tree.size() + kMaximumRepeatedItems) { }

Chart ChartReader::read(const Chart &before, const UnchangedComponents &unchanged)
{
    Chart chart;
    chart.root = m_tree.root();
    chart.componentsNode = child(chart.root, keys::kComponents);
    chart.volumesNode = child(chart.root, keys::kVolumes);
    const QList<NodeId> nodes = items(chart.componentsNode);
    chart.components = before.components.isEmpty() ? components(nodes) : components(nodes, before, unchanged);
    for (const NodeId item : items(chart.volumesNode))
        chart.volumes.append(volume(item));
    chart.pullSecrets = texts(child(chart.root, keys::kPullSecrets));
    return chart;
}

QList<Component> ChartReader::components(const QList<NodeId> &nodes, const Chart &before,
                                         const UnchangedComponents &unchanged)
{
    QList<Component> read;
    read.reserve(nodes.size());
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const auto shift = unchanged.at(i);
        read.append(shift && i < before.components.size() ? moved(before.components[i], *shift) : component(nodes[i]));
    }
    return read;
}

/// The same without a chart before. Where no anchor is, no component takes of the remaining items, so that those of a large
/// file can be read by two readers at once.
QList<Component> ChartReader::components(const QList<NodeId> &nodes)
{
    if (nodes.size() < kLeastForThread || m_tree.nodes().hasAnchors())
        return components(nodes, {}, {});
    const qsizetype half = nodes.size() / 2;
    // By default a thread is only taken where there is one to be had.
    auto others = std::async([&] { return ChartReader(m_tree).components(nodes.sliced(half), {}, {}); });
    QList<Component> read = components(nodes.first(half), {}, {});
    read.append(others.get());
    return read;
}

Component ChartReader::component(NodeId node)
{
    const int remaining = m_remainingItems;
    m_remainingItems += subtreeEnd(m_tree, node) - node; // as many as can stand in it
    Component component;
    component.node = node;
    component.name = text(node, keys::kName);
    component.replicas = integer(node, keys::kReplicas);
    readScaling(node, component);
    component.containersNode = child(node, keys::kContainers);
    for (const NodeId item : items(component.containersNode))
        component.containers.append(container(item));
    const NodeId serviceNode = child(node, keys::kService);
    if (m_tree.isMap(m_tree.resolved(serviceNode)))
        component.service = service(serviceNode);
    m_remainingItems = std::min(m_remainingItems, remaining);
    return component;
}

void ChartReader::readScaling(NodeId map, Component &component) const
{
    component.autoScaling = child(map, keys::kAutoScaling);
    const NodeId horizontal = child(component.autoScaling, keys::kHorizontalScaling);
    component.maxReplicas = integer(horizontal, keys::kMaximumReplicas);
    component.averageCpu = text(horizontal, keys::kAverageCpu);
    component.averageMemory = text(horizontal, keys::kAverageMemory);
}

Service ChartReader::service(NodeId node)
{
    Service service;
    service.node = node;
    service.name = text(node, keys::kName);
    service.type = text(node, keys::kServiceType);
    service.portsNode = child(node, keys::kPorts);
    for (const NodeId item : items(service.portsNode))
        service.ports.append(port(item));
    return service;
}

Port ChartReader::port(NodeId node) const
{
    Port port;
    port.node = node;
    port.externalPort = integer(node, keys::kExternalPort);
    port.containerPort = integer(node, keys::kContainerPort);
    port.protocol = text(node, keys::kProtocol);
    return port;
}

Container ChartReader::container(NodeId node)
{
    Container container;
    container.node = node;
    container.name = text(node, keys::kName);
    container.image = text(node, keys::kImage);
    container.command = texts(child(node, keys::kCommand));
    container.args = texts(child(node, keys::kArguments));
    container.envNode = child(node, keys::kEnv);
    for (const NodeId item : items(container.envNode))
        container.env.append(envVariable(item));
    for (const NodeId item : items(child(node, keys::kVolumeMounts)))
        container.volumeMounts.append(volumeMount(item));
    container.resources = child(node, keys::kResources);
    container.livenessProbe = child(node, keys::kLivenessProbe);
    container.readinessProbe = child(node, keys::kReadinessProbe);
    container.startupProbe = child(node, keys::kStartupProbe);
    return container;
}

EnvVariable ChartReader::envVariable(NodeId node) const
{
    EnvVariable variable;
    variable.node = node;
    variable.name = text(node, keys::kName);
    variable.value = text(node, keys::kEnvValue);
    variable.valueFrom = child(node, keys::kEnvValueFrom);
    return variable;
}

VolumeMount ChartReader::volumeMount(NodeId node) const
{
    VolumeMount mount;
    mount.node = node;
    mount.containerPath = text(node, keys::kMountPath);
    const NodeId volume = child(node, keys::kMountedVolume);
    mount.volumeName = text(volume, keys::kName);
    mount.path = text(volume, keys::kPathInVolume);
    if (!mount.path.isPresent())
        mount.path = text(volume, keys::kPathInVolumeNewer);
    mount.readOnly = boolean(volume, keys::kReadOnly);
    return mount;
}

Volume ChartReader::volume(NodeId node) const
{
    Volume volume;
    volume.node = node;
    volume.name = text(node, keys::kName);
    volume.size = text(node, keys::kVolumeSize);
    volume.configMap = child(node, keys::kConfigMap);
    volume.secret = child(node, keys::kSecret);
    return volume;
}

/// The value of a key where it stands (perhaps an alias); kNoNode also when the value is empty or null, which means the
/// same as a key that is not there.
NodeId ChartReader::child(NodeId map, QByteArrayView key) const
{
    const NodeId target = m_tree.resolved(map);
    if (!m_tree.isMap(target))
        return kNoNode;
    const NodeId value = m_tree.lookup(target, key);
    return m_tree.isNull(m_tree.resolved(value)) ? kNoNode : value;
}

Field<QString> ChartReader::text(NodeId map, QByteArrayView key) const
{
    return textAt(child(map, key));
}

// Any scalar is read as the text it is: `name: 80` is wrong, but picture and forms show it.
Field<QString> ChartReader::textAt(NodeId node) const
{
    Field<QString> field;
    field.node = m_tree.resolved(node);
    if (m_tree.isScalar(field.node))
        field.value = m_tree.string(field.node);
    return field;
}

Field<int> ChartReader::integer(NodeId map, QByteArrayView key) const
{
    Field<int> field;
    field.node = m_tree.resolved(child(map, key));
    const HelmScalar scalar = helmScalar(m_tree, field.node);
    bool fits = false;
    const int value = scalar.json.toInt(&fits);
    if (fits && scalar.type == ScalarType::Integer)
        field.value = value;
    return field;
}

Field<bool> ChartReader::boolean(NodeId map, QByteArrayView key) const
{
    Field<bool> field;
    field.node = m_tree.resolved(child(map, key));
    if (const HelmScalar scalar = helmScalar(m_tree, field.node); scalar.type == ScalarType::Boolean)
        field.value = scalar.json == "true";
    return field;
}

QList<Field<QString>> ChartReader::texts(NodeId list)
{
    QList<Field<QString>> fields;
    for (const NodeId item : items(list))
        fields.append(textAt(item));
    return fields;
}

/// The items of a list as they stand (perhaps aliases), so that the path of each is its own.
QList<NodeId> ChartReader::items(NodeId list)
{
    QList<NodeId> found;
    const NodeId target = m_tree.resolved(list);
    if (!m_tree.isList(target))
        return found;
    for (const YamlTree::Entry &entry : m_tree.entries(target)) {
        if (m_remainingItems-- <= 0)
            break;
        found.append(entry.value);
    }
    return found;
}

} // namespace portolan
