// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/linediff.h"

#include <QByteArray>
#include <QHash>

#include <algorithm>
#include <vector>

// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986): the shortest edit script is a
// path from (0, 0) to (N, M) in the grid of both texts, where a diagonal step keeps a line, a step right removes one and
// a step down adds one. For each number D of steps that are not diagonal, the furthest point on each diagonal k = x - y
// is known from the furthest ones of D - 1. All of them are remembered, and the path is read backwards from the end.
//
// Memory is D * D / 2 numbers. Common lines at both ends are cut off first, so D is small for an edited file; beyond
// kMostSteps the rest counts as replaced as a whole.

namespace portolan {

namespace {

constexpr int kMostSteps = 2000;

/// Lines as numbers, equal for equal lines, so that the search compares integers.
using LineIds = std::vector<int>;

LineIds numbered(const QList<QByteArrayView> &lines, QHash<QByteArrayView, int> &numbers)
{
    LineIds ids;
    ids.reserve(size_t(lines.size()));
    for (const QByteArrayView line : lines) {
        const auto known = numbers.constFind(line);
        ids.push_back(known != numbers.cend() ? *known : *numbers.insert(line, int(numbers.size())));
    }
    return ids;
}

/// A part of both texts, without the lines they share at its ends.
struct Region
{
    qsizetype beforeBegin = 0;
    qsizetype beforeEnd = 0;
    qsizetype afterBegin = 0;
    qsizetype afterEnd = 0;

    qsizetype beforeLength() const { return beforeEnd - beforeBegin; }
    qsizetype afterLength() const { return afterEnd - afterBegin; }
};

Region differingRegion(const LineIds &before, const LineIds &after)
{
    Region region{0, qsizetype(before.size()), 0, qsizetype(after.size())};
    while (region.beforeBegin < region.beforeEnd && region.afterBegin < region.afterEnd
           && before[size_t(region.beforeBegin)] == after[size_t(region.afterBegin)]) {
        ++region.beforeBegin;
        ++region.afterBegin;
    }
    while (region.beforeBegin < region.beforeEnd && region.afterBegin < region.afterEnd
           && before[size_t(region.beforeEnd - 1)] == after[size_t(region.afterEnd - 1)]) {
        --region.beforeEnd;
        --region.afterEnd;
    }
    return region;
}

/// The furthest x on each diagonal, for one number of steps D: diagonals -D, -D + 2, ..., D.
using Frontier = std::vector<qsizetype>;

class ShortestScript
{
public:
    ShortestScript(const LineIds &before, const LineIds &after, const Region &region)
        : m_before(before)
        , m_after(after)
        , m_region(region)
        , m_lastDiagonal(int(region.beforeLength() - region.afterLength()))
    { }

    /// Marks the lines that are removed and added; false when it takes too many steps.
    bool find(std::vector<bool> &removed, std::vector<bool> &added)
    {
        for (int steps = 0; steps <= kMostSteps; ++steps) {
            if (advance(steps)) {
                trace(steps, removed, added);
                return true;
            }
        }
        return false;
    }

private:
    /// Whether the step that leads to diagonal `k` comes from above (adds a line), given the frontier before it.
    static bool comesFromAbove(const Frontier &previous, int k, int steps)
    {
        const auto at = [&](int diagonal) { return previous[size_t((diagonal + steps - 1) / 2)]; };
        return k == -steps || (k != steps && at(k - 1) < at(k + 1));
    }

    static qsizetype startOn(const Frontier &previous, int k, int steps)
    {
        const auto at = [&](int diagonal) { return previous[size_t((diagonal + steps - 1) / 2)]; };
        return comesFromAbove(previous, k, steps) ? at(k + 1) : at(k - 1) + 1;
    }

    bool sameLine(qsizetype x, qsizetype y) const
    {
        return m_before[size_t(m_region.beforeBegin + x)] == m_after[size_t(m_region.afterBegin + y)];
    }

    /// Extends every diagonal by one step and the common lines behind it; true when the end is reached.
    bool advance(int steps)
    {
        Frontier frontier(size_t(steps) + 1);
        bool done = false;
        for (int k = -steps; k <= steps; k += 2) {
            qsizetype x = steps == 0 ? 0 : startOn(m_frontiers.back(), k, steps);
            qsizetype y = x - k;
            while (x < m_region.beforeLength() && y < m_region.afterLength() && sameLine(x, y)) {
                ++x;
                ++y;
            }
            frontier[size_t((k + steps) / 2)] = x;
            done = done || (k == m_lastDiagonal && x >= m_region.beforeLength());
        }
        m_frontiers.push_back(std::move(frontier));
        return done;
    }

    void trace(int steps, std::vector<bool> &removed, std::vector<bool> &added) const
    {
        int k = m_lastDiagonal;
        for (; steps > 0; --steps) {
            const Frontier &previous = m_frontiers[size_t(steps) - 1];
            const qsizetype x = startOn(previous, k, steps);
            if (comesFromAbove(previous, k, steps)) {
                added[size_t(m_region.afterBegin + x - k - 1)] = true;
                ++k;
            } else {
                removed[size_t(m_region.beforeBegin + x - 1)] = true;
                --k;
            }
        }
    }

    const LineIds &m_before;
    const LineIds &m_after;
    const Region m_region;
    /// The diagonal of the end point.
    const int m_lastDiagonal;
    std::vector<Frontier> m_frontiers;
};

QList<LineChange> runs(const std::vector<bool> &removed, const std::vector<bool> &added)
{
    QList<LineChange> changes;
    size_t x = 0;
    size_t y = 0;
    while (x < removed.size() || y < added.size()) {
        const size_t fromX = x;
        const size_t fromY = y;
        while (x < removed.size() && removed[x])
            ++x;
        while (y < added.size() && added[y])
            ++y;
        if (x != fromX || y != fromY)
            changes.append({qsizetype(fromX), qsizetype(x - fromX), qsizetype(fromY), qsizetype(y - fromY)});
        ++x;
        ++y;
    }
    return changes;
}

} // namespace

QList<QByteArrayView> splitLines(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype lineFeed = text.indexOf('\n', begin);
        const qsizetype end = lineFeed < 0 ? text.size() : lineFeed + 1;
        lines.append(text.sliced(begin, end - begin));
        begin = end;
    }
    return lines;
}

QList<LineChange> lineChanges(const QList<QByteArrayView> &before, const QList<QByteArrayView> &after)
{
    QHash<QByteArrayView, int> numbers;
    const LineIds beforeIds = numbered(before, numbers);
    const LineIds afterIds = numbered(after, numbers);
    const Region region = differingRegion(beforeIds, afterIds);

    std::vector<bool> removed(beforeIds.size(), false);
    std::vector<bool> added(afterIds.size(), false);
    if (!ShortestScript(beforeIds, afterIds, region).find(removed, added)) {
        std::fill(removed.begin() + region.beforeBegin, removed.begin() + region.beforeEnd, true);
        std::fill(added.begin() + region.afterBegin, added.begin() + region.afterEnd, true);
    }
    return runs(removed, added);
}

} // namespace portolan
