// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/samegraph.h"

#include "app/chart/unchangedcomponents.h"
#include "app/topology/graph.h"
#include "app/yaml/yamltree.h"

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

constexpr qsizetype kFew = 8; ///< components; with more of them the whole graph is as quickly made

/// Where a connection leads, which the graph of some components does not show.
auto endOf(const Connection &connection)
{
    return std::tuple(connection.target, connection.targetComponent, connection.targetPort);
}

bool leadTheSame(const GraphSource &before, const GraphSource &after, qsizetype component)
{
    const auto isSame = [](const Connection &a, const Connection &b) { return endOf(a) == endOf(b); };
    for (qsizetype i = 0; i < before.chart.components[component].containers.size(); ++i) {
        if (!std::ranges::equal(before.connections.of(component, i), after.connections.of(component, i), isSame))
            return false;
    }
    return true;
}

/// The graph of some components alone, with all volumes. What they connect to is drawn as if it were elsewhere.
TopologyGraph graphOf(const GraphSource &source, const QList<qsizetype> &components)
{
    Chart chart = source.chart;
    chart.components.clear();
    Connections connections;
    for (const qsizetype component : components) {
        for (qsizetype i = 0; i < source.chart.components[component].containers.size(); ++i) {
            for (Connection told : source.connections.of(component, i)) {
                told.component = chart.components.size();
                told.target = HostTarget::Outside;
                connections.all.append(told);
            }
        }
        chart.components.append(source.chart.components[component]);
        connections.knownPorts.append(source.connections.knownPorts[component]);
    }
    return buildTopology(chart, source.tree, connections, {}, {});
}

} // namespace

bool isSameGraph(const GraphSource &before, const GraphSource &after, const UnchangedComponents &unchanged)
{
    const auto listPath = [](const GraphSource &source) {
        const NodeId list = source.chart.componentsNode;
        return source.tree.isValid(list) ? source.tree.pathOf(list) : YamlPath(); // the key may stand there twice
    };
    const auto isPersistent = [](const Volume &a, const Volume &b) { return a.isPersistent() == b.isPersistent(); };
    if (before.chart.components.size() != after.chart.components.size() || listPath(before) != listPath(after)
        || before.connections.names != after.connections.names
        || !std::ranges::equal(before.chart.volumes, after.chart.volumes, isPersistent))
        return false;
    QList<qsizetype> changed;
    for (qsizetype i = 0; i < after.chart.components.size() && changed.size() <= kFew; ++i) {
        if (!unchanged.at(i))
            changed.append(i);
    }
    const auto isAsBefore = [&](qsizetype component) {
        return before.chart.components[component].containers.size()
                   == after.chart.components[component].containers.size()
               && leadTheSame(before, after, component);
    };
    return changed.size() <= kFew && std::ranges::all_of(changed, isAsBefore)
           && graphOf(before, changed) == graphOf(after, changed);
}

} // namespace portolan
