// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/layout.h"
#include "app/topology/textmeasure.h"
#include "tests/bench/graphvizpeer.h"
#include "tests/bench/stopwatch.h"
#include "tests/topology/generatedgraph.h"
#include "tests/topology/picturecrossings.h"

#include <QCoreApplication>

#include <cstdio>

using namespace portolan;

namespace {

double megapixels(QSizeF size)
{
    return size.width() * size.height() / 1e6;
}

void print(const char *who, double milliseconds, const QList<QList<QPointF>> &routes, QSizeF size)
{
    const PictureCrossings crossings = crossingsOf(routes);
    std::printf("  %-16s %10.2f ms %8lld crossings seen %8lld by pairs %9.2f Mpx (%.0f x %.0f)\n", who, milliseconds,
                static_cast<long long>(crossings.seen), static_cast<long long>(crossings.pairs), megapixels(size),
                size.width(), size.height());
    std::fflush(stdout);
}

void compare(int components, int limitSeconds)
{
    const TopologyGraph graph = generatedGraph(components);
    const TableTextMeasure texts;
    const DiagramSizes sizes = NodeMeasure(texts).measure(graph);
    std::printf("\n%d components, %lld nodes, %lld edges\n", components, static_cast<long long>(graph.nodes.size()),
                static_cast<long long>(graph.edges.size()));
    const DiagramLayout layout = layoutDiagram(graph, sizes);
    print("portolan", medianMilliseconds([&] { return layoutDiagram(graph, sizes); }), layout.routes,
          layout.bounds.size());
    const double alone = medianProcessorMilliseconds([&] { return layoutDiagram(graph, sizes); });
    std::printf("  %-16s %10.2f ms\n", "processor time", alone);
    const double again = medianProcessorMilliseconds([&] { return layoutDiagram(graph, sizes, {}, &layout); });
    std::printf("  %-16s %10.2f ms, processor time\n", "laid out again", again);
    if (const auto picture = drawWithGraphviz(graph, sizes, limitSeconds))
        print("graphviz dot", picture->milliseconds, picture->routes, picture->size);
    else
        std::printf("  %-16s not installed, or longer than %d s\n", "graphviz dot", limitSeconds);
}

} // namespace

/// Lays out generated systems, and lets Graphviz lay out the same ones with boxes of the same sizes: time, crossings and
/// area. Compare the rows of one run.  topology_bench [SECONDS-FOR-DOT]
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int limit = arguments.size() > 1 ? arguments[1].toInt() : 120;
    for (const int components : {10, 50, 200, 1000, 2000})
        compare(components, limit);
    return 0;
}
