// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/ingressroute.h"
#include "app/manifests/kubernetesobject.h"

#include <functional>

namespace portolan {

struct Chart;
class YamlTree;

/// What the objects say besides what the file says.
struct ManifestOptions
{
    QString releaseName = QStringLiteral("release-name");
    QString chartLabel;              ///< `NAME-VERSION` of the chart around the file; empty when there is none
    QList<IngressRoute> routes = {}; ///< connected domains; without one there is no Ingress
    QString tlsSecret = {};          ///< holds the certificate of the domains; empty for plain HTTP

    friend bool operator==(const ManifestOptions &, const ManifestOptions &) = default;
};

struct Manifests
{
    /// Volume claims, then for each component its workload, service and autoscaler, then the Ingress.
    QList<KubernetesObject> objects;
    QList<LeftOut> leftOut;

    friend bool operator==(const Manifests &, const Manifests &) = default;
};

/// The built-in engine: the Kubernetes objects of a chart, made from its values alone. A pure function; the same input
/// gives the same objects in the same order. None when aliases make the file too large (see expansion.h).
Manifests buildManifests(const Chart &chart, const YamlTree &tree, const ManifestOptions &options = {});

/// The same for who needs them one at a time, which takes less memory: `take` gets each, in that order. Answers with what
/// was left out.
QList<LeftOut> forEachManifest(const Chart &chart, const YamlTree &tree, const ManifestOptions &options,
                               const std::function<void(KubernetesObject)> &take);

} // namespace portolan
