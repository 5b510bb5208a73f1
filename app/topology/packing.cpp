// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/packing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan {

namespace {

constexpr qreal kColumnShare = 0.7; ///< of the layered columns' gap: no edge passes between packed columns
constexpr int kMostColumns = 64;

struct Packed
{
    QList<QPointF> places;
    qreal width = 0;
    qreal height = 0;
};

class Packer
{
public:
    Packer(const QList<PackItem> &items, const LayoutSpacing &spacing)
        : m_items(items)
        , m_spacing(spacing)
        , m_columnGap(std::round(spacing.column * kColumnShare))
    { }

    QList<QPointF> fromScratch() const
    {
        qreal total = 0;
        qreal tallest = 0;
        for (const PackItem &item : m_items) {
            total += item.height + m_spacing.unit;
            tallest = std::max(tallest, item.height);
        }
        Packed best;
        qreal bestScore = 0;
        const int most = std::min(kMostColumns, int(m_items.size()));
        for (int columns = 1; columns <= most; ++columns) {
            const Packed packed = fill(std::max(tallest, total / columns));
            const qreal score = misfit(packed.width, packed.height);
            if (columns == 1 || score < bestScore) {
                best = packed;
                bestScore = score;
            }
        }
        return best.places;
    }

    QList<QPointF> aroundKept()
    {
        m_places.resize(m_items.size());
        m_isPlaced.fill(false, m_items.size());
        QList<qsizetype> order;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (m_items[i].kept)
                order.append(i);
        }
        std::stable_sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) { return comesBefore(a, b); });
        placeNewLeader(order);
        for (const qsizetype i : std::as_const(order))
            settle(i, *m_items[i].kept);
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (!m_isPlaced[i])
                settle(i, freePlace(m_items[i]));
        }
        return m_places;
    }

private:
    qreal misfit(qreal width, qreal height) const
    {
        return height > 0 && width > 0 ? std::abs(std::log(width / height / m_spacing.aspect)) : 0;
    }

    Packed fill(qreal limit) const
    {
        Packed packed;
        packed.places.resize(m_items.size());
        qreal x = 0;
        for (qsizetype begin = 0; begin < m_items.size();) {
            qsizetype end = begin;
            qreal height = 0;
            qreal left = 0;
            qreal right = 0;
            while (end < m_items.size() && (end == begin || height + m_items[end].height <= limit)) {
                left = std::max(left, m_items[end].left);
                right = std::max(right, m_items[end].right);
                packed.places[end].setY(height);
                height += m_items[end].height + m_spacing.unit;
                ++end;
            }
            for (qsizetype i = begin; i < end; ++i)
                packed.places[i].setX(x + left);
            packed.width = std::ceil(x + left + right);
            packed.height = std::max(packed.height, height - m_spacing.unit);
            x = packed.width + m_columnGap;
            begin = end;
        }
        return packed;
    }

    bool comesBefore(qsizetype a, qsizetype b) const
    {
        const QPointF &p = *m_items[a].kept;
        const QPointF &q = *m_items[b].kept;
        if (m_items[a].leads != m_items[b].leads)
            return m_items[a].leads;
        return p.y() != q.y() ? p.y() < q.y() : p.x() < q.x();
    }

    /// What the internet reaches for the first time goes to the upper left; whoever is there gives way.
    void placeNewLeader(const QList<qsizetype> &order)
    {
        if (m_items.isEmpty() || !m_items.first().leads || m_items.first().kept || order.isEmpty())
            return;
        QPointF corner = *m_items[order.first()].kept;
        for (const qsizetype i : order) {
            corner.setX(std::min(corner.x(), m_items[i].kept->x()));
            corner.setY(std::min(corner.y(), m_items[i].kept->y()));
        }
        settle(0, corner);
    }

    /// Takes the place, or the next one below that is free.
    void settle(qsizetype index, QPointF place)
    {
        const PackItem &item = m_items[index];
        for (bool moved = true; moved;) {
            moved = false;
            for (const QRectF &box : std::as_const(m_taken)) {
                if (isInTheWay(box, item.at(place))) {
                    place.setY(box.bottom() + m_spacing.unit);
                    moved = true;
                }
            }
        }
        m_places[index] = place;
        m_isPlaced[index] = true;
        m_taken.append(item.at(place));
        m_outline |= item.at(place);
    }

    bool isInTheWay(const QRectF &box, const QRectF &wanted) const
    {
        const qreal margin = m_spacing.unitMinimum;
        return box.adjusted(-margin, -margin, margin, margin).intersects(wanted);
    }

    bool isFree(const QRectF &wanted) const
    {
        const qreal x = m_columnGap / 2;
        const QRectF around = wanted.adjusted(-x, 1 - m_spacing.unit, x, m_spacing.unit - 1);
        return std::none_of(m_taken.cbegin(), m_taken.cend(),
                            [&](const QRectF &box) { return box.intersects(around); });
    }

    /// Candidates: below each item, and at the top of a further column.
    QPointF freePlace(const PackItem &item) const
    {
        QPointF best(std::ceil(m_outline.right() + m_columnGap + item.left), m_outline.top());
        qreal bestScore = score(item.at(best));
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (!m_isPlaced[i])
                continue;
            const QPointF below(m_places[i].x(), m_places[i].y() + m_items[i].height + m_spacing.unit);
            const qreal now = score(item.at(below));
            if (now < bestScore && isFree(item.at(below))) {
                best = below;
                bestScore = now;
            }
        }
        return best;
    }

    /// How bad the outline gets: its misfit, and how much it grows.
    qreal score(const QRectF &box) const
    {
        const QRectF outline = m_outline | box;
        const qreal growth = outline.width() * outline.height() / std::max(1.0, m_outline.width() * m_outline.height());
        return misfit(outline.width(), outline.height()) + growth;
    }

    const QList<PackItem> &m_items;
    const LayoutSpacing &m_spacing;
    qreal m_columnGap;
    QList<QPointF> m_places;
    QList<bool> m_isPlaced;
    QList<QRectF> m_taken;
    QRectF m_outline;
};

} // namespace

QList<QPointF> packItems(const QList<PackItem> &items, const LayoutSpacing &spacing)
{
    const bool anyKept =
        std::any_of(items.cbegin(), items.cend(), [](const PackItem &item) { return item.kept.has_value(); });
    if (!anyKept)
        return Packer(items, spacing).fromScratch();
    return Packer(items, spacing).aroundKept();
}

} // namespace portolan
