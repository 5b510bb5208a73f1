// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"

#include <QHash>
#include <QSet>

namespace portolan {

/// Part of a graph, to be lit while the rest is dimmed.
struct GraphPart
{
    QSet<QString> nodes;
    QSet<qsizetype> edges; ///< positions in the graph

    bool isEmpty() const { return nodes.isEmpty(); }
    friend bool operator==(const GraphPart &, const GraphPart &) = default;
};

/// A graph by its ends: what traffic is followed with. To be made once where a graph is asked several times.
class TrafficIndex
{
public:
    TrafficIndex() = default;
    TrafficIndex(const TopologyGraph &graph);

    const TopologyGraph &graph() const { return m_graph; }
    /// The node that `id` names, or that the port with that id belongs to.
    const TopologyNode *owner(const QString &id) const;
    /// Edges that lead on from a place: those of the place, and what stands for it inside or around.
    QList<qsizetype> next(const QString &id, bool forwards) const;
    /// Adds what lies in one direction, at most `steps` edges away.
    void follow(const QString &start, bool forwards, int steps, GraphPart &part) const;

private:
    void addAround(const QString &id, GraphPart &part) const;

    TopologyGraph m_graph;
    QHash<QString, qsizetype> m_owners;          ///< positions of nodes, by their own id and those of their ports
    QHash<QString, QList<qsizetype>> m_children; ///< positions of nodes, by id of their parent
    QHash<QString, QList<qsizetype>> m_leaving;  ///< positions of edges
    QHash<QString, QList<qsizetype>> m_arriving;
};

} // namespace portolan
