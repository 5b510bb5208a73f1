// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportmanifestscommand.h"

#include "app/chart/chart.h"
#include "app/cli/inputfile.h"
#include "app/cli/problemreport.h"
#include "app/cli/streams.h"
#include "app/io/filestore.h"
#include "app/io/manifestfiles.h"
#include "app/validation/validator.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportManifestsCommand)
};

/// Whether the file may be exported. A file with errors only by force, and text that is not YAML never: there is
/// nothing to make objects from.
bool isExportable(const InputFile &input, const Chart &chart, bool isForced, Streams &streams)
{
    int errors = 0;
    for (const Problem &problem : validate(input.document, chart)) {
        if (problem.severity != Severity::Error)
            continue;
        ++errors;
        streams.message(problemText(input, problem, false).chopped(1));
    }
    if (errors == 0 || (isForced && input.document.isValid()))
        return true;
    streams.message(
        input.document.isValid()
            ? ExportText::tr("%1 was not exported, because it has errors. --force exports what can be.").arg(input.name)
            : ExportText::tr("%1 was not exported, because it is not YAML.").arg(input.name));
    return false;
}

bool isFolder(const QString &target)
{
    return target.endsWith(u'/') || QFileInfo(target).isDir();
}

/// Replacing is asked for, or there is nothing to replace.
bool mayWrite(const QStringList &existing, bool mayOverwrite, Streams &streams)
{
    if (mayOverwrite || existing.isEmpty())
        return true;
    for (const QString &file : existing)
        streams.message(ExportText::tr("%1 exists already.").arg(file));
    streams.message(ExportText::tr("Nothing was exported. --overwrite replaces existing files."));
    return false;
}

ExitCode written(const std::optional<Error> &error, Streams &streams)
{
    if (!error)
        return Fine;
    streams.message(error->message);
    return CannotReadOrWrite;
}

ExitCode deliver(const QList<KubernetesObject> &objects, ManifestFormat format, const QCommandLineParser &arguments,
                 Streams &streams)
{
    const QString target = arguments.isSet(u"output"_s) ? arguments.value(u"output"_s) : kStandardStream.toString();
    const bool mayOverwrite = arguments.isSet(u"overwrite"_s);
    if (target == kStandardStream) {
        streams.result(objectsText(objects, format));
        return Fine;
    }
    if (isFolder(target)) {
        const QList<ManifestFile> files = manifestFiles(objects, format);
        if (!mayWrite(existingFiles(target, files), mayOverwrite, streams))
            return ProblemsFound;
        return written(writeManifestFiles(target, files), streams);
    }
    // Devices and pipes exist, but hold nothing that could be lost.
    const QStringList existing = QFileInfo(target).isFile() ? QStringList{target} : QStringList();
    if (!mayWrite(existing, mayOverwrite, streams))
        return ProblemsFound;
    return written(saveFile(target, objectsText(objects, format)), streams);
}

} // namespace

QString ExportManifestsCommand::name() const
{
    return u"export manifests"_s;
}

QString ExportManifestsCommand::summary() const
{
    return ExportText::tr("Write the Kubernetes objects that a values file means.");
}

QString ExportManifestsCommand::operands() const
{
    return u"FILE"_s;
}

std::pair<qsizetype, qsizetype> ExportManifestsCommand::operandCount() const
{
    return {1, 1};
}

QList<QCommandLineOption> ExportManifestsCommand::options() const
{
    return {
        {{u"o"_s, u"output"_s},
         ExportText::tr("- for the standard output (default), a file, or a folder (FOLDER/):\n"
                        "one file an object, and a kustomization.yaml."),
         u"OUT"_s},
        {u"release"_s,
         ExportText::tr("Name of the release (default: the chart's name, the name of its\n"
                        "folder, or release-name without a chart)."),
         u"NAME"_s},
        {u"format"_s, ExportText::tr("yaml (default) or json."), u"FORMAT"_s, u"yaml"_s},
        {u"force"_s, ExportText::tr("Export what can be of a file with errors.")},
        {u"overwrite"_s, ExportText::tr("Replace existing files.")},
    };
}

QString ExportManifestsCommand::details() const
{
    return ExportText::tr(
        "FILE is a values file, a chart's folder, or - for the standard input. The objects are made by\n"
        "Portolan's built-in engine: no Helm and no cluster is needed. Other files in a folder stay.\n\n"
        "Exit code: 0 exported, 1 refused (the file has errors, or files exist), 2 wrong usage, 3 a file\n"
        "cannot be read or written.");
}

ExitCode ExportManifestsCommand::execute(const QCommandLineParser &arguments, Streams &streams) const
{
    const QString format = arguments.value(u"format"_s);
    if (format != u"yaml" && format != u"json")
        return wrongUsage(streams, ExportText::tr("There is no format '%1': it is yaml or json.").arg(format));
    if (arguments.isSet(u"release"_s) && arguments.value(u"release"_s).isEmpty())
        return wrongUsage(streams, ExportText::tr("The release needs a name."));

    const Result<InputFile> input = readInput(arguments.positionalArguments().constFirst(), streams);
    if (!input) {
        streams.message(input.error().message);
        return CannotReadOrWrite;
    }
    const Chart chart = readChart(input->document.tree());
    if (!isExportable(*input, chart, arguments.isSet(u"force"_s), streams))
        return ProblemsFound;

    ManifestOptions options = manifestOptionsFor(input->path);
    if (arguments.isSet(u"release"_s))
        options.releaseName = arguments.value(u"release"_s);
    const Manifests manifests = buildManifests(chart, input->document.tree(), options);
    for (const LeftOut &leftOut : manifests.leftOut) {
        const qsizetype offset = input->document.tree().displaySpan(leftOut.node).begin;
        streams.message(ExportText::tr("%1: note: %2").arg(input->place(offset), leftOut.reason));
    }
    const ExitCode exitCode =
        deliver(manifests.objects, format == u"json" ? ManifestFormat::Json : ManifestFormat::Yaml, arguments, streams);
    if (exitCode == Fine)
        streams.message(
            ExportText::tr("%n object(s) exported by the built-in engine.", nullptr, int(manifests.objects.size())));
    return exitCode;
}

} // namespace portolan
