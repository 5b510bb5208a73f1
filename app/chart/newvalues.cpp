// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/newvalues.h"

#include "app/chart/chartfacts.h"
#include "app/chart/chartkeys.h"
#include "app/chart/entrykind.h"
#include "app/yaml/yamltree.h"

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

template<typename Entry>
QStringList namesOf(const QList<Entry> &entries)
{
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name.valueOr({}));
    return names;
}

bool isPortNumber(int number)
{
    return number >= kMinimumPort && number <= kMaximumPort;
}

ScalarValue portFor(const Service &service, const Port &port, bool external)
{
    if (external)
        return ScalarValue::integer(nextExternalPort(service));
    const int same = port.externalPort.valueOr(0);
    const bool privileged = same < 1024; // a container needs root to listen there
    return ScalarValue::integer(isPortNumber(same) && !privileged ? same : nextContainerPort(service));
}

std::optional<ScalarValue> name(const Chart &chart, const YamlTree &tree, const YamlPath &entry)
{
    const Component *component = componentAt(chart, tree, entry);
    const Container *container = containerAt(chart, tree, entry);
    switch (kindAt(entry)) {
    case EntryKind::Component:
        return ScalarValue::string(freeComponentName(chart));
    case EntryKind::Container:
        return component ? std::optional(ScalarValue::string(freeContainerName(*component))) : std::nullopt;
    case EntryKind::Service:
        return component ? std::optional(ScalarValue::string(freeServiceName(chart, *component))) : std::nullopt;
    case EntryKind::EnvVariable:
        return container ? std::optional(ScalarValue::string(freeVariableName(*container))) : std::nullopt;
    case EntryKind::Volume:
        return ScalarValue::string(freeVolumeName(chart));
    default:
        return kindAt(entry.parent()) == EntryKind::VolumeMount
                   ? std::optional(ScalarValue::string(mountableVolume(chart)))
                   : std::nullopt;
    }
}

} // namespace

QStringList serviceNames(const Chart &chart)
{
    QStringList names;
    for (const Component &component : chart.components) {
        if (component.service)
            names.append(component.serviceName());
    }
    return names;
}

QString freeName(const QString &base, const QStringList &taken)
{
    QString name = base;
    for (int number = 2; taken.contains(name); ++number)
        name = base + u'-' + QString::number(number);
    return name;
}

QString freeComponentName(const Chart &chart)
{
    return freeName(u"web"_s, namesOf(chart.components));
}

QString freeContainerName(const Component &component)
{
    QStringList taken;
    for (qsizetype i = 0; i < component.containers.size(); ++i)
        taken.append(component.containerName(i));
    return freeName(u"app"_s, taken);
}

QString freeServiceName(const Chart &chart, const Component &component)
{
    QStringList taken;
    for (const Component &other : chart.components) {
        if (&other != &component && other.service)
            taken.append(other.serviceName());
    }
    const QString own = component.name.valueOr({});
    return freeName(own.isEmpty() ? u"my-service"_s : own, taken);
}

QString freeVariableName(const Container &container)
{
    return freeName(u"VARIABLE"_s, namesOf(container.env)).replace(u'-', u'_');
}

QString freeVolumeName(const Chart &chart)
{
    return freeName(u"data"_s, namesOf(chart.volumes));
}

QString freeMountPath(const Container &container)
{
    QStringList taken;
    for (const VolumeMount &mount : container.volumeMounts)
        taken.append(mount.containerPath.valueOr({}));
    return freeName(u"/data"_s, taken);
}

QString mountableVolume(const Chart &chart)
{
    for (const Volume &volume : chart.volumes) {
        if (const QString name = volume.name.valueOr({}); !name.isEmpty())
            return name;
    }
    return freeVolumeName(chart);
}

int freeExternalPort(const Service &service, int start, const QString &protocol)
{
    const auto taken = [&service, &protocol](int number) {
        return std::any_of(service.ports.begin(), service.ports.end(), [&](const Port &port) {
            return port.externalPort.value == number && port.protocolOrDefault() == protocol;
        });
    };
    const int first = isPortNumber(start) ? start : kMinimumPort;
    for (int number = first; number <= kMaximumPort; ++number) {
        if (!taken(number))
            return number;
    }
    for (int number = kMinimumPort; number < first; ++number) {
        if (!taken(number))
            return number;
    }
    return 0;
}

int nextExternalPort(const Service &service)
{
    const int last = service.ports.isEmpty() ? 0 : service.ports.constLast().externalPort.valueOr(0);
    return freeExternalPort(service, isPortNumber(last) ? last : kExternalServicePort);
}

int nextContainerPort(const Service &service)
{
    int next = kFirstContainerPort;
    for (const Port &port : service.ports) {
        if (const int used = port.containerPort.valueOr(0); used >= next && used < kMaximumPort)
            next = used + 1;
    }
    return next;
}

std::optional<ScalarValue> firstValueFor(const Chart &chart, const YamlTree &tree, const YamlPath &field)
{
    if (field.isEmpty() || field.last().kind != YamlPath::Step::Kind::Key)
        return std::nullopt;
    const QByteArray key = field.last().key;
    const Component *component = componentAt(chart, tree, field);
    const Container *container = containerAt(chart, tree, field);
    if (key == keys::kName)
        return name(chart, tree, field.parent());
    if (key == keys::kImage)
        return ScalarValue::string(QString::fromLatin1(kFirstImage));
    if (key == keys::kMountPath && container)
        return ScalarValue::string(freeMountPath(*container));
    const Port *port = portAt(chart, tree, field);
    if (port && (key == keys::kExternalPort || key == keys::kContainerPort))
        return portFor(*component->service, *port, key == keys::kExternalPort);
    return std::nullopt;
}

} // namespace portolan
