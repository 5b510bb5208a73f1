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

/// The first steps of a path, which are looked up without being made a path of their own.
class Head
{
public:
    Head(const YamlPath &path, qsizetype size) : m_path(&path), m_size(size) { }

    friend bool operator==(const Head &a, const Head &b)
    {
        return a.m_size == b.m_size
               && std::equal(a.m_path->steps().begin(), a.m_path->steps().begin() + a.m_size,
                             b.m_path->steps().begin());
    }
    friend size_t qHash(const Head &head, size_t seed = 0)
    {
        for (qsizetype i = 0; i < head.m_size; ++i)
            seed = qHashMulti(seed, head.m_path->steps()[i].key, head.m_path->steps()[i].index);
        return seed;
    }

private:
    const YamlPath *m_path;
    qsizetype m_size;
};

} // namespace

void markProblems(TopologyGraph &graph, const QList<Problem> &problems)
{
    QHash<Head, TopologyNode *> places;
    for (TopologyNode &node : graph.nodes) {
        const Head place(node.path, node.path.size());
        if (!node.path.isEmpty() && !places.contains(place))
            places.insert(place, &node);
    }
    for (const Problem &problem : problems) {
        TopologyNode *node = nullptr;
        for (qsizetype size = problem.path.size(); size > 0 && !node; --size)
            node = places.value(Head(problem.path, size));
        if (node)
            node->mark = std::max(node->mark, markOf(problem.severity));
    }
}

} // namespace portolan
