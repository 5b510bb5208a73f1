// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/entrytemplates.h"

#include "app/chart/chartfacts.h"
#include "app/chart/chartkeys.h"
#include "app/chart/newvalues.h"
#include "app/yaml/yamltree.h"

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

/// `yaml` as the only item of a block list.
QByteArray asListItem(const QByteArray &yaml)
{
    return "- " + QByteArray(yaml.trimmed()).replace("\n", "\n  ") + '\n';
}

/// Puts `yaml` into a list before `index`, or makes the list when there is none yet.
EntryTemplate insertedItem(const YamlTree &tree, const YamlPath &list, qsizetype index, const QByteArray &yaml)
{
    const YamlPath path = list.index(index);
    if (tree.find(list) == kNoNode)
        return {{YamlEdit::insert(list, asListItem(yaml))}, path};
    return {{YamlEdit::insert(path, yaml)}, path};
}

EntryTemplate appendedItem(const YamlTree &tree, const YamlPath &list, const QByteArray &yaml)
{
    const NodeId node = tree.resolved(tree.find(list));
    return insertedItem(tree, list, tree.isList(node) ? tree.entryCount(node) : 0, yaml);
}

QByteArray line(const char *key, const QByteArray &value)
{
    return QByteArray(key) + ": " + value + '\n';
}

QByteArray portLines(int externalPort, int containerPort)
{
    return line(keys::kExternalPort, QByteArray::number(externalPort))
           + line(keys::kContainerPort, QByteArray::number(containerPort));
}

QByteArray indented(const QByteArray &yaml)
{
    return "  " + QByteArray(yaml.trimmed()).replace("\n", "\n  ") + '\n';
}

QByteArray underKey(const char *key, const QByteArray &yaml)
{
    return QByteArray(key) + ":\n" + yaml;
}

YamlPath servicePath(const YamlPath &component)
{
    return component.key(keys::kService);
}

EntryTemplate appendedPort(const YamlTree &tree, const YamlPath &component, int externalPort, int containerPort)
{
    return appendedItem(tree, servicePath(component).key(keys::kPorts), portLines(externalPort, containerPort));
}

// The name goes in as a value of its own, so that it is quoted where it has to be.
EntryTemplate serviceWith(const Chart &chart, const YamlTree &tree, const YamlPath &component, const QByteArray &port)
{
    const YamlPath service = servicePath(component);
    const Component *owner = componentAt(chart, tree, component);
    const QString name = owner ? freeServiceName(chart, *owner) : u"my-service"_s;
    const QByteArray ports = asListItem(port);
    const YamlEdit first = tree.find(service) == kNoNode ? YamlEdit::insert(service, underKey(keys::kPorts, ports))
                                                         : YamlEdit::insert(service.key(keys::kPorts), ports);
    return {{first, YamlEdit::set(service.key(keys::kName), ScalarValue::string(name))}, service};
}

} // namespace

EntryTemplate newComponent(const Chart &chart, const YamlTree &tree)
{
    const QString name = freeComponentName(chart);
    const QString service =
        externalComponent(chart) ? freeName(name, serviceNames(chart)) : kExternalServiceName.toString();
    const QByteArray serviceLines =
        line(keys::kName, service.toUtf8())
        + underKey(keys::kPorts, asListItem(portLines(kExternalServicePort, kFirstContainerPort)));
    const QByteArray yaml = line(keys::kName, name.toUtf8())
                            + underKey(keys::kContainers, asListItem(line(keys::kImage, kFirstImage)))
                            + underKey(keys::kService, indented(serviceLines));
    return insertedItem(tree, YamlPath().key(keys::kComponents), 0, yaml);
}

EntryTemplate newContainer(const Chart &chart, const YamlTree &tree, const YamlPath &component)
{
    const Component *owner = componentAt(chart, tree, component);
    const QString name = owner ? freeContainerName(*owner) : u"container"_s;
    return appendedItem(tree, component.key(keys::kContainers),
                        line(keys::kName, name.toUtf8()) + line(keys::kImage, kFirstImage));
}

EntryTemplate newService(const Chart &chart, const YamlTree &tree, const YamlPath &component)
{
    return serviceWith(chart, tree, component, portLines(kExternalServicePort, kFirstContainerPort));
}

EntryTemplate newService(const Chart &chart, const YamlTree &tree, const YamlPath &component, int port)
{
    return serviceWith(chart, tree, component, portLines(port, port));
}

EntryTemplate newPort(const Chart &chart, const YamlTree &tree, const YamlPath &component)
{
    const Component *owner = componentAt(chart, tree, component);
    if (!owner || !owner->service) {
        EntryTemplate entry = newService(chart, tree, component);
        entry.path = servicePath(component).key(keys::kPorts).index(0);
        return entry;
    }
    const Service &service = *owner->service;
    return appendedPort(tree, component, nextExternalPort(service), nextContainerPort(service));
}

EntryTemplate newPort(const Chart &chart, const YamlTree &tree, const YamlPath &component, int externalPort)
{
    const Component *owner = componentAt(chart, tree, component);
    int containerPort = kFirstContainerPort;
    if (owner && owner->service && !owner->service->ports.isEmpty())
        containerPort = owner->service->ports.constFirst().containerPort.valueOr(kFirstContainerPort);
    return appendedPort(tree, component, externalPort, containerPort);
}

EntryTemplate newEnvVariable(const Chart &chart, const YamlTree &tree, const YamlPath &container)
{
    const Container *owner = containerAt(chart, tree, container);
    const QString name = owner ? freeVariableName(*owner) : u"VARIABLE"_s;
    return appendedItem(tree, container.key(keys::kEnv),
                        line(keys::kName, name.toUtf8()) + line(keys::kEnvValue, "\"\""));
}

EntryTemplate newVolumeMount(const Chart &chart, const YamlTree &tree, const YamlPath &container)
{
    const Container *owner = containerAt(chart, tree, container);
    const QString path = owner ? freeMountPath(*owner) : u"/data"_s;
    EntryTemplate entry = appendedItem(tree, container.key(keys::kVolumeMounts), line(keys::kMountPath, path.toUtf8()));
    const QString volume = mountableVolume(chart);
    entry.edits.append(
        YamlEdit::set(entry.path.key(keys::kMountedVolume).key(keys::kName), ScalarValue::string(volume)));
    if (!chart.volume(volume))
        entry.edits.append(newVolume(tree, volume).edits);
    return entry;
}

EntryTemplate newVolume(const Chart &chart, const YamlTree &tree)
{
    return newVolume(tree, freeVolumeName(chart));
}

EntryTemplate newVolume(const YamlTree &tree, const QString &name)
{
    EntryTemplate entry = appendedItem(tree, YamlPath().key(keys::kVolumes), line(keys::kVolumeSize, kFirstVolumeSize));
    entry.edits.append(YamlEdit::set(entry.path.key(keys::kName), ScalarValue::string(name)));
    return entry;
}

EntryTemplate newPullSecret(const Chart &chart, const YamlTree &tree)
{
    QStringList taken;
    for (const Field<QString> &secret : chart.pullSecrets)
        taken.append(secret.valueOr({}));
    return appendedItem(tree, YamlPath().key(keys::kPullSecrets), freeName(u"registry-credentials"_s, taken).toUtf8());
}

} // namespace portolan
