// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/editcommand.h"

#include "app/chart/schema.h"
#include "app/cli/inputfile.h"
#include "app/cli/streams.h"
#include "app/io/filestore.h"
#include "app/io/unifieddiff.h"
#include "app/yaml/yamledit.h"

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

/// An edit and the words that asked for it.
struct RequestedEdit
{
    QString words;
    YamlEdit edit;
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

QList<EditOption> editOptions()
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

/// The edits in the order of the command line, whatever options they are.
Result<QList<RequestedEdit>> requestedEdits(const QCommandLineParser &arguments)
{
    QList<RequestedEdit> edits;
    QHash<QString, int> seen;
    const QList<EditOption> known = editOptions();
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

/// Why an edit was refused, with the place in the file as it was before any edit.
QString refusal(const InputFile &input, const RequestedEdit &requested, const YamlDocument &document,
                const TextPatches &made, const Error &error)
{
    const QString place = error.where ? input.place(originalOffset(made, error.where->begin)) : input.name;
    QString text = EditText::tr("%1: %2: %3").arg(place, requested.words, error.message);
    if (const auto alias = aliasOnTheWay(document.tree(), requested.edit.path))
        text += u' ' + EditText::tr("--detach %1 makes that copy.").arg(alias->toString());
    return text;
}

/// The text after all edits, or nothing, said why: all are made or none.
std::optional<QByteArray> edited(const InputFile &input, const QList<RequestedEdit> &edits, Streams &streams)
{
    const auto order = [](const YamlPath &map) { return Schema::componentChart().keyOrder(map); };
    YamlDocument document = input.document;
    TextPatches made;
    for (const RequestedEdit &requested : edits) {
        Result<VerifiedEdit> outcome = applyEdit(document, requested.edit, order);
        if (!outcome) {
            streams.message(refusal(input, requested, document, made, outcome.error()));
            return {};
        }
        made = composed(made, outcome->patches);
        document = std::move(outcome).value().after;
    }
    return document.text().bytes();
}

ExitCode deliver(const InputFile &input, const QByteArray &after, const QCommandLineParser &arguments, Streams &streams)
{
    const QByteArray &before = input.document.text().bytes();
    if (arguments.isSet(u"diff"_s)) {
        streams.result(unifiedDiff(before, after, input.name));
        return Fine;
    }
    const QString target = arguments.isSet(u"output"_s) ? arguments.value(u"output"_s)
                           : input.path.isEmpty()       ? kStandardStream.toString()
                                                        : input.path;
    if (target == kStandardStream) {
        streams.result(after);
        return Fine;
    }
    if (target == input.path && after == before)
        return Fine;
    if (const auto error = saveFile(target, after)) {
        streams.message(error->message);
        return CannotReadOrWrite;
    }
    return Fine;
}

} // namespace

QString EditCommand::name() const
{
    return u"edit"_s;
}

QString EditCommand::summary() const
{
    return EditText::tr("Change values of a file and leave every other byte as it is.");
}

QString EditCommand::operands() const
{
    return u"FILE"_s;
}

std::pair<qsizetype, qsizetype> EditCommand::operandCount() const
{
    return {1, 1};
}

QList<QCommandLineOption> EditCommand::options() const
{
    QList<QCommandLineOption> options;
    for (const EditOption &option : editOptions())
        options.append({option.name, option.description, option.operand});
    options.append(
        {{u"o"_s, u"output"_s}, EditText::tr("Write to OUT (- for the standard output), not to FILE."), u"OUT"_s});
    options.append({u"diff"_s, EditText::tr("Write nothing; print what would change.")});
    return options;
}

QString EditCommand::details() const
{
    return EditText::tr(
        "FILE is a values file, a chart's folder, or - for the standard input, whose outcome goes to the\n"
        "standard output. The edits are made in the order given, all of them or none; the first = outside\n"
        "quotes and brackets ends the PATH. See 'portolan get --help' for how paths are written; image#2 is\n"
        "the second of two equal keys.\n\n"
        "Exit code: 0 done, 1 an edit was refused or the file is not YAML, 2 wrong usage, 3 the file\n"
        "cannot be read or written.");
}

ExitCode EditCommand::execute(const QCommandLineParser &arguments, Streams &streams) const
{
    const Result<QList<RequestedEdit>> edits = requestedEdits(arguments);
    if (!edits)
        return wrongUsage(streams, edits.error().message);
    // Without an edit the file is copied or compared byte for byte, which is a fair thing to ask of an editor.
    const bool writesInPlace = !arguments.isSet(u"diff"_s) && !arguments.isSet(u"output"_s);
    if (edits->isEmpty() && writesInPlace)
        return wrongUsage(streams,
                          EditText::tr("There is nothing to do: say --set, --insert, --remove or another edit."));
    if (arguments.isSet(u"diff"_s) && arguments.isSet(u"output"_s))
        return wrongUsage(streams, EditText::tr("--diff writes nothing: it does not go with --output."));

    const Result<InputFile> input = readInput(arguments.positionalArguments().constFirst(), streams);
    if (!input) {
        streams.message(input.error().message);
        return CannotReadOrWrite;
    }
    if (!input->document.isValid()) {
        reportIssues(*input, streams);
        return ProblemsFound;
    }
    const std::optional<QByteArray> after = edited(*input, *edits, streams);
    return after ? deliver(*input, *after, arguments, streams) : ProblemsFound;
}

} // namespace portolan
