// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"
#include "app/topology/nodemeasure.h"

#include <QList>
#include <QPointF>
#include <QSizeF>

#include <optional>

namespace portolan {

/// What Graphviz makes of the same graph, with boxes of the same sizes.
struct GraphvizPicture
{
    double milliseconds = 0; ///< of the process, which also reads and writes
    QSizeF size;             ///< px
    QList<QList<QPointF>> routes;
};

/// Runs `dot -Gsplines=spline`; nothing when it is not installed or takes longer than the limit.
std::optional<GraphvizPicture> drawWithGraphviz(const TopologyGraph &graph, const DiagramSizes &sizes,
                                                int limitSeconds);

} // namespace portolan
