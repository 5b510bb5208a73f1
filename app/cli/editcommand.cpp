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

Result<YamlEdit> editFrom(const QString &option, const QString &argument)
{
    if (option == u"remove") {
        const Result<YamlPath> path = YamlPath::parse(argument);
        return path ? Result<YamlEdit>(YamlEdit::remove(*path)) : path.error();
    }
    const Result<YamlPath::Assignment> assignment = YamlPath::splitAssignment(argument);
    if (!assignment)
        return assignment.error();
    const Result<YamlPath> path = YamlPath::parse(assignment->path);
    if (!path)
        return path.error();
    if (option == u"insert")
        return YamlEdit::insert(*path, assignment->value.toUtf8());
    const bool isText = option == u"set-string";
    return YamlEdit::set(*path, isText ? ScalarValue::string(assignment->value)
                                       : ScalarValue::fromArgument(assignment->value));
}

/// The edits in the order of the command line, whatever options they are.
Result<QList<RequestedEdit>> requestedEdits(const QCommandLineParser &arguments)
{
    QList<RequestedEdit> edits;
    QHash<QString, int> seen;
    const QStringList editOptions{u"set"_s, u"set-string"_s, u"insert"_s, u"remove"_s};
    for (const QString &option : arguments.optionNames()) {
        if (!editOptions.contains(option))
            continue;
        const QString argument = arguments.values(option).at(seen[option]++);
        const QString words = u"--%1 %2"_s.arg(option, argument);
        const Result<YamlEdit> edit = editFrom(option, argument);
        if (!edit)
            return Error{words + u": "_s + edit.error().message};
        edits.append({words, *edit});
    }
    return edits;
}

/// The text after all edits, or nothing, said why: all are made or none.
std::optional<QByteArray> edited(const InputFile &input, const QList<RequestedEdit> &edits, Streams &streams)
{
    const auto order = [](const YamlPath &map) { return Schema::componentChart().keyOrder(map); };
    YamlDocument document = input.document;
    for (const RequestedEdit &requested : edits) {
        const Result<VerifiedEdit> outcome = applyEdit(document, requested.edit, order);
        if (!outcome) {
            streams.message(EditText::tr("%1: %2: %3").arg(input.name, requested.words, outcome.error().message));
            return {};
        }
        document = outcome->after;
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
    return {
        {u"set"_s,
         EditText::tr("Give PATH the VALUE: 8080, true, null and \"8080\" with their\ntype, anything else as a text."),
         u"PATH=VALUE"_s},
        {u"set-string"_s, EditText::tr("Give PATH the text VALUE, whatever it looks like."), u"PATH=VALUE"_s},
        {u"insert"_s,
         EditText::tr("Put YAML of any kind into a list, before the item of that index\n"
                      "(the length appends), or into a map, as that key."),
         u"PATH=YAML"_s},
        {u"remove"_s, EditText::tr("Take the entry at PATH out."), u"PATH"_s},
        {{u"o"_s, u"output"_s}, EditText::tr("Write to OUT (- for the standard output), not to FILE."), u"OUT"_s},
        {u"diff"_s, EditText::tr("Write nothing; print what would change.")},
    };
}

QString EditCommand::details() const
{
    return EditText::tr(
        "FILE is a values file, a chart's folder, or - for the standard input, whose outcome goes to the\n"
        "standard output. The edits are made in the order given, all of them or none; the first = outside\n"
        "quotes and brackets ends the PATH. See 'portolan get --help' for how paths are written.\n\n"
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
                          EditText::tr("There is nothing to do: say --set, --set-string, --insert or --remove."));
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
