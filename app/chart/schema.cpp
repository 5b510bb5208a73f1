// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/chart/schema.h"

#include "app/chart/schemareader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

bool FieldDescription::accepts(ValueType type) const
{
    return types.isEmpty() || types.contains(type) || types.contains(ValueType::Any)
           || (type == ValueType::Integer && types.contains(ValueType::Number));
}

bool FieldDescription::matches(const QString &text) const
{
    return pattern.pattern().isEmpty() || pattern.match(text).hasMatch();
}

const FieldDescription *FieldDescription::property(QByteArrayView name) const
{
    const auto named = [name](const auto &property) {
        return property->key == name || (!property->alias.isEmpty() && property->alias == name);
    };
    const auto found = std::find_if(properties.begin(), properties.end(), named);
    return found == properties.end() ? nullptr : found->get();
}

QList<QByteArray> FieldDescription::keyOrder() const
{
    QList<QByteArray> order;
    for (const auto &property : properties)
        order.append(property->key);
    return order;
}

const Schema &Schema::componentChart()
{
    static const std::unique_ptr<Schema> schema = [] {
        QFile file(u":/portolan/schema/devspace-chart.schema.json"_s);
        QString error = file.open(QIODevice::ReadOnly) ? QString() : file.errorString();
        auto read = fromJson(file.readAll(), &error);
        if (!read)
            qFatal("devspace-chart.schema.json: %s", qPrintable(error)); // a broken build: the file is compiled in
        return read;
    }();
    return *schema;
}

const FieldDescription *Schema::at(const YamlPath &path) const
{
    const FieldDescription *place = m_root.get();
    for (const YamlPath::Step &step : path.steps()) {
        place = step.kind == YamlPath::Step::Kind::Key ? place->property(step.key) : place->items.get();
        if (!place)
            return nullptr;
    }
    return place;
}

QList<QByteArray> Schema::keyOrder(const YamlPath &map) const
{
    const FieldDescription *place = at(map);
    return place ? place->keyOrder() : QList<QByteArray>();
}

std::unique_ptr<Schema> Schema::fromJson(const QByteArray &json, QString *error)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        *error = document.isNull() ? problem.errorString()
                                   : QCoreApplication::translate("Schema", "A schema is a JSON object.");
        return nullptr;
    }
    auto root = SchemaReader(document.object()).read();
    if (!root) {
        *error = root.error().message;
        return nullptr;
    }
    auto schema = std::make_unique<Schema>();
    schema->m_root = std::move(root).value();
    return schema;
}

} // namespace portolan
