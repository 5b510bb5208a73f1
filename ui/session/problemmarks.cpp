// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/problemmarks.h"

#include <QHash>

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

} // namespace

void markProblems(TopologyGraph &graph, const QList<Problem> &problems)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        if (!graph.nodes[i].path.isEmpty() && !places.contains(graph.nodes[i].path.toString()))
            places.insert(graph.nodes[i].path.toString(), i);
    }
    for (const Problem &problem : problems) {
        for (YamlPath path = problem.path; !path.isEmpty(); path = path.parent()) {
            const auto place = places.constFind(path.toString());
            if (place == places.cend())
                continue;
            TopologyMark &mark = graph.nodes[*place].mark;
            mark = std::max(mark, markOf(problem.severity));
            break;
        }
    }
}

} // namespace portolan
