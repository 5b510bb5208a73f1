// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/fieldshape.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace portolan {
namespace {

/// A map with more fields than these, such as all the places a variable's value may come from, is shown as an entry of
/// its own: its fields would drown those around it.
constexpr qsizetype kMostGroupFields = 8;

/// The number of single values in a map that holds nothing else, groups included; nothing for every other.
std::optional<qsizetype> groupSize(const FieldDescription &description)
{
    if (!description.isMap() || description.open || description.entry != EntryKind::Other)
        return std::nullopt;
    qsizetype size = 0;
    for (const auto &property : description.properties) {
        const std::optional<qsizetype> more = isSingleValue(*property) ? 1 : groupSize(*property);
        if (!more)
            return std::nullopt;
        size += *more;
    }
    return size;
}

void collectFields(const FieldDescription &map, const YamlPath &path, const QString &section, QList<FieldPlace> &fields)
{
    for (const auto &property : map.properties) {
        const YamlPath place = path.key(property->key);
        if (isSingleValue(*property)) {
            fields.append({place, section, property.get()});
        } else if (isGroup(*property)) {
            const QString inner = section.isEmpty()
                                      ? property->title
                                      : QCoreApplication::translate("FieldShape", "%1, %2", "a group within a group")
                                            .arg(section, property->title.toLower());
            collectFields(*property, place, inner, fields);
        }
    }
}

} // namespace

bool isSingleValue(const FieldDescription &description)
{
    return !description.isList() && !description.isMap()
           && (description.accepts(ValueType::String) || description.accepts(ValueType::Integer)
               || description.accepts(ValueType::Boolean));
}

bool isGroup(const FieldDescription &description)
{
    const std::optional<qsizetype> size = groupSize(description);
    return size && *size <= kMostGroupFields;
}

bool isTable(const FieldDescription &description)
{
    if (!description.isList())
        return false;
    const FieldDescription &item = *description.items;
    return isSingleValue(item)
           || (item.isMap() && std::none_of(item.properties.begin(), item.properties.end(), [](const auto &property) {
                   return property->isList() || property->entry != EntryKind::Other;
               }));
}

QList<FieldPlace> fieldsOf(const FieldDescription &entry)
{
    if (isSingleValue(entry))
        return {{YamlPath(), QString(), &entry}};
    QList<FieldPlace> fields;
    collectFields(entry, YamlPath(), QString(), fields);
    return fields;
}

const FieldDescription *onlyList(const FieldDescription &entry)
{
    const FieldDescription *list = nullptr;
    for (const auto &property : entry.properties) {
        if (isSingleValue(*property))
            continue;
        if (list || !property->isList())
            return nullptr;
        list = property.get();
    }
    return list;
}

// The format lists first what an entry is known by.
const FieldDescription *nameField(const FieldDescription &entry)
{
    if (entry.properties.empty())
        return nullptr;
    const FieldDescription &first = *entry.properties.front();
    return isSingleValue(first) && first.accepts(ValueType::String) ? &first : nullptr;
}

} // namespace portolan
