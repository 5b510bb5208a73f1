// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportmanifestscommand.h"

#include "app/chart/chart.h"
#include "app/cli/inputfile.h"
#include "app/cli/problemreport.h"
#include "app/cli/streams.h"
#include "app/io/chartfolder.h"
#include "app/io/filestore.h"
#include "app/io/manifestfiles.h"
#include "app/io/projectsettings.h"
#include "app/manifests/helmengine.h"
#include "app/manifests/releasename.h"
#include "app/validation/validator.h"
#include "app/yaml/expansion.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <future>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportManifestsCommand)
};

/// Text that is worth a thread to look at it: starting one takes as long as the rules take for less.
constexpr qsizetype kLeastForThread = 128 * 1024; // bytes

QList<Problem> errorsIn(const InputFile &input, const Chart &chart)
{
    const RuleSettings rules = projectSettingsFor(input.path).rules.onlyFrom(Severity::Error);
    QList<Problem> problems = validate(input.document, chart, rules);
    problems.removeIf([](const Problem &problem) { return problem.severity != Severity::Error; });
    return problems;
}

/// Whether a file with these errors may be exported: only by force. Text that is not YAML, or that aliases make too
/// large, never: there is nothing to make objects from.
bool isExportable(const InputFile &input, const QList<Problem> &errors, bool isForced, Streams &streams)
{
    for (const Problem &error : errors)
        streams.message(problemText(input, error, false).chopped(1));
    const QString why = !input.document.isValid() ? ExportText::tr("%1 was not exported, because it is not YAML.")
                        : findExpansionExcess(input.document.tree())
                            ? ExportText::tr("%1 was not exported, because its aliases make it too large.")
                        : !errors.isEmpty() && !isForced
                            ? ExportText::tr("%1 was not exported, because it has errors. --force exports what can be.")
                            : QString();
    if (!why.isEmpty())
        streams.message(why.arg(input.name));
    return why.isEmpty();
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

/// Objects as they are written.
struct Delivery
{
    QString target;
    qsizetype objectCount = 0;
    QList<FolderFile> files; ///< of a folder
    QByteArray text;         ///< of a file or the standard output
};

ManifestFormat formatOf(const QCommandLineParser &arguments)
{
    return arguments.value(u"format"_s) == u"json" ? ManifestFormat::Json : ManifestFormat::Yaml;
}

bool isForFolder(const QCommandLineParser &arguments)
{
    const QString target = arguments.value(u"output"_s);
    return target != kStandardStream && isFolder(target);
}

Delivery deliveryOf(const QList<KubernetesObject> &objects, const QCommandLineParser &arguments)
{
    Delivery delivery{arguments.value(u"output"_s), objects.size(), {}, {}};
    if (isForFolder(arguments))
        delivery.files = manifestFiles(objects, formatOf(arguments));
    else
        delivery.text = objectsText(objects, formatOf(arguments));
    return delivery;
}

/// The objects by the built-in engine. Documents of one text are written as they are made, so that not all objects of a
/// large file stand in memory at once.
Delivery builtDelivery(const Chart &chart, const YamlTree &tree, const ManifestOptions &options,
                       const QCommandLineParser &arguments, QList<LeftOut> &leftOut)
{
    if (isForFolder(arguments) || formatOf(arguments) == ManifestFormat::Json) {
        const Manifests manifests = buildManifests(chart, tree, options);
        leftOut = manifests.leftOut;
        return deliveryOf(manifests.objects, arguments);
    }
    Delivery delivery{arguments.value(u"output"_s), 0, {}, {}};
    leftOut = forEachManifest(chart, tree, options, [&delivery](const KubernetesObject &object) {
        ++delivery.objectCount;
        appendDocument(delivery.text, object);
    });
    return delivery;
}

ExitCode deliver(const Delivery &delivery, bool mayOverwrite, Streams &streams)
{
    const QString &target = delivery.target;
    if (target == kStandardStream) {
        streams.result(delivery.text);
        return Fine;
    }
    if (!delivery.files.isEmpty()) {
        if (!mayWrite(existingFiles(target, delivery.files), mayOverwrite, streams))
            return ProblemsFound;
        return written(writeFolder(target, delivery.files), streams);
    }
    // Devices and pipes exist, but hold nothing that could be lost.
    const QStringList existing = QFileInfo(target).isFile() ? QStringList{target} : QStringList();
    if (!mayWrite(existing, mayOverwrite, streams))
        return ProblemsFound;
    return written(saveFile(target, delivery.text), streams);
}

/// What is wrong with the words behind the options, as a sentence; empty when nothing is.
QString usageProblem(const QCommandLineParser &arguments)
{
    const QString format = arguments.value(u"format"_s);
    const QString engine = arguments.value(u"engine"_s);
    if (format != u"yaml" && format != u"json")
        return ExportText::tr("There is no format '%1': it is yaml or json.").arg(format);
    if (engine != u"builtin" && engine != u"helm")
        return ExportText::tr("There is no engine '%1': it is builtin or helm.").arg(engine);
    if (engine == u"helm" && (arguments.isSet(u"domain"_s) || arguments.isSet(u"tls-secret"_s)))
        return ExportText::tr("--domain and --tls-secret are for the built-in engine: helm makes what the chart says.");
    if (arguments.isSet(u"tls-secret"_s) && !arguments.isSet(u"domain"_s))
        return ExportText::tr("--tls-secret goes with a --domain.");
    if (arguments.isSet(u"release"_s) && !isReleaseName(arguments.value(u"release"_s)))
        return ExportText::tr("'%1' is not a release's name: up to 53 lower-case letters, digits, hyphens and dots.")
            .arg(arguments.value(u"release"_s));
    for (const QString &domain : arguments.values(u"domain"_s)) {
        if (const auto route = parseIngressRoute(domain); !route)
            return route.error().message;
    }
    return {};
}

ManifestOptions optionsFor(const InputFile &input, const QCommandLineParser &arguments)
{
    ManifestOptions options = manifestOptionsFor(input.path);
    if (arguments.isSet(u"release"_s))
        options.releaseName = arguments.value(u"release"_s);
    for (const QString &domain : arguments.values(u"domain"_s))
        options.routes.append(parseIngressRoute(domain).value());
    options.tlsSecret = arguments.value(u"tls-secret"_s);
    return options;
}

void tellLeftOut(const QList<LeftOut> &leftOut, const InputFile &input, Streams &streams)
{
    const YamlTree &tree = input.document.tree();
    for (const auto &[node, reason] : leftOut) {
        const qsizetype offset = tree.isValid(node) ? tree.displaySpan(node).begin : 0;
        streams.message(ExportText::tr("%1: note: %2").arg(input.place(offset), reason));
    }
}

/// The objects by helm; nothing, after saying why, where there are none.
std::optional<QList<KubernetesObject>> byHelm(const InputFile &input, const ManifestOptions &options, Streams &streams)
{
    const std::optional<ChartFolder> chart = chartFolderAround(input.path);
    if (!chart) {
        streams.message(ExportText::tr("%1 has no chart around it, which helm needs: a Chart.yaml beside the file.")
                            .arg(input.name));
        return {};
    }
    const Result<QString> helm = findHelm();
    if (!helm) {
        streams.message(helm.error().message);
        return {};
    }
    auto objects = runHelm({*helm, chart->path, options.releaseName, {}}, input.document);
    if (objects)
        return std::move(objects).value();
    const QString place = objects.error().where ? input.place(objects.error().where->begin) : input.name;
    streams.message(ExportText::tr("%1: error: %2").arg(place, objects.error().message));
    return {};
}

QString successSentence(int count, bool isHelm)
{
    const QString what = count == 1 ? ExportText::tr("1 object") : ExportText::tr("%n objects", nullptr, count);
    return (isHelm ? ExportText::tr("%1 exported by helm.") : ExportText::tr("%1 exported by the built-in engine."))
        .arg(what);
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
         u"OUT"_s,
         kStandardStream.toString()},
        {u"engine"_s,
         ExportText::tr("builtin (default), or helm: runs the helm on the PATH for the chart\n"
                        "around FILE."),
         u"ENGINE"_s, u"builtin"_s},
        {u"release"_s,
         ExportText::tr("Name of the release (default: the chart's name, the name of its\n"
                        "folder, or release-name without a chart)."),
         u"NAME"_s},
        {u"domain"_s,
         ExportText::tr("HOST[/PATH][=SERVICE:PORT], a domain that an Ingress leads to the\n"
                        "service (default: external:80); can be given several times."),
         u"DOMAIN"_s},
        {u"tls-secret"_s, ExportText::tr("Secret with the certificate of the domains."), u"NAME"_s},
        {u"format"_s, ExportText::tr("yaml (default) or json."), u"FORMAT"_s, u"yaml"_s},
        {u"force"_s, ExportText::tr("Export what can be of a file with errors.")},
        {u"overwrite"_s, ExportText::tr("Replace existing files.")},
    };
}

QString ExportManifestsCommand::details() const
{
    return ExportText::tr(
        "FILE is a values file, a chart's folder, or - for the standard input. The built-in engine needs\n"
        "no Helm and no cluster; where the file holds an unquoted 1.10 or yes, it keeps that text, and\n"
        "helm turns it into 1.1 or true. Other files in a folder stay.\n\n"
        "Exit code: 0 exported, 1 refused (the file has errors, files exist, helm fails or is missing),\n"
        "2 wrong usage, 3 a file cannot be read or written.");
}

ExitCode ExportManifestsCommand::execute(const QCommandLineParser &arguments, Streams &streams) const
{
    if (const QString problem = usageProblem(arguments); !problem.isEmpty())
        return wrongUsage(streams, problem);

    const Result<InputFile> input = readInput(arguments.positionalArguments().constFirst(), streams);
    if (!input) {
        streams.message(input.error().message);
        return CannotReadOrWrite;
    }
    const Chart chart = readChart(input->document.tree());
    // The rules look at a large file while its objects are made.
    const bool isLarge = input->document.text().size() >= kLeastForThread;
    const auto when = isLarge ? std::launch::async | std::launch::deferred : std::launch::deferred;
    auto errors = std::async(when, [&input, &chart] { return errorsIn(*input, chart); });
    const ManifestOptions options = optionsFor(*input, arguments);
    const bool isHelm = arguments.value(u"engine"_s) == u"helm";
    QList<LeftOut> leftOut;
    Delivery delivery;
    if (!isHelm && input->document.isValid())
        delivery = builtDelivery(chart, input->document.tree(), options, arguments, leftOut);
    if (!isExportable(*input, errors.get(), arguments.isSet(u"force"_s), streams))
        return ProblemsFound;
    tellLeftOut(leftOut, *input, streams);
    if (isHelm) {
        const auto objects = byHelm(*input, options, streams);
        if (!objects)
            return ProblemsFound;
        delivery = deliveryOf(*objects, arguments);
    }
    const ExitCode exitCode = deliver(delivery, arguments.isSet(u"overwrite"_s), streams);
    if (exitCode == Fine)
        streams.message(successSentence(int(delivery.objectCount), isHelm));
    return exitCode;
}

} // namespace portolan
