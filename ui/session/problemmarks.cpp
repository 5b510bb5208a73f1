// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/problemmarks.h"

#include <algorithm>

namespace portolan {

namespace {

TopologyMark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return TopologyMark::Error;
    case Severity::Warning:
        return TopologyMark::Warning;
    case Severity::Information:
        return TopologyMark::Information;
    }
    return TopologyMark::None;
}

/// The nodes of what stands in the file, by the component that they belong to.
class NodePlaces
{
public:
    explicit NodePlaces(const TopologyGraph &graph) : m_graph(graph)
    {
        for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
            const qsizetype component = ProblemIndex::componentOf(graph.nodes[i].path);
            if (component >= qsizetype(m_byComponent.size()))
                m_byComponent.resize(size_t(component) + 1);
            if (!graph.nodes[i].path.isEmpty())
                nodesOf(component).push_back(i);
        }
    }

    /// The node of the nearest entry around a place, the first one of several; -1 when there is none.
    qsizetype nearest(const YamlPath &place)
    {
        qsizetype best = -1;
        const qsizetype component = ProblemIndex::componentOf(place);
        if (component >= qsizetype(m_byComponent.size()))
            return best;
        for (const qsizetype i : nodesOf(component)) {
            const YamlPath &path = m_graph.nodes[i].path;
            if (place.startsWith(path) && (best < 0 || path.size() > m_graph.nodes[best].path.size()))
                best = i;
        }
        return best;
    }

private:
    std::vector<qsizetype> &nodesOf(qsizetype component)
    {
        return component < 0 ? m_others : m_byComponent[size_t(component)];
    }

    const TopologyGraph &m_graph;
    std::vector<std::vector<qsizetype>> m_byComponent; ///< positions in the graph
    std::vector<qsizetype> m_others;
};

} // namespace

std::vector<TopologyMark> problemMarks(const TopologyGraph &graph, const QList<Problem> &problems)
{
    std::vector<TopologyMark> marks(size_t(graph.nodes.size()), TopologyMark::None);
    NodePlaces places(graph);
    for (const Problem &problem : problems) {
        if (const qsizetype node = places.nearest(problem.path); node >= 0)
            marks[size_t(node)] = std::max(marks[size_t(node)], markOf(problem.severity));
    }
    return marks;
}

} // namespace portolan
