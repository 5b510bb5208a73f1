// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/layering.h"

#include <algorithm>
#include <utility>

namespace portolan {

namespace {

/// The graph without the edges that close cycles, and its nodes in topological order.
struct Acyclic
{
    QList<QList<int>> successors;
    QList<QList<int>> predecessors;
    QList<int> order;
};

bool reaches(const QList<QList<int>> &targets, int from, int to)
{
    QList<bool> seen(targets.size(), false);
    QList<int> open{from};
    while (!open.isEmpty()) {
        const int node = open.takeLast();
        if (node == to)
            return true;
        if (!std::exchange(seen[node], true))
            open += targets[node];
    }
    return false;
}

/// By node, those it leads to. Where a layout is kept, what ran forward goes on doing so: of a new cycle it is a new edge
/// that is left out.
QList<QList<int>> targetsOf(const LayeringInput &input)
{
    const auto ranForward = [&input](const std::pair<int, int> &edge) {
        const int from = input.previous.value(edge.first, -1);
        return from >= 0 && from < input.previous.value(edge.second, -1);
    };
    QList<QList<int>> targets(input.count);
    QList<std::pair<int, int>> others;
    for (const std::pair<int, int> &edge : input.edges) {
        if (input.previous.isEmpty() || ranForward(edge))
            targets[edge.first].append(edge.second);
        else
            others.append(edge);
    }
    for (const auto &[from, to] : std::as_const(others)) {
        if (!reaches(targets, to, from))
            targets[from].append(to);
    }
    return targets;
}

enum class Visit : quint8 { New, Open, Done };

/// Depth-first search without recursion, so that a long chain cannot exhaust the stack.
Acyclic withoutCycles(const LayeringInput &input)
{
    const QList<QList<int>> targets = targetsOf(input);
    Acyclic graph;
    graph.successors.resize(input.count);
    graph.predecessors.resize(input.count);
    QList<Visit> visits(input.count, Visit::New);
    QList<std::pair<int, int>> stack; // node, next of its targets
    for (int start = 0; start < input.count; ++start) {
        if (visits[start] != Visit::New)
            continue;
        stack.append({start, 0});
        visits[start] = Visit::Open;
        while (!stack.isEmpty()) {
            const int node = stack.last().first;
            if (stack.last().second == targets[node].size()) {
                visits[node] = Visit::Done;
                graph.order.prepend(node);
                stack.removeLast();
                continue;
            }
            const int target = targets[node][stack.last().second++];
            if (visits[target] == Visit::Open)
                continue;
            graph.successors[node].append(target);
            graph.predecessors[target].append(node);
            if (visits[target] == Visit::New) {
                visits[target] = Visit::Open;
                stack.append({target, 0});
            }
        }
    }
    return graph;
}

int leastColumn(const LayeringInput &input, const Acyclic &graph, const QList<int> &columns, int node)
{
    int column = input.least.value(node, 0);
    for (const int predecessor : graph.predecessors[node])
        column = std::max(column, columns[predecessor] + 1);
    return column;
}

/// Moves nodes right while that makes edges shorter: those with more successors than predecessors. One that stood
/// somewhere stays: when its nearest successor goes away, it must not jump to the next one.
void pullToTargets(const LayeringInput &input, const Acyclic &graph, QList<int> &columns)
{
    for (auto node = graph.order.crbegin(); node != graph.order.crend(); ++node) {
        const QList<int> &successors = graph.successors[*node];
        if (successors.size() <= graph.predecessors[*node].size() || input.previous.value(*node, -1) >= 0)
            continue;
        int nearest = columns[successors.first()];
        for (const int successor : successors)
            nearest = std::min(nearest, columns[successor]);
        columns[*node] = std::max(columns[*node], nearest - 1);
    }
}

} // namespace

QList<int> assignColumns(const LayeringInput &input)
{
    if (input.count == 0)
        return {};
    const Acyclic graph = withoutCycles(input);
    QList<int> columns(input.count, 0);
    for (const int node : graph.order)
        columns[node] = std::max(input.previous.value(node, 0), leastColumn(input, graph, columns, node));
    pullToTargets(input, graph, columns);
    return columns;
}

} // namespace portolan
