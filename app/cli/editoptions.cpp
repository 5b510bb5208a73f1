// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/editoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EditText
{
    Q_DECLARE_TR_FUNCTIONS(EditCommand)
};

using EditOf = Result<YamlEdit> (*)(const YamlPath &path, const QString &value);

/// An option that asks for an edit, and the edit that it asks for.
struct EditOption
{
    enum class Value : quint8 { None, Optional, Needed };
    QString name;
    QString operand; ///< as the help calls it
    Value value;
    QString description;
    EditOf edit;
};

/// An index is a place among the siblings, anything else a path.
Result<YamlEdit> moveEdit(const YamlPath &path, const QString &value)
{
    bool isIndex = false;
    const int index = value.toInt(&isIndex);
    if (isIndex && index >= 0)
        return YamlEdit::moveTo(path, index);
    const Result<YamlPath> target = YamlPath::parse(value);
    return target ? Result<YamlEdit>(YamlEdit::move(path, *target)) : target.error();
}

Result<YamlEdit> wrapEdit(const YamlPath &path, const QString &value)
{
    return value.isEmpty() ? YamlEdit::wrapInList(path) : YamlEdit::wrapInMap(path, value);
}

QList<EditOption> valueOptions()
{
    using Value = EditOption::Value;
    return {
        {u"set"_s, u"PATH=VALUE"_s, Value::Needed,
         EditText::tr("Give PATH the VALUE: 8080, true, null and \"8080\" with their\ntype, anything else as a text."),
         [](const YamlPath &path, const QString &value) -> Result<YamlEdit> {
             return YamlEdit::set(path, ScalarValue::fromArgument(value));
         }},
        {u"set-string"_s, u"PATH=VALUE"_s, Value::Needed,
         EditText::tr("Give PATH the text VALUE, whatever it looks like."),
         [](const YamlPath &path, const QString &value) -> Result<YamlEdit> {
             return YamlEdit::set(path, ScalarValue::string(value));
         }},
        {u"set-yaml"_s, u"PATH=YAML"_s, Value::Needed,
         EditText::tr("Give PATH YAML of any kind, whatever stands there."),
         [](const YamlPath &path, const QString &value) -> Result<YamlEdit> {
             return YamlEdit::replace(path, value.toUtf8());
         }},
        {u"insert"_s, u"PATH=YAML"_s, Value::Needed,
         EditText::tr("Put YAML of any kind into a list, before the item of that index\n"
                      "(the length appends), or into a map, as that key."),
         [](const YamlPath &path, const QString &value) -> Result<YamlEdit> {
             return YamlEdit::insert(path, value.toUtf8());
         }},
        {u"remove"_s, u"PATH"_s, Value::None, EditText::tr("Take the entry at PATH out."),
         [](const YamlPath &path, const QString &) -> Result<YamlEdit> { return YamlEdit::remove(path); }},
    };
}

QList<EditOption> entryOptions()
{
    using Value = EditOption::Value;
    return {
        {u"rename"_s, u"PATH=NAME"_s, Value::Needed, EditText::tr("Call the key at PATH by another NAME."),
         [](const YamlPath &path, const QString &value) -> Result<YamlEdit> {
             return YamlEdit::renameKey(path, value);
         }},
        {u"move"_s, u"PATH=INDEX"_s, Value::Needed,
         EditText::tr("Take the entry at PATH to another place among its siblings, counted\n"
                      "from 0, or to another path, where it is found afterwards."),
         moveEdit},
        {u"duplicate"_s, u"PATH[=NAME]"_s, Value::Optional,
         EditText::tr("Put a copy of the entry at PATH behind it; in a map it is the key NAME."),
         [](const YamlPath &path, const QString &value) -> Result<YamlEdit> {
             return YamlEdit::duplicate(path, value);
         }},
        {u"wrap"_s, u"PATH[=KEY]"_s, Value::Optional,
         EditText::tr("Put the value at PATH into a new map, as its KEY, or into a new list."), wrapEdit},
        {u"detach"_s, u"PATH"_s, Value::None, EditText::tr("Put a copy in place of the alias at PATH."),
         [](const YamlPath &path, const QString &) -> Result<YamlEdit> { return YamlEdit::detach(path); }},
        {u"rename-anchor"_s, u"PATH=NAME"_s, Value::Needed,
         EditText::tr("Call the anchor at PATH by another NAME, and all its aliases too."),
         [](const YamlPath &path, const QString &value) -> Result<YamlEdit> {
             return YamlEdit::renameAnchor(path, value);
         }},
    };
}

QList<EditOption> allOptions()
{
    return valueOptions() + entryOptions();
}

Result<YamlEdit> editFrom(const EditOption &option, const QString &argument)
{
    YamlPath::Assignment assignment{argument, {}};
    const Result<YamlPath::Assignment> split = YamlPath::splitAssignment(argument);
    if (option.value == EditOption::Value::Needed && !split)
        return split.error();
    if (option.value != EditOption::Value::None && split)
        assignment = *split;
    const Result<YamlPath> path = YamlPath::parse(assignment.path);
    return path ? option.edit(*path, assignment.value) : path.error();
}

} // namespace

QList<QCommandLineOption> editOptions()
{
    QList<QCommandLineOption> options;
    for (const EditOption &option : allOptions())
        options.append({option.name, option.description, option.operand});
    return options;
}

Result<QList<RequestedEdit>> requestedEdits(const QCommandLineParser &arguments)
{
    QList<RequestedEdit> edits;
    QHash<QString, int> seen;
    const QList<EditOption> known = allOptions();
    for (const QString &name : arguments.optionNames()) {
        const auto option =
            std::find_if(known.cbegin(), known.cend(), [&](const EditOption &one) { return one.name == name; });
        if (option == known.cend())
            continue;
        const QString argument = arguments.values(name).at(seen[name]++);
        const QString words = u"--%1 %2"_s.arg(name, argument);
        const Result<YamlEdit> edit = editFrom(*option, argument);
        if (!edit)
            return Error{words + u": "_s + edit.error().message};
        edits.append({words, *edit});
    }
    return edits;
}

} // namespace portolan
