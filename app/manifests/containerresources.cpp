// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/containerresources.h"

#include "app/manifests/nodevalue.h"
#include "app/yaml/yamltree.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The chart calls one resource by another name than Kubernetes does.
QString kubernetesName(const QString &resource)
{
    return resource == u"ephemeralStorage" ? u"ephemeral-storage"_s : resource;
}

/// Quantities stay as they are written, as strings: `1.50` or `1e3` mean the same to every reader then.
ManifestValue quantities(const YamlTree &tree, NodeId resources, QByteArrayView kind)
{
    ManifestValue map = ManifestValue::map();
    const NodeId node = tree.resolved(tree.lookup(resources, kind));
    const ManifestValue given = passedThrough(tree, node).value_or(ManifestValue());
    for (const ManifestValue::Entry &entry : given.entries()) { // those of merged maps, too
        const NodeId value = tree.resolved(tree.lookup(node, entry.key.toUtf8()));
        if (tree.isScalar(value))
            map.set(kubernetesName(entry.key), ManifestValue::string(tree.string(value)));
    }
    return map;
}

} // namespace

ManifestValue containerResources(const YamlTree &tree, NodeId node)
{
    const NodeId resources = tree.resolved(node);
    if (!tree.isMap(resources))
        return {};
    const ManifestValue limits = quantities(tree, resources, "limits");
    ManifestValue requests = quantities(tree, resources, "requests");
    for (const ManifestValue::Entry &limit : limits.entries()) {
        if (!requests.find(limit.key))
            requests.set(limit.key, ManifestValue::string(u"0"_s));
    }
    ManifestValue result = ManifestValue::map();
    if (!limits.isEmpty())
        result.set(u"limits"_s, limits);
    if (!requests.isEmpty())
        result.set(u"requests"_s, requests);
    return result.isEmpty() ? ManifestValue() : result;
}

} // namespace portolan
