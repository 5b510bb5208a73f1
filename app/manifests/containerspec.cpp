// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/containerspec.h"

#include "app/manifests/buildcontext.h"
#include "app/manifests/containerresources.h"
#include "app/manifests/nodevalue.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ContainerSpec
{
    Q_DECLARE_TR_FUNCTIONS(ContainerSpec)
};

ManifestValue strings(const QList<Field<QString>> &fields)
{
    ManifestValue list = ManifestValue::list();
    for (const Field<QString> &field : fields) {
        if (const std::optional<QString> text = field.value)
            list.append(ManifestValue::string(*text));
    }
    return list;
}

/// Passed through whole; only a value that is written as a number or boolean becomes the string Kubernetes needs.
ManifestValue environment(const BuildContext &context, const QList<EnvVariable> &variables)
{
    ManifestValue list = ManifestValue::list();
    for (const EnvVariable &variable : variables) {
        const std::optional<QString> name = variable.name.value;
        std::optional<ManifestValue> entry = passedThrough(context.tree, variable.node);
        if (!name || !entry || !entry->isMap()) {
            context.leaveOut(variable.node,
                             ContainerSpec::tr("The environment variable cannot be exported: it needs a name, "
                                               "and a value of reasonable size."));
            continue;
        }
        entry->set(u"name"_s, ManifestValue::string(*name));
        if (const std::optional<QString> value = variable.value.value)
            entry->set(u"value"_s, ManifestValue::string(*value));
        list.append(*std::move(entry));
    }
    return list;
}

QString withoutOuterSlashes(QString path)
{
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

ManifestValue volumeMounts(const BuildContext &context, const QList<VolumeMount> &mounts)
{
    ManifestValue list = ManifestValue::list();
    for (const VolumeMount &mount : mounts) {
        if (!context.mountedVolume(mount)) {
            context.leaveOut(mount.node,
                             ContainerSpec::tr("The mount cannot be exported: it needs a path in the container and "
                                               "a volume that is declared with a size, a config map or a secret."));
            continue;
        }
        ManifestValue entry = ManifestValue::map({
            {u"name"_s, ManifestValue::string(*mount.volumeName.value)},
            {u"mountPath"_s, ManifestValue::string(*mount.containerPath.value)},
        });
        const QString path = withoutOuterSlashes(mount.path.valueOr(QString()));
        if (!path.isEmpty())
            entry.set(u"subPath"_s, ManifestValue::string(path));
        if (mount.readOnly.valueOr(false))
            entry.set(u"readOnly"_s, ManifestValue::boolean(true));
        list.append(std::move(entry));
    }
    return list;
}

ManifestValue probe(const BuildContext &context, NodeId node)
{
    if (node == kNoNode)
        return {};
    const std::optional<ManifestValue> value = passedThrough(context.tree, node);
    if (!value)
        context.leaveOut(node, ContainerSpec::tr("The probe cannot be exported: its aliases make it too large."));
    return value && value->isMap() && !value->isEmpty() ? *value : ManifestValue();
}

} // namespace

ManifestValue containerSpec(const BuildContext &context, const Component &component, qsizetype index)
{
    const Container &container = component.containers.at(index);
    ManifestValue spec = ManifestValue::map({{u"name"_s, ManifestValue::string(component.containerName(index))}});
    if (const std::optional<QString> image = container.image.value)
        spec.set(u"image"_s, ManifestValue::string(*image));
    spec.set(u"command"_s, strings(container.command));
    spec.set(u"args"_s, strings(container.args));
    spec.set(u"env"_s, environment(context, container.env));
    spec.set(u"volumeMounts"_s, volumeMounts(context, container.volumeMounts));
    spec.set(u"resources"_s, containerResources(context.tree, container.resources));
    spec.set(u"livenessProbe"_s, probe(context, container.livenessProbe));
    spec.set(u"readinessProbe"_s, probe(context, container.readinessProbe));
    spec.set(u"startupProbe"_s, probe(context, container.startupProbe));
    return spec;
}

} // namespace portolan
