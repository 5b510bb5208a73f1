// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the file has the shape that the schema describes: known keys, the right types, nothing required missing.

#include "app/validation/rulefamilies.h"

#include "app/chart/chartkeys.h"
#include "app/chart/entrytemplates.h"
#include "app/chart/helmscalar.h"
#include "app/chart/nearmiss.h"
#include "app/chart/newvalues.h"
#include "app/chart/valuetype.h"
#include "app/validation/placenames.h"
#include "app/validation/shapewalk.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

#include <functional>

namespace portolan {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ShapeRules)
};

/// Part of a file with its shape, a component or the rest.
struct ShapeInput
{
    const YamlTree &tree;
    const QList<ShapePlace> &shape;
    PlaceNames names;
    std::function<const Chart &()> chart; ///< the whole
};

QString shownKey(const YamlTree &tree, NodeId key)
{
    return tree.isScalar(key) ? tree.string(key) : QString::fromUtf8(tree.text().view(tree.displaySpan(key)));
}

QString typeName(ValueType type)
{
    switch (type) {
    case ValueType::String:
        return Translated::tr("text");
    case ValueType::Integer:
        return Translated::tr("a whole number");
    case ValueType::Number:
        return Translated::tr("a number");
    case ValueType::Boolean:
        return Translated::tr("true or false");
    case ValueType::List:
        return Translated::tr("a list");
    case ValueType::Map:
        return Translated::tr("a map");
    case ValueType::Any:
        break;
    }
    return Translated::tr("anything");
}

/// How to speak of a value that is not what it should be.
QString foundName(ValueType type)
{
    switch (type) {
    case ValueType::Boolean:
        return Translated::tr("a boolean");
    case ValueType::Number:
        return Translated::tr("a decimal number");
    default:
        return typeName(type);
    }
}

/// The keys that could have been meant: those of the format that the map does not have yet.
QStringList freeKeys(const YamlTree &tree, const ShapePlace &place)
{
    QStringList keys;
    for (const QByteArray &key : place.description->keyOrder()) {
        if (tree.mapValue(place.node, key) == kNoNode)
            keys.append(QString::fromUtf8(key));
    }
    return keys;
}

bool isKnown(const YamlTree &tree, const FieldDescription &description, NodeId key)
{
    const NodeId named = tree.resolved(key);
    return tree.isScalar(named) && (tree.value(named) == "<<" || description.property(tree.value(named)));
}

QuickFix renameFix(const YamlTree &tree, NodeId key, const QString &meant)
{
    return {Translated::tr("Rename to %1").arg(meant), {YamlEdit::renameKey(tree.pathOf(key), meant)}};
}

/// What a key that is missing from the map stands there as: the fix that mends its spelling.
std::optional<QuickFix> respellingFix(const YamlTree &tree, const ShapePlace &place, const QString &missing)
{
    for (const auto &[key, value] : tree.entries(place.node)) {
        if (!isKnown(tree, *place.description, key) && nearMiss(shownKey(tree, key), freeKeys(tree, place)) == missing)
            return renameFix(tree, key, missing);
    }
    return std::nullopt;
}

void reportUnknownKey(const ShapeInput &input, const ShapePlace &place, NodeId key, QList<Problem> &found)
{
    const YamlTree &tree = input.tree;
    const QString name = shownKey(tree, key);
    const QString where = input.names.name(tree.pathOf(place.node));
    const QString meant = nearMiss(name, freeKeys(tree, place));
    Problem problem = problemAt(
        tree, key,
        meant.isEmpty()
            ? Translated::tr("Unknown key \"%1\" in %2.").arg(shownValue(name), where)
            : Translated::tr("Unknown key \"%1\" in %2; did you mean \"%3\"?").arg(shownValue(name), where, meant));
    problem.path = tree.pathOf(key);
    problem.span = tree.node(key).content;
    if (!meant.isEmpty())
        problem.fixes.append(renameFix(tree, key, meant));
    found.append(problem);
}

void checkUnknownKeys(const ShapeInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree;
    for (const ShapePlace &place : input.shape) {
        if (place.description->open || !tree.isMap(place.node) || !place.description->accepts(ValueType::Map))
            continue;
        for (const auto &[key, value] : tree.entries(place.node)) {
            if (!isKnown(tree, *place.description, key))
                reportUnknownKey(input, place, key, found);
        }
    }
}

QString typeNames(const QList<ValueType> &types)
{
    QStringList names;
    for (const ValueType type : types)
        names.append(typeName(type));
    return names.join(Translated::tr(" or "));
}

/// The same value as one of the types that the place accepts, when nothing is lost by it.
std::optional<ScalarValue> converted(const YamlTree &tree, const ShapePlace &place)
{
    if (!tree.isScalar(place.node))
        return std::nullopt;
    const FieldDescription &wanted = *place.description;
    const QString text = tree.string(place.node);
    if (tree.scalarType(place.node) != ScalarType::String)
        return wanted.accepts(ValueType::String) ? std::optional(ScalarValue::string(text)) : std::nullopt;
    const ScalarType meant = plainScalarType(text.trimmed().toUtf8());
    const bool fits = (meant == ScalarType::Integer && wanted.accepts(ValueType::Integer))
                      || (meant == ScalarType::Float && wanted.accepts(ValueType::Number))
                      || (meant == ScalarType::Boolean && wanted.accepts(ValueType::Boolean));
    return fits ? std::optional(ScalarValue::fromArgument(text.trimmed())) : std::nullopt;
}

/// Whether it is a decimal number for YAML 1.2 only: `010`.
bool hasLeadingZero(QByteArrayView number)
{
    return number.size() > 1 && number[0] == '0' && number[1] >= '0' && number[1] <= '9';
}

/// What tools of YAML 1.2 read: text, or a decimal number.
QString readByOthers(const YamlTree &tree, NodeId node)
{
    const QByteArrayView token = tree.value(node);
    return tree.scalarType(node) == ScalarType::Integer ? QString::number(token.toLongLong()) : Translated::tr("text");
}

/// The value that Helm, which reads YAML 1.1, takes `yes`, `1_000` or `010` for, when that is of a type that the place
/// wants and other tools read something else.
std::optional<ScalarValue> readByHelm(const YamlTree &tree, const ShapePlace &place)
{
    if (!tree.isScalar(place.node))
        return std::nullopt;
    const HelmScalar read = helmScalar(tree, place.node);
    const auto type = valueTypeOf(read.type);
    const bool differs = QString::fromUtf8(read.json) != readByOthers(tree, place.node);
    const bool fits = type && *type != ValueType::String && place.description->accepts(*type);
    return fits && differs ? std::optional(ScalarValue::fromArgument(QString::fromUtf8(read.json))) : std::nullopt;
}

/// It installs, so it is no error; but an editor's schema and tools of YAML 1.2 see something else.
Problem helmOnlyProblem(const ShapeInput &input, NodeId node, const ScalarValue &read)
{
    const YamlTree &tree = input.tree;
    const QString value = QString::fromUtf8(read.text());
    const QString sentence = Translated::tr("%1 is %2, which Helm reads as %3, but tools of YAML 1.2 as %4.")
                                 .arg(input.names.nameAtStart(tree.pathOf(node)), shownValue(tree.string(node)), value,
                                      readByOthers(tree, node));
    Problem problem = problemAt(tree, node, sentence);
    problem.severity = Severity::Warning;
    problem.fixes.append(setValueFix(tree, node, read, Translated::tr("Write %1").arg(value)));
    return problem;
}

QString wrongTypeMessage(const ShapeInput &input, const ShapePlace &place)
{
    const YamlTree &tree = input.tree;
    const QString where = input.names.nameAtStart(tree.pathOf(place.node));
    const QString wanted = typeNames(place.description->types);
    const auto type = valueType(tree, place.node);
    if (!type)
        return Translated::tr("%1 must be %2, but is empty.").arg(where, wanted);
    if (*type == ValueType::Map || *type == ValueType::List)
        return Translated::tr("%1 must be %2, but is %3.").arg(where, wanted, foundName(*type));
    const QString value = shownValue(tree.string(place.node));
    return Translated::tr("%1 must be %2, but %4 is %3.")
        .arg(where, wanted, foundName(*type), *type == ValueType::String ? u'"' + value + u'"' : value);
}

void checkWrongTypes(const ShapeInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree;
    for (const ShapePlace &place : input.shape) {
        const auto type = valueType(tree, place.node);
        const FieldDescription &wanted = *place.description;
        // An empty value of a required key is what missing-key speaks of.
        const bool sound = type ? wanted.accepts(*type) : wanted.nullable || wanted.required;
        const bool isOctalForHelm =
            type == ValueType::Integer && !wanted.octal && hasLeadingZero(tree.value(place.node));
        if (sound && !isOctalForHelm)
            continue;
        if (const auto read = readByHelm(tree, place)) {
            found.append(helmOnlyProblem(input, place.node, *read));
            continue;
        }
        if (sound)
            continue;
        Problem problem = problemAt(tree, place.node, wrongTypeMessage(input, place));
        if (const auto value = converted(tree, place)) {
            const QString text = QString::fromUtf8(value->text());
            const QString title = value->type() == ScalarType::String
                                      ? Translated::tr("Write \"%1\" as text").arg(text)
                                      : Translated::tr("Write %1 without quotes").arg(text);
            problem.fixes.append(setValueFix(tree, place.node, *value, title));
        }
        found.append(problem);
    }
}

/// The place to fill: of a required map its own required key, as the map is worth nothing without it.
YamlPath placeToFill(YamlPath path, const FieldDescription *description)
{
    while (description && description->isMap()) {
        const FieldDescription *inner = nullptr;
        for (const auto &property : description->properties) {
            if (property->required && !inner)
                inner = property.get();
        }
        if (inner)
            path = path.key(inner->key);
        description = inner;
    }
    return path;
}

void reportMissingKey(const ShapeInput &input, const ShapePlace &place, const FieldDescription &property,
                      QList<Problem> &found)
{
    const YamlTree &tree = input.tree;
    const NodeId map = place.node;
    const YamlPath path = tree.pathOf(map);
    const NodeId empty = tree.lookup(map, property.key);
    const QString key = QString::fromUtf8(property.key);
    Problem problem =
        problemAt(tree, empty == kNoNode ? map : empty,
                  empty == kNoNode ? Translated::tr("%1 has no \"%2\".").arg(input.names.nameAtStart(path), key)
                                   : Translated::tr("\"%2\" of %1 is empty.").arg(input.names.name(path), key));
    problem.path = path.key(property.key);
    const YamlPath filled = placeToFill(problem.path, &property);
    if (const auto respelling = respellingFix(tree, place, key)) {
        problem.fixes.append(*respelling);
    } else if (const auto value = firstValueFor(input.chart(), tree, filled)) {
        const QString addition = filled.toString().mid(path.isEmpty() ? 0 : path.toString().size() + 1);
        problem.fixes.append({Translated::tr("Add %1: %2").arg(addition, QString::fromUtf8(value->text())),
                              {YamlEdit::set(filled, *value)}});
    }
    found.append(problem);
}

void checkMissingKeys(const ShapeInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree;
    for (const ShapePlace &place : input.shape) {
        if (place.merged || !tree.isMap(place.node) || !place.description->accepts(ValueType::Map))
            continue;
        for (const auto &property : place.description->properties) {
            if (!property->required)
                continue;
            const NodeId value = tree.resolved(tree.lookup(place.node, property->key));
            if (value == kNoNode || !valueType(tree, value))
                reportMissingKey(input, place, *property, found);
        }
    }
}

Span firstLine(const SourceText &text)
{
    const QByteArrayView line = text.view({text.bomLength(), text.lineEnd(text.bomLength())}).trimmed();
    return {text.bomLength(), text.bomLength() + line.size()};
}

void checkNoComponents(const RuleInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const NodeId root = tree.resolved(tree.root());
    const NodeId components = tree.lookup(root, keys::kComponents);
    const NodeId list = tree.resolved(components);
    const bool hasNone = list == kNoNode || tree.isNull(list) || (tree.isList(list) && tree.entryCount(list) == 0);
    if (!hasNone || (root != kNoNode && !tree.isMap(root) && !tree.isNull(root)))
        return;
    Problem problem;
    problem.message = Translated::tr("The file has no components, so nothing is installed.");
    problem.span = components == kNoNode ? firstLine(tree.text()) : tree.displaySpan(components);
    problem.path = YamlPath().key(keys::kComponents);
    problem.fixes.append({Translated::tr("Add a component"), newComponent(input.chart, tree).edits});
    found.append(problem);
}

void checkNoContainers(const ComponentInput &input, QList<Problem> &found)
{
    const YamlTree &tree = input.tree();
    const Component &component = input.component();
    const NodeId containers = tree.lookup(tree.resolved(component.node), keys::kContainers);
    const NodeId list = tree.resolved(containers);
    const bool hasNone = list == kNoNode || tree.isNull(list) || (tree.isList(list) && tree.entryCount(list) == 0);
    if (!hasNone || !tree.isMap(tree.resolved(component.node)))
        return;
    Problem problem = problemAt(tree, containers == kNoNode ? nameOrEntry(component) : containers,
                                Translated::tr("%1 has no containers, so there is nothing to run.").arg(input.label()));
    problem.message[0] = problem.message[0].toUpper();
    problem.path = tree.pathOf(component.node).key(keys::kContainers);
    const auto place = std::ranges::find(input.shape(), tree.resolved(component.node), &ShapePlace::node);
    const auto respelling = place == input.shape().cend()
                                ? std::nullopt
                                : respellingFix(tree, *place, QString::fromLatin1(keys::kContainers));
    if (respelling) {
        problem.fixes.append(*respelling);
    } else {
        problem.fixes.append(
            {Translated::tr("Add a container"), newContainer(input.chart(), tree, tree.pathOf(component.node)).edits});
    }
    found.append(problem);
}

using ShapeCheck = void (*)(const ShapeInput &input, QList<Problem> &found);

template<ShapeCheck check>
void checkComponentShape(const ComponentInput &input, QList<Problem> &found)
{
    check({input.tree(), input.shape(), input.names(), [&input]() -> const Chart & { return input.chart(); }}, found);
}

template<ShapeCheck check>
void checkOtherShape(const RuleInput &input, QList<Problem> &found)
{
    check({input.tree(), input.shape, input.names(), [&input]() -> const Chart & { return input.chart; }}, found);
}

template<ShapeCheck check>
Rule shapeRule(const char *id, Severity severity)
{
    return Rule::both(id, severity, checkComponentShape<check>, checkOtherShape<check>);
}

} // namespace

QList<Rule> shapeRules()
{
    return {
        shapeRule<checkUnknownKeys>("unknown-key", Severity::Warning),
        shapeRule<checkWrongTypes>("wrong-type", Severity::Error).with(Rule::SafeToFixAll),
        shapeRule<checkMissingKeys>("missing-key", Severity::Error),
        Rule::chart("no-components", Severity::Warning, checkNoComponents),
        Rule::component("no-containers", Severity::Error, checkNoContainers),
    };
}

} // namespace portolan
