// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/legend.h"

#include "app/topology/diagrammetrics.h"
#include "app/topology/edgedrawing.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

namespace {

struct LegendText
{
    Q_DECLARE_TR_FUNCTIONS(TopologyLegend)

public:
    static QString of(const TopologyEdge &edge)
    {
        if (edge.broken)
            return tr("the service has no such port");
        if (edge.guessed && edge.kind == TopologyEdge::Kind::Routed)
            return tr("one of several services of that name");
        if (edge.guessed)
            return edge.kind == TopologyEdge::Kind::Depends ? tr("perhaps connects to, port not known")
                                                            : tr("not known which container listens");
        switch (edge.kind) {
        case TopologyEdge::Kind::Routed:
            return tr("traffic from the internet");
        case TopologyEdge::Kind::Forwarded:
            return tr("service port to container port");
        case TopologyEdge::Kind::Mounted:
            return tr("volume mount");
        case TopologyEdge::Kind::Depends:
            return tr("connects to, read from variables and arguments");
        }
        return {};
    }
};

constexpr qreal kSample = 32; ///< length of the line that is shown
constexpr qreal kLine = 20;
constexpr qreal kEntryGap = 24;

bool isSameLine(const TopologyEdge &a, const TopologyEdge &b)
{
    return a.kind == b.kind && a.guessed == b.guessed && a.broken == b.broken;
}

} // namespace

Legend::Legend(const TopologyGraph &graph, const QString &remark)
{
    for (const TopologyEdge &edge : graph.edges) {
        const auto isKnown = [&](const Entry &entry) { return isSameLine(*entry.sample, edge); };
        if (std::any_of(m_entries.cbegin(), m_entries.cend(), isKnown))
            continue;
        TopologyEdge sample;
        sample.kind = edge.kind;
        sample.guessed = edge.guessed;
        sample.broken = edge.broken;
        m_entries.append({sample, LegendText::of(edge)});
    }
    const auto rank = [](const Entry &entry) {
        return int(entry.sample->kind) + (entry.sample->guessed ? 10 : 0) + (entry.sample->broken ? 20 : 0);
    };
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [&](const Entry &a, const Entry &b) { return rank(a) < rank(b); });
    if (!remark.isEmpty())
        m_entries.append({std::nullopt, remark});
}

qreal Legend::widthOf(const Entry &entry, const TextMeasure &texts)
{
    return (entry.sample ? kSample + metrics::kIconGap : 0) + texts.width(entry.text, metrics::kMutedStyle);
}

QList<QPointF> Legend::places(qreal width, const TextMeasure &texts) const
{
    QList<QPointF> result;
    QPointF place(0, 0);
    for (const Entry &entry : m_entries) {
        const qreal entryWidth = widthOf(entry, texts);
        if (place.x() > 0 && place.x() + entryWidth > width)
            place = {0, place.y() + kLine};
        result.append(place);
        place.rx() += entryWidth + kEntryGap;
    }
    return result;
}

QSizeF Legend::size(qreal width, const TextMeasure &texts) const
{
    QSizeF size(0, 0);
    const QList<QPointF> entries = places(width, texts);
    for (qsizetype i = 0; i < entries.size(); ++i)
        size = size.expandedTo({entries[i].x() + widthOf(m_entries[i], texts), entries[i].y() + kLine});
    return size;
}

void Legend::draw(DiagramCanvas &canvas, const QRectF &box, const DiagramStyle &style, const TextMeasure &texts) const
{
    const QList<QPointF> entries = places(box.width(), texts);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QPointF left = box.topLeft() + entries[i] + QPointF(0, kLine / 2);
        if (m_entries[i].sample) {
            const QPointF right = left + QPointF(kSample, 0);
            drawEdge(canvas, *m_entries[i].sample,
                     {{left, left + (right - left) / 3, right - (right - left) / 3, right}, {}}, style, texts);
            left = right + QPointF(metrics::kIconGap, 0);
        }
        canvas.drawText({left + QPointF(0, metrics::kMutedStyle.size * 0.36),
                         metrics::kMutedStyle,
                         {{m_entries[i].text, style.muted}}});
    }
}

QStringList Legend::texts() const
{
    QStringList all;
    for (const Entry &entry : m_entries)
        all.append(entry.text);
    return all;
}

} // namespace portolan
