// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/entrykind.h"
#include "app/yaml/yamlpath.h"

#include <QJsonValue>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace portolan {

enum class ValueType : quint8 { Any, String, Integer, Number, Boolean, List, Map };

/// What the format says about the value at one place: the schema's words for forms, completion, shape rules and help.
struct FieldDescription
{
    QByteArray key;                                  ///< empty for the root and for list items
    QString title;                                   ///< label of a form field
    QString help;                                    ///< one or two sentences
    QString placeholder;                             ///< shown in an empty field; the default when there is one
    QString icon;                                    ///< id of the domain icon, for entries
    EntryKind entry = EntryKind::Other;              ///< what kind of thing stands here
    QList<ValueType> types;                          ///< empty: any
    QJsonValue defaultValue = QJsonValue::Undefined; ///< undefined: none
    QStringList choices;
    QRegularExpression pattern; ///< of a text as a whole; empty: none
    std::optional<int> minimum = {};
    std::optional<int> maximum = {};
    bool required = false;
    /// Whether nothing (`key:`, `null`) may stand here and means the same as leaving the key out.
    bool nullable = false;
    /// Whether keys that are not described are part of the format's freedom rather than a mistake.
    bool open = true;
    /// A key of another chart version that means the same; accepted, never added.
    QByteArray alias = {};
    /// Whether the value is written for machines (an image, a path, a command) and shown in the fixed font.
    bool code = false;
    /// Whether a number with a leading zero is meant as Helm reads it, in octal: the mode of a file.
    bool octal = false;
    /// What the field refers to (`volume`, `secret`), so that a form offers those names.
    QString refersTo;
    std::vector<std::unique_ptr<FieldDescription>> properties; ///< in the order of the format's documentation
    std::unique_ptr<FieldDescription> items;

    bool accepts(ValueType type) const;
    /// Whether a text fits `pattern`.
    bool matches(const QString &text) const;
    bool isList() const { return items != nullptr; }
    bool isMap() const { return !properties.empty(); }
    /// The property called `name`, or the one whose alias it is.
    const FieldDescription *property(QByteArrayView name) const;
    /// The keys in their order: where a key that is added goes.
    QList<QByteArray> keyOrder() const;
};

/// The JSON Schema of the format (`resources/schema/*.schema.json`) as field descriptions. It is data, and the only
/// place that says which keys exist. Besides the words of draft-07 it understands an object `x-portolan`:
///  - `order`: the keys of a map as the documentation lists them (JSON objects have no order)
///  - `placeholder`, `refersTo`: see FieldDescription
///  - `entry`: kind of thing that stands here, by its id (see entrykind.h); also its icon
///  - `alias`: another key of the same map with the same meaning
///  - `code`: the value is written for machines: an image, a path, a command
///  - `octal`: the mode of a file, which people write in octal
class Schema
{
public:
    /// The component chart's values.yaml; read once.
    static const Schema &componentChart();

    const FieldDescription &root() const { return *m_root; }
    /// The description of what stands at `path`, or nullptr where the format says nothing. Indices and matches of
    /// `path` stand for any item.
    const FieldDescription *at(const YamlPath &path) const;
    /// KeyOrder for applyEdit().
    QList<QByteArray> keyOrder(const YamlPath &map) const;

    /// Reads a draft-07 schema; nullptr and a sentence in `error` when it is not one.
    static std::unique_ptr<Schema> fromJson(const QByteArray &json, QString *error);

private:
    std::unique_ptr<FieldDescription> m_root;
};

} // namespace portolan
