// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/fieldedits.h"

#include "app/chart/schema.h"
#include "app/chart/valuetype.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(FieldEdits)
};

/// Whether `text` without quotes would be a value of this type.
bool readsAs(const QString &text, ValueType type)
{
    const auto plain = valueTypeOf(plainScalarType(text.toUtf8()));
    return plain == type || (plain == ValueType::Integer && type == ValueType::Number);
}

/// Keeps the type that the value has in the file; a new value gets the first type of the format that fits, so that the
/// format says whether `80` is a number or a text.
Result<ScalarValue> scalarFor(const FieldDescription &description, std::optional<ValueType> present,
                              const QString &text)
{
    const bool keepsType = present && present != ValueType::String && description.accepts(*present);
    if (keepsType && readsAs(text, *present))
        return ScalarValue::fromArgument(text);
    for (const ValueType type : description.types) {
        if (type == ValueType::String || type == ValueType::Any)
            return ScalarValue::string(text);
        if (readsAs(text, type))
            return ScalarValue::fromArgument(text);
    }
    if (description.types.isEmpty())
        return ScalarValue::string(text);
    if (description.accepts(ValueType::Integer))
        return Error{Translated::tr("“%1” is not a whole number.").arg(text)};
    return Error{Translated::tr("“%1” does not fit here.").arg(text)};
}

std::optional<Error> outOfRange(const FieldDescription &description, const ScalarValue &value)
{
    if (value.type() != ScalarType::Integer)
        return std::nullopt;
    bool fits = false;
    const qlonglong number = value.text().toLongLong(&fits);
    const bool tooSmall = fits && description.minimum && number < *description.minimum;
    const bool tooLarge = !fits || (description.maximum && number > *description.maximum);
    if (!tooSmall && !tooLarge)
        return std::nullopt;
    const QString written = QString::fromUtf8(value.text());
    if (description.minimum && description.maximum)
        return Error{Translated::tr("%1 is not between %2 and %3.")
                         .arg(written, QString::number(*description.minimum), QString::number(*description.maximum))};
    if (tooSmall)
        return Error{Translated::tr("%1 is less than %2.").arg(written, QString::number(*description.minimum))};
    return Error{Translated::tr("%1 is too large.").arg(written)};
}

/// The outermost group below `entry` that holds nothing but this field, else the field itself.
YamlPath emptiedBy(const YamlTree &tree, const YamlPath &entry, YamlPath field)
{
    while (field.size() > entry.size() + 1 && tree.entryCount(tree.resolved(tree.find(field.parent()))) == 1)
        field = field.parent();
    return field;
}

Result<QList<YamlEdit>> clearingEdits(const YamlTree &tree, const YamlPath &entry, const YamlPath &field, bool required)
{
    if (required)
        return Error{Translated::tr("This cannot be left empty.")};
    if (tree.find(field) == kNoNode)
        return QList<YamlEdit>();
    return QList<YamlEdit>{YamlEdit::remove(emptiedBy(tree, entry, field))};
}

} // namespace

YamlPath writtenPlace(const YamlTree &tree, const YamlPath &field)
{
    const FieldDescription *description = Schema::componentChart().at(field);
    if (!description || description->alias.isEmpty() || tree.find(field) != kNoNode)
        return field;
    const YamlPath other = field.parent().key(description->alias);
    return tree.find(other) != kNoNode ? other : field;
}

QString fieldText(const YamlTree &tree, const YamlPath &field)
{
    const NodeId node = tree.resolved(tree.find(writtenPlace(tree, field)));
    return tree.isScalar(node) ? tree.string(node) : QString();
}

Result<QList<YamlEdit>> fieldEdits(const YamlTree &tree, const YamlPath &entry, const YamlPath &field,
                                   const QString &text)
{
    const YamlPath place = writtenPlace(tree, field);
    const FieldDescription *description = Schema::componentChart().at(field);
    const NodeId node = tree.resolved(tree.find(place));
    const auto present = tree.isScalar(node) ? valueTypeOf(tree.scalarType(node)) : std::nullopt;
    if (!description) { // a key of the user's own: a text stays a text, whatever it looks like
        const bool isText = present == ValueType::String;
        return QList<YamlEdit>{
            YamlEdit::set(place, isText ? ScalarValue::string(text) : ScalarValue::fromArgument(text))};
    }
    const bool isItem = place == entry; // of a list of single values; an empty one is a value too
    if (text.isEmpty() && !isItem)
        return clearingEdits(tree, entry, place, description->required);

    auto value = scalarFor(*description, present, text);
    if (!value)
        return value.error();
    if (auto error = outOfRange(*description, *value))
        return *error;
    return QList<YamlEdit>{YamlEdit::set(place, *value)};
}

} // namespace portolan
