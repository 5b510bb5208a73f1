// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramcanvas.h"
#include "app/topology/graph.h"

#include <QSizeF>

namespace portolan {

/// Says what the lines of a picture mean and how it is known; only the lines that occur in it.
class Legend
{
public:
    Legend() = default;
    explicit Legend(const TopologyGraph &graph);

    bool isEmpty() const { return m_entries.isEmpty(); }
    /// Room it takes when its entries wrap at `width`.
    QSizeF size(qreal width, const TextMeasure &texts) const;
    void draw(DiagramCanvas &canvas, const QRectF &box, const DiagramStyle &style, const TextMeasure &texts) const;

    friend bool operator==(const Legend &, const Legend &) = default;

private:
    struct Entry
    {
        TopologyEdge sample;
        QString text;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    QList<QPointF> places(qreal width, const TextMeasure &texts) const;

    QList<Entry> m_entries;
};

} // namespace portolan
