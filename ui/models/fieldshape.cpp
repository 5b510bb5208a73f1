// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/fieldshape.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

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
    return description.isMap() && !description.open && description.entry == EntryKind::Other
           && std::all_of(description.properties.begin(), description.properties.end(),
                          [](const auto &property) { return isSingleValue(*property) || isGroup(*property); });
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
