// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramcanvas.h"
#include "app/topology/graph.h"

#include <QSizeF>
#include <QStringList>

#include <optional>

namespace portolan {

/// Says what the lines of a picture mean and how it is known; only the lines that occur in it. A remark on the whole
/// picture may stand behind them.
class Legend
{
public:
    Legend() = default;
    explicit Legend(const TopologyGraph &graph, const QString &remark = {});

    bool isEmpty() const { return m_entries.isEmpty(); }
    QStringList texts() const;
    /// Room it takes when its entries wrap at `width`.
    QSizeF size(qreal width, const TextMeasure &texts) const;
    void draw(DiagramCanvas &canvas, const QRectF &box, const DiagramStyle &style, const TextMeasure &texts) const;

    friend bool operator==(const Legend &, const Legend &) = default;

private:
    struct Entry
    {
        std::optional<TopologyEdge> sample; ///< none beside a remark
        QString text;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    static qreal widthOf(const Entry &entry, const TextMeasure &texts);
    QList<QPointF> places(qreal width, const TextMeasure &texts) const;

    QList<Entry> m_entries;
};

} // namespace portolan
