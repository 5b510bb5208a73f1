// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/layering.h"

#include <algorithm>

namespace portolan {

namespace {

/// The graph without the edges that close cycles, and its nodes in topological order.
struct Acyclic
{
    QList<QList<int>> successors;
    QList<QList<int>> predecessors;
    QList<int> order;
};

enum class Visit : quint8 { New, Open, Done };

/// Depth-first search without recursion, so that a long chain cannot exhaust the stack.
Acyclic withoutCycles(const LayeringInput &input)
{
    QList<QList<int>> targets(input.count);
    for (const auto &[from, to] : input.edges)
        targets[from].append(to);
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

/// From right to left, so that a node may keep its column when its successors have kept theirs.
void keepPrevious(const LayeringInput &input, const Acyclic &graph, QList<int> &columns)
{
    const int last = std::max(*std::max_element(columns.cbegin(), columns.cend()),
                              *std::max_element(input.previous.cbegin(), input.previous.cend()));
    for (auto node = graph.order.crbegin(); node != graph.order.crend(); ++node) {
        const int wanted = input.previous.value(*node, -1);
        int most = last;
        for (const int successor : graph.successors[*node])
            most = std::min(most, columns[successor] - 1);
        if (wanted > columns[*node])
            columns[*node] = std::min(wanted, most);
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
        columns[node] = leastColumn(input, graph, columns, node);
    pullToTargets(input, graph, columns);
    if (!input.previous.isEmpty())
        keepPrevious(input, graph, columns);
    return columns;
}

} // namespace portolan
