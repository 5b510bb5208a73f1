// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/topology/picturecrossings.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

namespace {

constexpr int kSamples = 8; ///< pieces that a curve is counted as
constexpr qreal kCell = 64;
constexpr qreal kSame = 0.01; ///< px

struct Piece
{
    QPointF a;
    QPointF b;
    std::vector<int> edges;
};

QPointF pointOf(const QPointF *p, qreal t)
{
    const qreal s = 1 - t;
    return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t) + p[3] * (t * t * t);
}

/// Pieces of all curves; those that lie on top of each other are one.
std::vector<Piece> piecesOf(const QList<QList<QPointF>> &routes)
{
    std::map<std::array<qint64, 4>, size_t> known;
    std::vector<Piece> pieces;
    const auto rounded = [](qreal value) { return std::llround(value / kSame); };
    for (int edge = 0; edge < routes.size(); ++edge) {
        for (qsizetype curve = 0; curve + 3 < routes[edge].size(); curve += 3) {
            const QPointF *p = routes[edge].constData() + curve;
            for (int i = 0; i < kSamples; ++i) {
                const QPointF a = pointOf(p, qreal(i) / kSamples);
                const QPointF b = pointOf(p, qreal(i + 1) / kSamples);
                const auto [place, isNew] =
                    known.emplace(std::array<qint64, 4>{rounded(a.x()), rounded(a.y()), rounded(b.x()), rounded(b.y())},
                                  pieces.size());
                if (isNew)
                    pieces.push_back({a, b, {}});
                pieces[place->second].edges.push_back(edge);
            }
        }
    }
    return pieces;
}

qreal side(QPointF a, QPointF b, QPointF p)
{
    return (b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x());
}

bool cross(const Piece &p, const Piece &q)
{
    constexpr qreal kTouching = 1e-6;
    const qreal a = side(p.a, p.b, q.a);
    const qreal b = side(p.a, p.b, q.b);
    const qreal c = side(q.a, q.b, p.a);
    const qreal d = side(q.a, q.b, p.b);
    return a * b < -kTouching && c * d < -kTouching;
}

/// Whether two edges begin or end at the same place: they meet there anyway.
bool shareAnEnd(const QList<QPointF> &p, const QList<QPointF> &q)
{
    constexpr qreal kNear = 1.5;
    const auto isNear = [](QPointF a, QPointF b) { return (a - b).manhattanLength() < kNear; };
    return isNear(p.first(), q.first()) || isNear(p.last(), q.last());
}

qint64 pairsOf(const Piece &p, const Piece &q, const QList<QList<QPointF>> &routes)
{
    qint64 count = 0;
    for (const int a : p.edges) {
        for (const int b : q.edges)
            count += a != b && !shareAnEnd(routes[a], routes[b]) ? 1 : 0;
    }
    return count;
}

} // namespace

PictureCrossings crossingsOf(const QList<QList<QPointF>> &routes)
{
    const std::vector<Piece> pieces = piecesOf(routes);
    QHash<std::pair<int, int>, std::vector<size_t>> cells;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const auto cell = [](qreal value) { return int(std::floor(value / kCell)); };
        const auto [left, right] = std::minmax({pieces[i].a.x(), pieces[i].b.x()});
        const auto [top, bottom] = std::minmax({pieces[i].a.y(), pieces[i].b.y()});
        for (int x = cell(left); x <= cell(right); ++x) {
            for (int y = cell(top); y <= cell(bottom); ++y)
                cells[{x, y}].push_back(i);
        }
    }
    PictureCrossings result;
    std::set<std::pair<size_t, size_t>> counted;
    for (const std::vector<size_t> &cell : std::as_const(cells)) {
        for (size_t i = 0; i < cell.size(); ++i) {
            for (size_t j = i + 1; j < cell.size(); ++j) {
                const Piece &p = pieces[cell[i]];
                const Piece &q = pieces[cell[j]];
                if (!cross(p, q) || !counted.insert(std::minmax(cell[i], cell[j])).second)
                    continue;
                if (const qint64 pairs = pairsOf(p, q, routes)) {
                    ++result.seen;
                    result.pairs += pairs;
                }
            }
        }
    }
    return result;
}
