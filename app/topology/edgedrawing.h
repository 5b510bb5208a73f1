// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramcanvas.h"
#include "app/topology/graph.h"

namespace portolan {

/// An edge as it is to be painted: a run of cubic curves and where its label goes.
struct EdgeGeometry
{
    QList<QPointF> route;
    QPointF label;

    friend bool operator==(const EdgeGeometry &, const EdgeGeometry &) = default;
};

/// A run of an edge's curves, for where the others are not seen.
struct EdgePiece
{
    qsizetype first = 0;
    qsizetype count = -1; ///< -1: up to the last
    qreal before = 0;     ///< length of the curves before them, px
};

DiagramStroke edgeStroke(const TopologyEdge &edge, const DiagramStyle &style);

/// The line, its arrowhead (mounts have none), and its label above it.
void drawEdge(DiagramCanvas &canvas, const TopologyEdge &edge, const EdgeGeometry &geometry, const DiagramStyle &style,
              const TextMeasure &texts, const EdgePiece &piece = {});

} // namespace portolan
