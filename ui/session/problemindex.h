// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

#include <array>
#include <vector>

namespace portolan {

/// The problems of a state by the component that they belong to, so that who asks about a place looks at few of them.
class ProblemIndex
{
public:
    using Problems = std::vector<const Problem *>; ///< in the order of the text

    ProblemIndex() = default;
    /// The list, or a copy that shares its memory, must stay, and stay as it is.
    explicit ProblemIndex(const QList<Problem> &problems);

    /// All that can lie in a place, or be about what is around it.
    const Problems &near(const YamlPath &place) const;
    /// Those in a component, given its position.
    const Problems &ofComponent(qsizetype component) const;
    const Problems &outsideComponents() const { return m_others; }
    int count(Severity severity) const { return m_counts[size_t(severity)]; }
    std::optional<Severity> worst() const; ///< nothing when there are no problems

    /// Position of the component that a place belongs to; -1 for any other place.
    static qsizetype componentOf(const YamlPath &place);

private:
    Problems m_all;
    std::vector<Problems> m_byComponent;
    Problems m_others;
    std::array<int, 3> m_counts{};
};

} // namespace portolan
