// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart.h"
#include "app/topology/graph.h"
#include "app/topology/layout.h"
#include "app/topology/picture.h"
#include "app/topology/svgwriter.h"
#include "app/topology/textmeasure.h"
#include "app/validation/validator.h"
#include "app/yaml/yamldocument.h"
#include "app/yaml/yamledit.h"
#include "tests/bench/generatedchart.h"
#include "tests/bench/peers.h"
#include "tests/bench/stopwatch.h"
#include "ui/session/chartsession.h"

#include <QCoreApplication>

#include <cstdio>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

void printRow(const QString &what, double milliseconds)
{
    std::printf("  %-44s %10.2f ms\n", qPrintable(what), milliseconds);
    std::fflush(stdout);
}

/// A key typed into a comment in the middle of the file: what the window waits for, and until all is computed anew.
void benchmarkKeystroke(const QByteArray &bytes)
{
    ChartSession session;
    session.startNew(bytes);
    const qsizetype offset = bytes.indexOf('#', bytes.size() / 2) + 1;
    bool typed = false;
    const auto type = [&] {
        session.replaceText(u"Type"_s, {typed ? TextPatch{offset, 1, {}} : TextPatch{offset, 0, "x"}});
        typed = !typed;
    };
    printRow(u"keystroke, until the window goes on"_s, medianMilliseconds(type));
    session.settle();
    printRow(u"keystroke, until all is right"_s, medianMilliseconds([&] {
                 type();
                 session.settle();
             }));
}

void benchmark(qsizetype size)
{
    const QByteArray bytes = generatedChart(size);
    const YamlDocument document = YamlDocument::parse(SourceText(bytes));
    const Chart chart = readChart(document.tree());
    const TopologyGraph graph = buildTopology(chart, document.tree());
    std::printf("\n%lld bytes, %lld components, %d nodes\n", static_cast<long long>(bytes.size()),
                static_cast<long long>(chart.components.size()), document.tree().size());

    printRow(u"parse"_s, medianMilliseconds([&] { return YamlDocument::parse(SourceText(bytes)); }));
    const auto edit = YamlEdit::set(YamlPath().key("components").index(chart.components.size() / 2).key("replicas"),
                                    ScalarValue::integer(7));
    printRow(u"set one scalar, verified"_s, medianMilliseconds([&] { return applyEdit(document, edit); }));
    printRow(u"read the chart"_s, medianMilliseconds([&] { return readChart(document.tree()); }));
    printRow(u"validate"_s, medianMilliseconds([&] { return validate(document, chart); }));
    printRow(u"build the topology"_s, medianMilliseconds([&] { return buildTopology(chart, document.tree()); }));

    const TableTextMeasure texts;
    const DiagramSizes sizes = NodeMeasure(texts).measure(graph);
    printRow(u"lay the topology out"_s, medianMilliseconds([&] { return layoutDiagram(graph, sizes); }));
    printRow(u"draw it as SVG, laid out anew"_s, medianMilliseconds([&] { return writeSvg(Picture(graph)); }));
    benchmarkKeystroke(bytes);

    const auto peers = peerTimes(bytes);
    for (const PeerTime &peer : peers)
        printRow(peer.name, peer.milliseconds);
}

} // namespace

/// Prints what each step costs on generated files of 60 KB, 600 KB and 6 MB, beside what other libraries need for the
/// same. Compare the rows of one run with each other, not with another machine's.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    for (const qsizetype size : {60'000, 600'000, 6'000'000})
        benchmark(size);
    return 0;
}
