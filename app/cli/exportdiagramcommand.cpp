// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exportdiagramcommand.h"

#include "app/chart/chart.h"
#include "app/chart/domains.h"
#include "app/cli/inputfile.h"
#include "app/cli/streams.h"
#include "app/io/chartingresses.h"
#include "app/io/filestore.h"
#include "app/topology/diagramtext.h"
#include "app/topology/graph.h"
#include "app/topology/picture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DiagramCommandText
{
    Q_DECLARE_TR_FUNCTIONS(ExportDiagramCommand)
};

/// Image sizes beyond this are a slip of the finger, not a picture.
constexpr double kLargestScale = 16;

std::optional<double> scaleFrom(const QString &text)
{
    bool isNumber = false;
    const double scale = text.toDouble(&isNumber);
    if (!isNumber || !(scale > 0) || scale > kLargestScale)
        return {};
    return scale;
}

/// The Ingress objects of the chart around the file. Those that are templates are made by Helm, when it is there.
QList<IngressRule> ingressesOf(const InputFile &input, Streams &streams)
{
    const ChartIngresses found = chartIngresses(templatesAround(input.path));
    for (const QString &note : found.notes)
        streams.message(note);
    if (found.templated.isEmpty())
        return found.rules;
    Result<QList<IngressRule>> rendered = renderedIngresses(input.path, input.document);
    if (rendered)
        return std::move(rendered).value();
    streams.message(templatesNotDrawn(found.templated, rendered.error()));
    return found.rules;
}

} // namespace

bool ExportDiagramCommand::drawsImage(const QStringList &arguments)
{
    return std::any_of(arguments.begin(), arguments.end(), [](const QString &argument) {
        return diagramImageSuffixes().contains(QFileInfo(argument).suffix().toLower());
    });
}

QString ExportDiagramCommand::name() const
{
    return u"export diagram"_s;
}

QString ExportDiagramCommand::summary() const
{
    return DiagramCommandText::tr("Draw what runs where and how traffic gets there.");
}

QString ExportDiagramCommand::operands() const
{
    return u"FILE"_s;
}

std::pair<qsizetype, qsizetype> ExportDiagramCommand::operandCount() const
{
    return {1, 1};
}

QList<QCommandLineOption> ExportDiagramCommand::options() const
{
    return {
        {{u"o"_s, u"output"_s},
         DiagramCommandText::tr("OUT.svg, .png, .pdf, .dot, .mmd (Mermaid) or .json; replaced if it is there."),
         u"OUT"_s},
        {u"domain"_s, DiagramCommandText::tr("A domain that is connected to the chart; can be given several times."),
         u"HOST"_s},
        {u"dark"_s, DiagramCommandText::tr("Light on dark.")},
        {u"scale"_s, DiagramCommandText::tr("Of a PNG: pixels for each unit of the drawing (default 1)."), u"NUMBER"_s,
         u"1"_s},
    };
}

QString ExportDiagramCommand::details() const
{
    return DiagramCommandText::tr(
        "FILE is a values file, a chart's folder, or - for the standard input. No display is needed.\n"
        "An Ingress in the chart's templates is drawn as well. Where one is a template, the helm on the\n"
        "PATH is asked.\n\n"
        "Exit code: 0 drawn, 1 the file is not YAML, 2 wrong usage, 3 a file cannot be read or written.");
}

Result<QByteArray> ExportDiagramCommand::diagram(const Picture &picture, const QString &suffix,
                                                 const DiagramStyle &style, double scale) const
{
    if (diagramTextSuffixes().contains(suffix))
        return diagramText(picture, suffix, style);
    if (!m_images)
        return Error{DiagramCommandText::tr("This program draws no images; '%1' needs one that does.").arg(suffix)};
    return m_images(picture, suffix, style, scale);
}

ExitCode ExportDiagramCommand::execute(const QCommandLineParser &arguments, Streams &streams) const
{
    const QString target = arguments.value(u"output"_s);
    const QString suffix = QFileInfo(target).suffix().toLower();
    const QStringList suffixes = diagramTextSuffixes() + diagramImageSuffixes();
    if (!suffixes.contains(suffix))
        return wrongUsage(streams,
                          DiagramCommandText::tr("Say where the picture goes: --output NAME.svg; the end of the "
                                                 "name is one of %1.")
                              .arg(suffixes.join(u", "_s)));
    const std::optional<double> scale = scaleFrom(arguments.value(u"scale"_s));
    if (!scale)
        return wrongUsage(streams,
                          DiagramCommandText::tr("The scale is a number above 0, at most %1.").arg(kLargestScale));

    const Result<QStringList> domains = parseDomains(arguments.values(u"domain"_s).join(u','));
    if (!domains)
        return wrongUsage(streams, domains.error().message);

    const Result<InputFile> input = readInput(arguments.positionalArguments().constFirst(), streams);
    if (!input) {
        streams.message(input.error().message);
        return CannotReadOrWrite;
    }
    if (!input->document.isValid()) {
        reportIssues(*input, streams);
        return ProblemsFound;
    }
    const YamlTree &tree = input->document.tree();
    const DiagramStyle &style = arguments.isSet(u"dark"_s) ? DiagramStyle::dark() : DiagramStyle::light();
    const Picture picture(buildTopology(readChart(tree), tree, *domains, ingressesOf(*input, streams)));
    const Result<QByteArray> file = diagram(picture, suffix, style, *scale);
    if (!file) {
        streams.message(file.error().message);
        return CannotReadOrWrite;
    }
    if (const auto error = saveFile(target, *file)) {
        streams.message(error->message);
        return CannotReadOrWrite;
    }
    return Fine;
}

} // namespace portolan
