// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/placenames.h"

#include "app/chart/chartfacts.h"
#include "app/validation/rulefamilies.h"
#include "app/yaml/yamltree.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(PlaceNames)
};

/// `port 2 of service "web"`; empty where the whole has no name.
QString partOf(const QString &part, const QString &whole)
{
    return part.isEmpty() || whole.isEmpty() ? QString() : Translated::tr("%1 of %2").arg(part, whole);
}

/// People count from 1.
QString numberOf(const YamlPath &item)
{
    return QString::number(item.last().index + 1);
}

} // namespace

QString PlaceNames::name(const YamlPath &path) const
{
    if (path.isEmpty())
        return Translated::tr("the file");
    const YamlPath entry = enclosingEntry(path);
    const QString known = entry.isEmpty() ? QString() : entryName(entry);
    if (known.isEmpty())
        return path.toString();
    if (entry == path)
        return known;
    const bool isItem = path.last().kind == YamlPath::Step::Kind::Index;
    const YamlPath field = (isItem ? path.parent() : path).behind(entry.size());
    const QString whole = partOf(u'"' + field.toString() + u'"', known);
    return isItem ? partOf(Translated::tr("item %1").arg(numberOf(path)), whole) : whole;
}

QString PlaceNames::nameAtStart(const YamlPath &path) const
{
    QString text = name(path);
    if (text != path.toString())
        text[0] = text[0].toUpper();
    return text;
}

QString PlaceNames::entryName(const YamlPath &entry) const
{
    switch (kindAt(entry)) {
    case EntryKind::Component:
        return componentName(entry);
    case EntryKind::Container:
        return containerName(entry);
    case EntryKind::Service:
        return serviceName(entry);
    case EntryKind::Port:
        return partOf(Translated::tr("port %1").arg(numberOf(entry)),
                      serviceName(enclosingEntry(entry, EntryKind::Service)));
    case EntryKind::EnvVariable:
        return partOf(variableName(entry), containerName(enclosingEntry(entry, EntryKind::Container)));
    case EntryKind::VolumeMount:
        return partOf(Translated::tr("mount %1").arg(numberOf(entry)),
                      containerName(enclosingEntry(entry, EntryKind::Container)));
    case EntryKind::Volume:
        return volumeName(entry);
    case EntryKind::PullSecret:
        return Translated::tr("pull secret %1").arg(numberOf(entry));
    case EntryKind::Other:
        break;
    }
    return {};
}

QString PlaceNames::componentName(const YamlPath &component) const
{
    const Component *found = componentAt(m_chart, m_tree, component);
    const bool isNamed = found && !found->name.valueOr({}).isEmpty();
    return isNamed ? componentLabel(*found, component.last().index) : QString();
}

QString PlaceNames::containerName(const YamlPath &container) const
{
    const Component *component = componentAt(m_chart, m_tree, container);
    const Container *found = containerAt(m_chart, m_tree, container);
    if (!component || !found)
        return {};
    const QString called = component->containerName(found - component->containers.constData());
    return partOf(Translated::tr("container \"%1\"").arg(shownValue(called)),
                  componentName(enclosingEntry(container, EntryKind::Component)));
}

QString PlaceNames::serviceName(const YamlPath &service) const
{
    const Component *component = componentAt(m_chart, m_tree, service);
    if (!component || !component->service)
        return {};
    const QString called = component->service->name.valueOr({});
    return called.isEmpty()
               ? partOf(Translated::tr("the service"), componentName(enclosingEntry(service, EntryKind::Component)))
               : Translated::tr("service \"%1\"").arg(shownValue(called));
}

QString PlaceNames::variableName(const YamlPath &variable) const
{
    const Container *container = containerAt(m_chart, m_tree, variable);
    const NodeId node = m_tree.find(variable);
    for (const EnvVariable &known : container ? container->env : QList<EnvVariable>()) {
        if (const QString called = known.name.valueOr({}); known.node == node && !called.isEmpty())
            return Translated::tr("variable \"%1\"").arg(shownValue(called));
    }
    return Translated::tr("variable %1").arg(numberOf(variable));
}

QString PlaceNames::volumeName(const YamlPath &volume) const
{
    const Volume *found = volumeAt(m_chart, m_tree, volume);
    const QString called = found ? found->name.valueOr({}) : QString();
    return called.isEmpty() ? QString() : Translated::tr("volume \"%1\"").arg(shownValue(called));
}

} // namespace portolan
