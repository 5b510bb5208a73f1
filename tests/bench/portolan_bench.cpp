// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/chart.h"
#include "app/topology/graph.h"
#include "app/topology/layout.h"
#include "app/topology/picture.h"
#include "app/topology/svgwriter.h"
#include "app/topology/textmeasure.h"
#include "app/validation/validator.h"
#include "app/yaml/eventreader.h"
#include "app/yaml/yamldocument.h"
#include "app/yaml/yamledit.h"
#include "tests/bench/generatedchart.h"
#include "tests/bench/keystrokes.h"
#include "tests/bench/peers.h"
#include "tests/bench/processcost.h"
#include "tests/bench/table.h"

#include <QCoreApplication>
#include <QTemporaryFile>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

class Ignoring final : public YamlEventSink
{
public:
    void receive(const YamlEvent &) override { }
};

/// yaml-cpp's own work, which no reading of ours can undercut.
void readEvents(const SourceText &text)
{
    Ignoring sink;
    EventReader reader(text);
    while (reader.readDocument(sink) == EventReader::Outcome::Document) { }
}

void printParsing(const QByteArray &bytes)
{
    const SourceText text(bytes);
    const double events = medianProcessorMilliseconds([&] {
        readEvents(text);
        return 0;
    });
    printRow(u"yaml-cpp's events alone"_s, events);
    const double parse = medianProcessorMilliseconds([&] { return YamlDocument::parse(SourceText(bytes)); });
    printRow(u"parse"_s, parse, u"%1 x the events"_s.arg(parse / events, 0, 'f', 2));
}

void printChart(const QByteArray &bytes)
{
    const YamlDocument document = YamlDocument::parse(SourceText(bytes));
    const Chart chart = readChart(document.tree());
    const TopologyGraph graph = buildTopology(chart, document.tree());
    std::printf("  (%lld components, %d nodes)\n", static_cast<long long>(chart.components.size()),
                document.tree().size());
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
}

void printProcesses(const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open())
        return;
    file.write(bytes);
    file.close();
    const double parse = medianMilliseconds([&] { return YamlDocument::parse(SourceText(bytes)); });
    const QString output = file.fileName() + u".out"_s;
    const QList<std::pair<QString, QStringList>> commands{
        {u"portolan check"_s, {u"check"_s, file.fileName()}},
        {u"portolan edit"_s, {u"edit"_s, file.fileName(), u"--set"_s, u"components[3].replicas=7"_s, u"-o"_s, output}}};
    for (const auto &[name, arguments] : commands) {
        const auto cost = costOf(QStringLiteral(PORTOLAN_PROGRAM), arguments);
        if (cost) {
            printRow(name + u", the whole process"_s, cost->milliseconds,
                     u"%1 x the parse, %2 MB"_s.arg(cost->milliseconds / parse, 0, 'f', 2)
                         .arg(cost->peakMegabytes, 0, 'f', 1));
        }
    }
    QFile::remove(output);
}

void printPeers(const QByteArray &bytes)
{
    const auto peers = peerTimes(bytes);
    for (const PeerTime &peer : peers)
        printRow(peer.name, peer.milliseconds);
}

struct Section
{
    QString name;
    void (*print)(const QByteArray &bytes);
};

} // namespace

/// Prints what each step costs on generated files of 60 KB, 600 KB and 6 MB, beside what other libraries need for the
/// same; with arguments, only the sections of these names. Compare the rows of one run with each other, not with
/// another machine's.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const QList<Section> sections{{u"parse"_s, printParsing},
                                  {u"keystroke"_s, printKeystrokes},
                                  {u"chart"_s, printChart},
                                  {u"process"_s, printProcesses},
                                  {u"peers"_s, printPeers}};
    for (const qsizetype size : {60'000, 600'000, 6'000'000}) {
        const QByteArray bytes = generatedChart(size);
        std::printf("\n%lld bytes\n", static_cast<long long>(bytes.size()));
        for (const Section &section : sections) {
            if (wanted.isEmpty() || wanted.contains(section.name))
                section.print(bytes);
        }
    }
    return 0;
}
