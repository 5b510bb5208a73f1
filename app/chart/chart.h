// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/node.h"

#include <QList>
#include <QString>

#include <optional>

namespace portolan {

class UnchangedComponents;
class YamlTree;

/// A value of the chart and the node it was read from (aliases followed). No node: the key is not there, or nothing
/// stands behind it. A node but no value: what stands there is not of the type, which the rule `wrong-type` reports.
template<typename T>
struct Field
{
    std::optional<T> value = {};
    NodeId node = kNoNode;

    bool isPresent() const { return node != kNoNode; }
    T valueOr(T fallback) const { return value.value_or(std::move(fallback)); }

    friend bool operator==(const Field &, const Field &) = default;
};

/// One forwarded port of a service.
struct Port
{
    NodeId node = kNoNode;
    Field<int> externalPort;  ///< port of the service, 1..65535 when sound
    Field<int> containerPort; ///< port in the pod that receives the traffic
    Field<QString> protocol;  ///< TCP when absent

    QString protocolOrDefault() const { return protocol.valueOr(QStringLiteral("TCP")); }
    friend bool operator==(const Port &, const Port &) = default;
};

/// The one service of a component: how the others reach it.
struct Service
{
    NodeId node = kNoNode;
    NodeId portsNode = kNoNode;
    Field<QString> name;
    Field<QString> type; ///< ClusterIP when absent
    QList<Port> ports;

    friend bool operator==(const Service &, const Service &) = default;
};

struct EnvVariable
{
    NodeId node = kNoNode;
    NodeId valueFrom = kNoNode;
    Field<QString> name;
    Field<QString> value; ///< any scalar, as it is written

    friend bool operator==(const EnvVariable &, const EnvVariable &) = default;
};

struct VolumeMount
{
    NodeId node = kNoNode;
    Field<QString> containerPath;
    Field<QString> volumeName;
    Field<QString> path; ///< in the volume; `volume.path` or, in newer charts, `volume.subPath`
    Field<bool> readOnly;

    friend bool operator==(const VolumeMount &, const VolumeMount &) = default;
};

struct Container
{
    NodeId node = kNoNode;
    Field<QString> name; ///< see Component::containerName for the default
    Field<QString> image;
    QList<Field<QString>> command; ///< replaces the image's ENTRYPOINT
    QList<Field<QString>> args;    ///< replaces the image's CMD
    QList<EnvVariable> env;
    QList<VolumeMount> volumeMounts;
    NodeId envNode = kNoNode;
    NodeId resources = kNoNode;
    NodeId livenessProbe = kNoNode;
    NodeId readinessProbe = kNoNode;
    NodeId startupProbe = kNoNode;

    friend bool operator==(const Container &, const Container &) = default;
};

/// One pod template: a Deployment, or a StatefulSet when it mounts a persistent volume.
struct Component
{
    NodeId node = kNoNode;
    NodeId containersNode = kNoNode;
    NodeId autoScaling = kNoNode;
    Field<QString> name;
    Field<int> replicas; ///< 1 when absent
    Field<int> maxReplicas;
    Field<QString> averageCpu;
    Field<QString> averageMemory;
    QList<Container> containers;
    std::optional<Service> service = {};

    /// The container's name, or the default one: `container` for the only unnamed one of the pod, else `container-N`
    /// by its position.
    QString containerName(qsizetype index) const;
    /// Name of its Service object: the service's own, else the component's.
    QString serviceName() const;

    friend bool operator==(const Component &, const Component &) = default;
};

struct Volume
{
    NodeId node = kNoNode;
    NodeId configMap = kNoNode;
    NodeId secret = kNoNode;
    Field<QString> name;
    Field<QString> size;

    bool isPersistent() const { return size.isPresent(); }
    friend bool operator==(const Volume &, const Volume &) = default;
};

/// The typed view of a values file: what rules, forms, picture and manifests read instead of keys. It never holds
/// anything the tree does not say.
///
/// `node` of an entry (component, port, ...) is the item as it stands in its list, even when that is an alias: its path
/// is the entry's own. The other node ids of an entry (`containersNode`, `resources`, ...) are values as they stand.
struct Chart
{
    NodeId root = kNoNode;
    NodeId componentsNode = kNoNode;
    NodeId volumesNode = kNoNode;
    QList<Component> components;
    QList<Volume> volumes;
    QList<Field<QString>> pullSecrets;

    const Volume *volume(QStringView name) const;
    /// Whether a container of the component mounts a volume declared with a size (read-only mounts count).
    bool mountsPersistentVolume(const Component &component) const;

    friend bool operator==(const Chart &, const Chart &) = default;
};

/// The name of the service that connected domains are routed to, and the port they use.
inline constexpr QStringView kExternalServiceName = u"external";
inline constexpr int kExternalServicePort = 80;
inline constexpr int kMinimumPort = 1;
inline constexpr int kMaximumPort = 65535;

/// Reads the component chart's format (spec: `components`, `volumes`, `pullSecrets`).
Chart readChart(const YamlTree &tree);
/// The same, of a tree after an edit: the components that the edit left alone are taken from the chart before it.
Chart readChart(const YamlTree &tree, const Chart &before, const UnchangedComponents &unchanged);

} // namespace portolan
