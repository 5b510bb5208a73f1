// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/schemareader.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Deeper than any format is; a schema that goes deeper refers to itself.
constexpr int kMaximumDepth = 24;

QString message(const char *text)
{
    return QCoreApplication::translate("SchemaReader", text);
}

/// `type` is one word or a list of them.
QStringList words(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList list;
    const QJsonArray words = value.toArray();
    for (const auto word : words)
        list.append(word.toString());
    return list;
}

ValueType valueType(const QString &word)
{
    if (word == "string"_L1)
        return ValueType::String;
    if (word == "integer"_L1)
        return ValueType::Integer;
    if (word == "number"_L1)
        return ValueType::Number;
    if (word == "boolean"_L1)
        return ValueType::Boolean;
    if (word == "array"_L1)
        return ValueType::List;
    if (word == "object"_L1)
        return ValueType::Map;
    return ValueType::Any;
}

std::optional<int> integer(const QJsonValue &value)
{
    return value.isDouble() ? std::optional<int>(value.toInt()) : std::nullopt;
}

void readType(const QJsonObject &schema, FieldDescription &description)
{
    const QStringList types = words(schema["type"_L1]);
    description.nullable = types.isEmpty() || types.contains("null"_L1);
    for (const QString &type : types) {
        if (type != "null"_L1)
            description.types.append(valueType(type));
    }
}

void readLimits(const QJsonObject &schema, FieldDescription &description)
{
    description.defaultValue = schema["default"_L1];
    // ECMA's `$` is the end of the text; PCRE's would let a line feed follow.
    if (const QString pattern = schema["pattern"_L1].toString(); !pattern.isEmpty())
        description.pattern = QRegularExpression(u"(?:%1)\\z"_s.arg(pattern));
    description.minimum = integer(schema["minimum"_L1]);
    description.maximum = integer(schema["maximum"_L1]);
    const QJsonArray choices = schema["enum"_L1].toArray();
    for (const auto choice : choices) {
        if (choice.isString())
            description.choices.append(choice.toString());
    }
}

void readHints(const QJsonObject &hints, FieldDescription &description)
{
    description.placeholder = hints["placeholder"_L1].toString();
    if (description.placeholder.isEmpty())
        description.placeholder = description.defaultValue.toVariant().toString();
    description.alias = hints["alias"_L1].toString().toUtf8();
    description.refersTo = hints["refersTo"_L1].toString();
    description.code = hints["code"_L1].toBool();
    description.octal = hints["octal"_L1].toBool();
    description.entry = entryKindFromId(hints["entry"_L1].toString());
    description.icon = entryKindId(description.entry);
}

} // namespace

Result<std::unique_ptr<FieldDescription>> SchemaReader::read()
{
    auto root = describe(m_document, 0);
    if (!m_error.isEmpty())
        return Error{m_error};
    return root;
}

std::unique_ptr<FieldDescription> SchemaReader::describe(const QJsonObject &schema, int depth)
{
    auto description = std::make_unique<FieldDescription>();
    if (depth > kMaximumDepth) {
        fail(message(QT_TRANSLATE_NOOP("SchemaReader", "The schema refers to itself.")));
        return description;
    }
    const QJsonObject whole = resolved(schema, depth);
    if (!m_error.isEmpty())
        return description;
    description->title = whole["title"_L1].toString();
    description->help = whole["description"_L1].toString();
    readType(whole, *description);
    readLimits(whole, *description);
    readHints(whole["x-portolan"_L1].toObject(), *description);
    description->open = whole["additionalProperties"_L1].toBool(true);
    if (const QJsonValue items = whole["items"_L1]; items.isObject())
        description->items = describe(items.toObject(), depth + 1);
    describeProperties(whole, *description, depth);
    return description;
}

void SchemaReader::describeProperties(const QJsonObject &schema, FieldDescription &description, int depth)
{
    const QJsonObject properties = schema["properties"_L1].toObject();
    const QStringList required = words(schema["required"_L1]);
    QStringList order = words(schema["x-portolan"_L1]["order"_L1]);
    for (const QString &key : properties.keys()) {
        if (!order.contains(key))
            order.append(key);
    }

    QList<QByteArray> aliases;
    for (const QString &key : std::as_const(order)) {
        if (!properties.contains(key))
            continue;
        auto property = describe(properties[key].toObject(), depth + 1);
        property->key = key.toUtf8();
        property->required = required.contains(key);
        if (!property->alias.isEmpty())
            aliases.append(property->alias);
        description.properties.push_back(std::move(property));
    }
    // A validator needs the alias as a property of its own; for us it is another name of the one it stands for.
    std::erase_if(description.properties, [&aliases](const auto &property) { return aliases.contains(property->key); });
}

QJsonObject SchemaReader::resolved(const QJsonObject &schema, int depth)
{
    if (const QJsonValue reference = schema["$ref"_L1]; reference.isString())
        return definition(reference.toString(), depth);

    const QJsonArray parts = schema["allOf"_L1].toArray();
    if (parts.isEmpty())
        return schema;
    QJsonObject whole;
    for (const auto part : parts) {
        const QJsonObject words = resolved(part.toObject(), depth + 1);
        for (auto word = words.begin(); word != words.end(); ++word)
            whole.insert(word.key(), word.value());
    }
    for (auto word = schema.begin(); word != schema.end(); ++word)
        whole.insert(word.key(), word.value());
    return whole;
}

QJsonObject SchemaReader::definition(const QString &reference, int depth)
{
    const auto prefix = "#/definitions/"_L1;
    const QJsonValue found = reference.startsWith(prefix) ? m_document["definitions"_L1][reference.mid(prefix.size())]
                                                          : QJsonValue(QJsonValue::Undefined);
    if (!found.isObject() || depth > kMaximumDepth) {
        fail(message(QT_TRANSLATE_NOOP("SchemaReader", "The schema refers to \"%1\", which it does not define."))
                 .arg(reference));
        return {};
    }
    return resolved(found.toObject(), depth + 1);
}

void SchemaReader::fail(const QString &message)
{
    if (m_error.isEmpty())
        m_error = message;
}

} // namespace portolan
