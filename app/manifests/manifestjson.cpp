// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/manifests/manifestjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace portolan {

namespace {

/// Qt knows how to escape a string; the brackets of the list around it are cut off.
QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

void write(QByteArray &json, const ManifestValue &value, int indent);

void writeCollection(QByteArray &json, const ManifestValue &value, int indent)
{
    constexpr int kIndent = 2;
    json += value.isMap() ? '{' : '[';
    const char *separator = "\n";
    for (const ManifestValue::Entry &entry : value.entries()) {
        json += separator + QByteArray(indent + kIndent, ' ');
        if (value.isMap())
            json += quoted(entry.key) + ": ";
        write(json, entry.value, indent + kIndent);
        separator = ",\n";
    }
    if (!value.isEmpty())
        json += '\n' + QByteArray(indent, ' ');
    json += value.isMap() ? '}' : ']';
}

void write(QByteArray &json, const ManifestValue &value, int indent)
{
    switch (value.kind()) {
    case ManifestValue::Kind::Null:
        json += "null";
        return;
    case ManifestValue::Kind::Boolean:
    case ManifestValue::Kind::Number:
        json += value.text().toUtf8();
        return;
    case ManifestValue::Kind::String:
        json += quoted(value.text());
        return;
    case ManifestValue::Kind::List:
    case ManifestValue::Kind::Map:
        writeCollection(json, value, indent);
        return;
    }
}

} // namespace

QByteArray jsonText(const ManifestValue &value)
{
    QByteArray json;
    write(json, value, 0);
    return json + '\n';
}

} // namespace portolan
