// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/editcommand.h"

#include "app/chart/schema.h"
#include "app/cli/editoptions.h"
#include "app/cli/inputfile.h"
#include "app/cli/streams.h"
#include "app/io/filestore.h"
#include "app/io/unifieddiff.h"
#include "app/yaml/yamledit.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EditText
{
    Q_DECLARE_TR_FUNCTIONS(EditCommand)
};

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
    QList<QCommandLineOption> options = editOptions();
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
