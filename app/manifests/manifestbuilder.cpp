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

/// Hands objects on. Two objects of one kind and name would overwrite each other in the cluster: the first counts.
class ObjectStream
{
public:
    ObjectStream(const BuildContext &context, const std::function<void(KubernetesObject)> &take)
        : m_context(context)
        , m_take(take)
    { }

    void add(KubernetesObject object)
    {
        const auto id = std::pair(object.kind, object.name);
        if (m_ids.contains(id)) {
            m_context.leaveOut(object.origin,
                               ManifestBuilder::tr("The %1 “%2” cannot be exported: another one of that name is.")
                                   .arg(id.first, id.second));
            return;
        }
        m_ids.insert(id);
        if (!m_context.options.routes.isEmpty() && object.kind == u"Service")
            m_routable.append(object);
        m_take(std::move(object));
    }

    /// The services among them, when there are routes.
    const QList<KubernetesObject> &routable() const { return m_routable; }

private:
    const BuildContext &m_context;
    const std::function<void(KubernetesObject)> &m_take;
    QSet<std::pair<QString, QString>> m_ids;
    QList<KubernetesObject> m_routable;
};

} // namespace

Manifests buildManifests(const Chart &chart, const YamlTree &tree, const ManifestOptions &options)
{
    Manifests manifests;
    manifests.leftOut = forEachManifest(
        chart, tree, options, [&manifests](KubernetesObject object) { manifests.objects.append(std::move(object)); });
    return manifests;
}

QList<LeftOut> forEachManifest(const Chart &chart, const YamlTree &tree, const ManifestOptions &options,
                               const std::function<void(KubernetesObject)> &take)
{
    if (const auto excess = findExpansionExcess(tree))
        return {{excess->node, excess->message}};
    QList<LeftOut> leftOut;
    const BuildContext context{chart, tree, options, leftOut};
    ObjectStream objects(context, take);
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
    if (auto ingress = ingressObject(context, objects.routable()))
        objects.add(*std::move(ingress));
    return leftOut;
}

} // namespace portolan
