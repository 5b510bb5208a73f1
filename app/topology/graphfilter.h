// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/folding.h"
#include "app/topology/traffic.h"

namespace portolan {

/// What a filter finds, with the neighbours of what it finds. Words are joined by `and`:
///
///     web            a name or image holds it, in any case of letters
///     port:5432      a service's or container's port
///     image:redis    an image
///     kind:volume    the kind of thing: domain, service, component, container, volume, outside
///     is:problem     has a problem;  is:external, reached from the internet
struct FilterResult
{
    QSet<QString> matches;
    GraphPart shown; ///< the matches, their neighbours, and the edges between them
};

/// Nothing for a filter without words.
std::optional<FilterResult> filterGraph(const TopologyGraph &graph, const QString &filter);
/// The same in a folded graph: of what is folded in the `whole` one, that which stands for it is found.
std::optional<FilterResult> filterGraph(const TopologyGraph &graph, const QString &filter, const TopologyGraph &whole,
                                        const StandIns &standIns);

} // namespace portolan
