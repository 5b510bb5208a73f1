// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manifests/workload.h"

#include "app/manifests/buildcontext.h"
#include "app/manifests/objectmetadata.h"
#include "app/manifests/podspec.h"
#include "app/manifests/serviceobject.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

KubernetesObject workload(const BuildContext &context, const Component &component)
{
    const QString name = context.text(component.name).value_or(QString());
    const bool isStateful = context.chart.mountsPersistentVolume(component);
    const QString kind = isStateful ? u"StatefulSet"_s : u"Deployment"_s;
    KubernetesObject object = startedObject(context, {u"apps/v1"_s, kind, name, name, component.node});

    ManifestValue spec = ManifestValue::map({
        {u"replicas"_s, ManifestValue::integer(component.replicas.valueOr(1))},
        {u"selector"_s, ManifestValue::map({{u"matchLabels"_s, selectorLabels(context, name)}})},
    });
    if (isStateful)
        spec.set(u"serviceName"_s, ManifestValue::string(governingServiceName(context, component)));
    spec.set(u"template"_s, ManifestValue::map({
                                {u"metadata"_s, ManifestValue::map({{u"labels"_s, allLabels(context, name)}})},
                                {u"spec"_s, podSpec(context, component)},
                            }));
    object.content.set(u"spec"_s, std::move(spec));
    return object;
}

} // namespace portolan
