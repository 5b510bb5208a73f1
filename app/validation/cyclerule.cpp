// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Circles among components that depend on each other. The graph has a node a component and an edge from each to those
// whose services its containers name. Components in one strongly connected part reach each other; they are found by
// Tarjan's algorithm (1972), without recursion, in time proportional to the edges. Each part is reported once.

#include "app/validation/connectiontexts.h"

#include "app/chart/chartfacts.h"
#include "app/yaml/yamldocument.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(CycleRule)
};

using Edges = std::vector<std::vector<const Connection *>>; ///< by the component that they leave

Edges edgesOf(const RuleInput &input)
{
    Edges edges(size_t(input.chart.components.size()));
    for (const Connection &connection : input.connections->all) {
        if (connection.target == HostTarget::Service && connection.targetComponent != connection.component)
            edges[size_t(connection.component)].push_back(&connection);
    }
    return edges;
}

/// The strongly connected part that each node belongs to, by number.
class ConnectedParts
{
public:
    explicit ConnectedParts(const Edges &edges)
        : m_edges(edges)
        , m_index(edges.size(), -1)
        , m_low(edges.size(), 0)
        , m_part(edges.size(), -1)
    {
        for (size_t node = 0; node < edges.size(); ++node) {
            if (m_index[node] < 0)
                visit(node);
        }
    }

    qsizetype part(qsizetype node) const { return m_part[size_t(node)]; }

private:
    struct Frame
    {
        size_t node;
        size_t edge;
    };

    void enter(size_t node)
    {
        m_index[node] = m_low[node] = m_count++;
        m_open.push_back(node);
        m_frames.push_back({node, 0});
    }

    void visit(size_t root)
    {
        enter(root);
        while (!m_frames.empty()) {
            Frame &frame = m_frames.back();
            if (frame.edge == m_edges[frame.node].size()) {
                leave();
                continue;
            }
            const size_t from = frame.node;
            const auto next = size_t(m_edges[from][frame.edge++]->targetComponent);
            if (m_index[next] < 0)
                enter(next);
            else if (m_part[next] < 0)
                m_low[from] = std::min(m_low[from], m_index[next]);
        }
    }

    void leave()
    {
        const size_t node = m_frames.back().node;
        m_frames.pop_back();
        if (!m_frames.empty())
            m_low[m_frames.back().node] = std::min(m_low[m_frames.back().node], m_low[node]);
        if (m_low[node] != m_index[node])
            return;
        size_t member = 0;
        do {
            member = m_open.back();
            m_open.pop_back();
            m_part[member] = m_parts;
        } while (member != node);
        ++m_parts;
    }

    const Edges &m_edges;
    std::vector<qsizetype> m_index;
    std::vector<qsizetype> m_low;
    std::vector<qsizetype> m_part;
    std::vector<size_t> m_open;
    std::vector<Frame> m_frames;
    qsizetype m_count = 0;
    qsizetype m_parts = 0;
};

/// A shortest way from a component back to itself, which stays within its part.
std::vector<const Connection *> circleFrom(qsizetype start, const Edges &edges, const ConnectedParts &parts)
{
    std::vector<const Connection *> arrival(edges.size(), nullptr);
    std::vector<qsizetype> waiting{start};
    for (size_t i = 0; i < waiting.size() && !arrival[size_t(start)]; ++i) {
        for (const Connection *edge : edges[size_t(waiting[i])]) {
            if (parts.part(edge->targetComponent) != parts.part(start) || arrival[size_t(edge->targetComponent)])
                continue;
            arrival[size_t(edge->targetComponent)] = edge;
            waiting.push_back(edge->targetComponent);
        }
    }
    std::vector<const Connection *> circle;
    for (const Connection *edge = arrival[size_t(start)]; edge; edge = arrival[size_t(edge->component)]) {
        circle.push_back(edge);
        if (edge->component == start)
            break;
    }
    std::reverse(circle.begin(), circle.end());
    return circle;
}

} // namespace

void checkCycles(const RuleInput &input, QList<Problem> &found)
{
    const Edges edges = edgesOf(input);
    const ConnectedParts parts(edges);
    std::vector<bool> reported(edges.size(), false); // by part: there are no more parts than components
    for (const Connection &connection : input.connections->all) {
        const bool circular = connection.target == HostTarget::Service
                              && connection.targetComponent != connection.component
                              && parts.part(connection.component) == parts.part(connection.targetComponent);
        if (!circular || reported[size_t(parts.part(connection.component))])
            continue;
        reported[size_t(parts.part(connection.component))] = true;
        const auto circle = circleFrom(connection.component, edges, parts);
        QStringList names;
        for (const Connection *edge : circle)
            names.append(componentLabel(input.chart.components[edge->component], edge->component));
        Problem problem = connectionProblem(input, *circle.front(), circle.front()->reference.hostPlace,
                                            Translated::tr("Components depend on each other in a circle: %1, and back.")
                                                .arg(names.join(Translated::tr(", then "))));
        for (size_t i = 1; i < circle.size(); ++i)
            problem.related.append(
                {circle[i]->reference.hostPlace.span, Translated::tr("Here %1 goes on.").arg(names[qsizetype(i)])});
        found.append(problem);
    }
}

} // namespace portolan
