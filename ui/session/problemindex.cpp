// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/problemindex.h"

#include "app/chart/chartkeys.h"

namespace portolan {

ProblemIndex::ProblemIndex(const QList<Problem> &problems)
{
    m_all.reserve(size_t(problems.size()));
    for (const Problem &problem : problems) {
        m_all.push_back(&problem);
        ++m_counts[size_t(problem.severity)];
        const qsizetype component = componentOf(problem.path);
        if (component >= qsizetype(m_byComponent.size()))
            m_byComponent.resize(size_t(component) + 1);
        (component < 0 ? m_others : m_byComponent[size_t(component)]).push_back(&problem);
    }
}

const ProblemIndex::Problems &ProblemIndex::near(const YamlPath &place) const
{
    const qsizetype component = componentOf(place);
    return component < 0 ? m_all : ofComponent(component);
}

const ProblemIndex::Problems &ProblemIndex::ofComponent(qsizetype component) const
{
    static const Problems none;
    return size_t(component) < m_byComponent.size() ? m_byComponent[size_t(component)] : none;
}

std::optional<Severity> ProblemIndex::worst() const
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information}) {
        if (count(severity) > 0)
            return severity;
    }
    return std::nullopt;
}

qsizetype ProblemIndex::componentOf(const YamlPath &place)
{
    using Kind = YamlPath::Step::Kind;
    const QList<YamlPath::Step> &steps = place.steps();
    const bool isIn = steps.size() >= 2 && steps[0].kind == Kind::Key && steps[0].key == keys::kComponents
                      && steps[0].occurrence <= 1 && steps[1].kind == Kind::Index;
    return isIn ? steps[1].index : -1;
}

} // namespace portolan
