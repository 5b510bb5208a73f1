// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stopwatch.h"
#include "tests/topology/generatedgraph.h"
#include "ui/topology/topologyview.h"

#include <QApplication>
#include <QScrollBar>

#include <cstdio>
#include <functional>

using namespace portolan;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFrames = 60;

/// Does something to the view and has it painted, many times: processor time from the wish to the painted frame.
void measure(TopologyView &view, const char *what, const std::function<void(int)> &change)
{
    RunTimes times;
    for (int frame = 0; frame < kFrames; ++frame) {
        times.add(nanosecondsOf([&] {
            change(frame);
            view.viewport()->repaint();
            return frame;
        }));
        QCoreApplication::processEvents();
    }
    std::printf("  %-24s median %7.2f ms   95 %% of the frames %7.2f ms   longest %7.2f ms\n", what,
                times.quantile(0.5), times.quantile(0.95), times.quantile(1));
    std::fflush(stdout);
}

void measure(int components)
{
    TopologyView view;
    view.resize(1440, 900);
    view.setGraph(generatedGraph(components));
    view.show();
    QCoreApplication::processEvents();
    std::printf("\n%d components\n", components);
    const auto pan = [&view](int frame) {
        QScrollBar *bar = frame % 2 ? view.verticalScrollBar() : view.horizontalScrollBar();
        bar->setValue(bar->value() + (frame < kFrames / 2 ? 24 : -24));
    };
    view.fitAll();
    measure(view, "pan, all in view", pan);
    view.resetZoom();
    measure(view, "pan at 100 %", pan);
    view.zoomOut();
    view.zoomOut();
    view.zoomOut();
    view.zoomOut();
    measure(view, "pan at 48 %", pan);
    view.fitAll();
    const auto zoom = [&view](int frame) { frame < kFrames / 2 ? view.zoomIn() : view.zoomOut(); };
    measure(view, "zoom, in and out again", zoom);
    measure(view, "all in view, and 100 %", [&view](int frame) { frame % 2 ? view.resetZoom() : view.fitAll(); });
    view.fitAll();
    measure(view, "lit otherwise", [&view](int frame) {
        view.topologyScene()->setLight(frame % 2 ? std::nullopt : std::optional<GraphPart>(GraphPart()));
    });
}

} // namespace

/// Pans and zooms in pictures of generated systems, painted in software at 1440 x 900. Run it with QT_QPA_PLATFORM=offscreen.  frame_bench [COMPONENTS...]
int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    for (const QString &count : arguments.isEmpty() ? QStringList{u"60"_s, u"300"_s, u"1000"_s, u"2000"_s} : arguments)
        measure(count.toInt());
    return 0;
}
