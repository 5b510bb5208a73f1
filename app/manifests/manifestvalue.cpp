// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/manifestvalue.h"

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

ManifestValue::ManifestValue(Kind kind, const QString &text) : m_text(text), m_kind(kind) { }

ManifestValue ManifestValue::boolean(bool value)
{
    return {Kind::Boolean, value ? u"true"_s : u"false"_s};
}

ManifestValue ManifestValue::integer(qint64 value)
{
    return {Kind::Number, QString::number(value)};
}

ManifestValue ManifestValue::number(const QString &token)
{
    return {Kind::Number, token};
}

ManifestValue ManifestValue::string(const QString &text)
{
    return {Kind::String, text};
}

ManifestValue ManifestValue::list()
{
    return {Kind::List, QString()};
}

ManifestValue ManifestValue::map()
{
    return {Kind::Map, QString()};
}

bool ManifestValue::isEmpty() const
{
    return m_entries.empty();
}

const ManifestValue *ManifestValue::find(QStringView key) const
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [key](const Entry &e) { return e.key == key; });
    return isMap() && entry != m_entries.end() ? &entry->value : nullptr;
}

void ManifestValue::set(const QString &key, ManifestValue value)
{
    if (!value.isNull() && !(value.isList() && value.isEmpty()))
        put(key, std::move(value));
}

void ManifestValue::put(const QString &key, ManifestValue value)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.key == key; });
    if (entry != m_entries.end())
        entry->value = std::move(value);
    else
        m_entries.push_back({key, std::move(value)});
}

void ManifestValue::append(ManifestValue value)
{
    if (!value.isNull())
        m_entries.push_back({QString(), std::move(value)});
}

} // namespace portolan
