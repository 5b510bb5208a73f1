// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/chart.h"

#include <QStringList>

namespace portolan {

class YamlPath;

/// Facts that follow from a chart, computed here once for rules, forms and picture.

enum class WorkloadKind : quint8 { Deployment, StatefulSet };

/// What a component runs as, and why.
struct Workload
{
    WorkloadKind kind = WorkloadKind::Deployment;
    QString persistentVolume; ///< the first one it mounts, the reason for a StatefulSet

    QString kindName() const;
    /// `StatefulSet, because it mounts data`
    QString sentence() const;

    friend bool operator==(const Workload &, const Workload &) = default;
};

Workload workloadOf(const Chart &chart, const Component &component);

/// Whether connected domains are routed to this port: port 80 of the service called `external`.
bool isRoutedFromDomains(const Component &component, const Port &port);

/// Where a port is reached inside the cluster, `my-service:80`; empty when the name or the port is missing.
QString clusterAddress(const Component &component, const Port &port);

/// Where a port is reached from the internet: `example.tld:80` for each domain, `your domain:80` when none is known.
/// Empty for a port that domains are not routed to.
QStringList domainAddresses(const Component &component, const Port &port, const QStringList &domains = {});

/// Everywhere the component's service is reached: `my-service:80` of every port, and `example.tld:80` of the one that
/// domains are routed to.
QStringList addressesOf(const Component &component, const QStringList &domains = {});

/// The component whose service domains are routed to; nullptr when there is none.
const Component *externalComponent(const Chart &chart);

/// Which container mounts a volume, by indices into the chart.
struct MountPlace
{
    qsizetype component = 0;
    qsizetype container = 0;
    qsizetype mount = 0;

    friend bool operator==(const MountPlace &, const MountPlace &) = default;
};

QList<MountPlace> mountsOf(const Chart &chart, QStringView volumeName);

/// The entry that a path is or lies in; nullptr when there is none, or it cannot be read.
const Component *componentAt(const Chart &chart, const YamlTree &tree, const YamlPath &path);
const Container *containerAt(const Chart &chart, const YamlTree &tree, const YamlPath &path);
const Port *portAt(const Chart &chart, const YamlTree &tree, const YamlPath &path);
const Volume *volumeAt(const Chart &chart, const YamlTree &tree, const YamlPath &path);

/// How to speak of a component in a sentence: `component "web"`, or `components[2]` while it has no name.
QString componentLabel(const Component &component, qsizetype index);

} // namespace portolan
