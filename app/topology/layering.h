// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <utility>

namespace portolan {

/// What decides the columns of a layered graph: nodes 0..count-1 in document order, and directed edges.
struct LayeringInput
{
    int count = 0;
    QList<std::pair<int, int>> edges;
    QList<int> least;    ///< by node: the first column it may stand in
    QList<int> previous; ///< by node: the column it stood in, or -1; empty when nothing is known
};

/// Assigns a column to each node so that edges point to the right.
///
/// Cycles are broken in document order: a depth-first search from the first node on ignores each edge that closes a
/// cycle; what ran to the right before goes on doing so. The column is the longest path from a node without predecessors;
/// a new node with more successors than predecessors then moves right, up to its nearest successor, because short edges
/// are easier to follow. A node keeps its previous column until a predecessor pushes it on to the right: an edit moves
/// nothing but what it leads to.
///
/// Edges that still point left, or stay in a column, are those of cycles; the router leads them around.
QList<int> assignColumns(const LayeringInput &input);

} // namespace portolan
