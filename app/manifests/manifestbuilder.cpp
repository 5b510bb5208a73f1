// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/manifestbuilder.h"

#include "app/manifests/autoscaler.h"
#include "app/manifests/buildcontext.h"
#include "app/manifests/ingressobject.h"
#include "app/manifests/serviceobject.h"
#include "app/manifests/volumeclaim.h"
#include "app/manifests/workload.h"
#include "app/yaml/expansion.h"

#include <QCoreApplication>
#include <QSet>

namespace portolan {

namespace {

struct ManifestBuilder
{
    Q_DECLARE_TR_FUNCTIONS(ManifestBuilder)
};

/// The objects made so far. Two objects of one kind and name would overwrite each other in the cluster: the first stays.
class ObjectList
{
public:
    ObjectList(Manifests &manifests) : m_manifests(manifests) { }

    void add(KubernetesObject object)
    {
        const auto id = std::pair(object.kind, object.name);
        if (m_ids.contains(id)) {
            m_manifests.leftOut.append(
                {object.origin, ManifestBuilder::tr("The %1 “%2” cannot be exported: another one of that name is.")
                                    .arg(id.first, id.second)});
            return;
        }
        m_ids.insert(id);
        m_manifests.objects.append(std::move(object));
    }

private:
    Manifests &m_manifests;
    QSet<std::pair<QString, QString>> m_ids;
};

} // namespace

Manifests buildManifests(const Chart &chart, const YamlTree &tree, const ManifestOptions &options)
{
    Manifests manifests;
    if (const auto excess = findExpansionExcess(tree)) {
        manifests.leftOut.append({excess->node, excess->message});
        return manifests;
    }
    const BuildContext context{chart, tree, options, manifests.leftOut};
    ObjectList objects(manifests);
    for (const Volume &volume : chart.volumes) {
        if (auto claim = volumeClaim(context, volume))
            objects.add(*std::move(claim));
    }
    for (const Component &component : chart.components) {
        if (component.name.valueOr(QString()).isEmpty() || component.containers.isEmpty()) {
            context.leaveOut(component.node,
                             ManifestBuilder::tr("The component cannot be exported: it needs a name and a container."));
            continue;
        }
        objects.add(workload(context, component));
        if (auto service = serviceObject(context, component))
            objects.add(*std::move(service));
        if (auto scaler = autoscaler(context, component))
            objects.add(*std::move(scaler));
    }
    if (auto ingress = ingressObject(context, manifests.objects))
        objects.add(*std::move(ingress));
    return manifests;
}

} // namespace portolan
