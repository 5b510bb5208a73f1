// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/entrykind.h"

#include "app/chart/schema.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace portolan {
namespace {

struct KindName
{
    EntryKind kind;
    const char16_t *id;
    const char *title;
};

constexpr KindName kKinds[] = {
    {EntryKind::Component, u"component", QT_TRANSLATE_NOOP("EntryKind", "Component")},
    {EntryKind::Container, u"container", QT_TRANSLATE_NOOP("EntryKind", "Container")},
    {EntryKind::Service, u"service", QT_TRANSLATE_NOOP("EntryKind", "Service")},
    {EntryKind::Port, u"port", QT_TRANSLATE_NOOP("EntryKind", "Port")},
    {EntryKind::EnvVariable, u"env", QT_TRANSLATE_NOOP("EntryKind", "Environment variable")},
    {EntryKind::VolumeMount, u"mount", QT_TRANSLATE_NOOP("EntryKind", "Volume mount")},
    {EntryKind::Volume, u"volume", QT_TRANSLATE_NOOP("EntryKind", "Volume")},
    {EntryKind::PullSecret, u"secret", QT_TRANSLATE_NOOP("EntryKind", "Pull secret")},
};

const KindName *nameOf(EntryKind kind)
{
    const auto found =
        std::find_if(std::begin(kKinds), std::end(kKinds), [kind](const KindName &row) { return row.kind == kind; });
    return found == std::end(kKinds) ? nullptr : found;
}

/// The nearest path, from `path` towards the root, that `fits`.
template<typename Predicate>
YamlPath nearest(YamlPath path, Predicate fits)
{
    while (!path.isEmpty() && !fits(kindAt(path)))
        path = path.parent();
    return path;
}

} // namespace

QString entryKindId(EntryKind kind)
{
    const KindName *name = nameOf(kind);
    return name ? QString::fromUtf16(name->id) : QString();
}

EntryKind entryKindFromId(QStringView id)
{
    for (const KindName &row : kKinds) {
        if (id == QStringView(row.id))
            return row.kind;
    }
    return EntryKind::Other;
}

QString entryKindTitle(EntryKind kind)
{
    const KindName *name = nameOf(kind);
    return name ? QCoreApplication::translate("EntryKind", name->title) : QString();
}

EntryKind kindAt(const YamlPath &path)
{
    const FieldDescription *description = Schema::componentChart().at(path);
    return description ? description->entry : EntryKind::Other;
}

YamlPath enclosingEntry(const YamlPath &path)
{
    return nearest(path, [](EntryKind found) { return found != EntryKind::Other; });
}

YamlPath enclosingEntry(const YamlPath &path, EntryKind kind)
{
    return nearest(path, [kind](EntryKind found) { return found == kind; });
}

} // namespace portolan
