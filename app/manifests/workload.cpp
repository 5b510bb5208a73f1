// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/workload.h"

#include "app/chart/chartfacts.h"
#include "app/manifests/buildcontext.h"
#include "app/manifests/objectmetadata.h"
#include "app/manifests/podspec.h"
#include "app/manifests/serviceobject.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

KubernetesObject workload(const BuildContext &context, const Component &component)
{
    const QString name = component.name.valueOr(QString());
    const Workload runs = workloadOf(context.chart, component);
    KubernetesObject object = startedObject(context, {u"apps/v1"_s, runs.kindName(), name, name, component.node});

    ManifestValue spec = ManifestValue::map({
        {u"replicas"_s, ManifestValue::integer(component.replicas.valueOr(1))},
        {u"selector"_s, ManifestValue::map({{u"matchLabels"_s, selectorLabels(context, name)}})},
    });
    if (runs.kind == WorkloadKind::StatefulSet)
        spec.set(u"serviceName"_s, ManifestValue::string(governingServiceName(component)));
    spec.set(u"template"_s, ManifestValue::map({
                                {u"metadata"_s, ManifestValue::map({{u"labels"_s, allLabels(context, name)}})},
                                {u"spec"_s, podSpec(context, component)},
                            }));
    object.content.set(u"spec"_s, std::move(spec));
    return object;
}

} // namespace portolan
