// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/podspec.h"

#include "app/manifests/buildcontext.h"
#include "app/manifests/containerspec.h"
#include "app/manifests/nodevalue.h"

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Seconds that a pod has to stop, as in the chart.
constexpr int kTerminationGracePeriod = 5;

bool mounts(const BuildContext &context, const Component &component, const Volume &volume)
{
    const auto mountsVolume = [&](const VolumeMount &mount) { return context.mountedVolume(mount) == &volume; };
    const auto hasMount = [&](const Container &container) {
        return std::any_of(container.volumeMounts.begin(), container.volumeMounts.end(), mountsVolume);
    };
    return std::any_of(component.containers.begin(), component.containers.end(), hasMount);
}

ManifestValue podVolume(const BuildContext &context, const Volume &volume)
{
    const QString name = volume.name.valueOr(QString());
    ManifestValue entry = ManifestValue::map({{u"name"_s, ManifestValue::string(name)}});
    if (volume.isPersistent())
        entry.set(u"persistentVolumeClaim"_s, ManifestValue::map({{u"claimName"_s, ManifestValue::string(name)}}));
    else if (volume.configMap != kNoNode)
        entry.set(u"configMap"_s, passedThrough(context.tree, volume.configMap).value_or(ManifestValue()));
    else
        entry.set(u"secret"_s, passedThrough(context.tree, volume.secret).value_or(ManifestValue()));
    return entry;
}

ManifestValue podVolumes(const BuildContext &context, const Component &component)
{
    ManifestValue list = ManifestValue::list();
    for (const Volume &volume : context.chart.volumes) {
        if (mounts(context, component, volume))
            list.append(podVolume(context, volume));
    }
    return list;
}

ManifestValue pullSecrets(const BuildContext &context)
{
    ManifestValue list = ManifestValue::list();
    for (const Field<QString> &secret : context.chart.pullSecrets) {
        if (const std::optional<QString> name = secret.value)
            list.append(ManifestValue::map({{u"name"_s, ManifestValue::string(*name)}}));
    }
    return list;
}

} // namespace

ManifestValue podSpec(const BuildContext &context, const Component &component)
{
    ManifestValue containers = ManifestValue::list();
    for (qsizetype i = 0; i < component.containers.size(); ++i)
        containers.append(containerSpec(context, component, i));
    return ManifestValue::map({
        {u"terminationGracePeriodSeconds"_s, ManifestValue::integer(kTerminationGracePeriod)},
        {u"imagePullSecrets"_s, pullSecrets(context)},
        {u"containers"_s, std::move(containers)},
        {u"volumes"_s, podVolumes(context, component)},
    });
}

} // namespace portolan
