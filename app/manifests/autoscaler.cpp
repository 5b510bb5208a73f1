// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/autoscaler.h"

#include "app/chart/chartfacts.h"
#include "app/chart/helmscalar.h"
#include "app/manifests/buildcontext.h"
#include "app/manifests/objectmetadata.h"

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

ManifestValue resourceMetric(const QString &resource, ManifestValue target)
{
    return ManifestValue::map({
        {u"type"_s, ManifestValue::string(u"Resource"_s)},
        {u"resource"_s, ManifestValue::map({
                            {u"name"_s, ManifestValue::string(resource)},
                            {u"target"_s, std::move(target)},
                        })},
    });
}

ManifestValue averageValue(const QString &quantity)
{
    return ManifestValue::map({
        {u"type"_s, ManifestValue::string(u"AverageValue"_s)},
        {u"averageValue"_s, ManifestValue::string(quantity)},
    });
}

/// An integer is a share of the requested CPU in percent, everything else a quantity.
ManifestValue cpuTarget(const BuildContext &context, const Field<QString> &target)
{
    bool isInteger = false;
    const int percent = helmScalar(context.tree, target.node).json.toInt(&isInteger);
    if (!isInteger)
        return averageValue(*target.value);
    return ManifestValue::map({
        {u"type"_s, ManifestValue::string(u"Utilization"_s)},
        {u"averageUtilization"_s, ManifestValue::integer(percent)},
    });
}

ManifestValue metrics(const BuildContext &context, const Component &component)
{
    ManifestValue list = ManifestValue::list();
    if (component.averageCpu.value)
        list.append(resourceMetric(u"cpu"_s, cpuTarget(context, component.averageCpu)));
    if (const std::optional<QString> memory = component.averageMemory.value)
        list.append(resourceMetric(u"memory"_s, averageValue(*memory)));
    return list;
}

} // namespace

std::optional<KubernetesObject> autoscaler(const BuildContext &context, const Component &component)
{
    const int replicas = component.replicas.valueOr(1);
    const int maximum = component.maxReplicas.valueOr(0);
    if (maximum <= replicas)
        return {};
    const QString name = component.name.valueOr(QString());
    KubernetesObject object =
        startedObject(context, {u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, name, name, component.autoScaling});
    ManifestValue target = ManifestValue::map({
        {u"apiVersion"_s, ManifestValue::string(u"apps/v1"_s)},
        {u"kind"_s, ManifestValue::string(workloadOf(context.chart, component).kindName())},
        {u"name"_s, ManifestValue::string(name)},
    });
    object.content.set(u"spec"_s, ManifestValue::map({
                                      {u"scaleTargetRef"_s, std::move(target)},
                                      // A cluster refuses an autoscaler that may scale to nothing.
                                      {u"minReplicas"_s, ManifestValue::integer(std::max(1, replicas))},
                                      {u"maxReplicas"_s, ManifestValue::integer(maximum)},
                                      {u"metrics"_s, metrics(context, component)},
                                  }));
    return object;
}

} // namespace portolan
