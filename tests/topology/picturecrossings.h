// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

/// How many times lines cross in a picture, whoever laid it out.
struct PictureCrossings
{
    qint64 seen = 0;  ///< places where two lines cross; lines that run on top of each other count as one
    qint64 pairs = 0; ///< the same, counted once for each pair of edges
};

/// `routes`: an edge each, a run of cubic curves (first point, then two controls and an end for each). Edges
/// that begin or end together are not held against each other.
PictureCrossings crossingsOf(const QList<QList<QPointF>> &routes);
