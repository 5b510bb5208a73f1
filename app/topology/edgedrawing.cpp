// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/edgedrawing.h"

#include "app/topology/diagrammetrics.h"
#include "app/topology/displaytext.h"

namespace portolan {

using namespace metrics;

namespace {

qreal lineWidth(TopologyEdge::Kind kind)
{
    switch (kind) {
    case TopologyEdge::Kind::Routed:
        return kRoutedWidth;
    case TopologyEdge::Kind::Forwarded:
        return kEdgeWidth;
    case TopologyEdge::Kind::Mounted:
        return kMountedWidth;
    case TopologyEdge::Kind::Depends:
        return kEdgeWidth;
    }
    return kEdgeWidth;
}

constexpr qreal kLabelPlate = 2; ///< around a label, so that lines do not run through its letters

/// Edges arrive level, from the left.
DiagramPath arrowhead(QPointF tip)
{
    DiagramPath path;
    path.moveTo(tip)
        .lineTo(tip + QPointF(-kArrowLength, -kArrowWidth / 2))
        .lineTo(tip + QPointF(-kArrowLength, kArrowWidth / 2))
        .close();
    return path;
}

} // namespace

DiagramStroke edgeStroke(const TopologyEdge &edge, const DiagramStyle &style)
{
    const bool uncertain = edge.guessed || edge.broken || edge.kind == TopologyEdge::Kind::Depends;
    return {style.edgeColour(edge), uncertain ? kEdgeWidth : lineWidth(edge.kind), uncertain};
}

void drawEdge(DiagramCanvas &canvas, const TopologyEdge &edge, const EdgeGeometry &geometry, const DiagramStyle &style,
              const TextMeasure &texts, const EdgePiece &piece)
{
    if (geometry.route.size() < 2)
        return;
    DiagramStroke stroke = edgeStroke(edge, style);
    stroke.dotsStart = piece.before;
    const qsizetype first = 3 * piece.first;
    const qsizetype points = piece.count < 0 ? geometry.route.size() - first : 3 * piece.count + 1;
    DiagramPath line = DiagramPath::fromCubics(geometry.route.mid(first, points));
    if (edge.kind != TopologyEdge::Kind::Mounted) {
        // The line ends inside the head, so that it does not show beside the tip.
        if (first + points == geometry.route.size())
            line.elements.last().to -= QPointF(kArrowLength - 1, 0);
        canvas.drawPath(line, {}, stroke);
        canvas.drawPath(arrowhead(geometry.route.last()), stroke.colour, {});
    } else {
        canvas.drawPath(line, {}, stroke);
    }
    if (edge.label.isEmpty())
        return;
    const TextStyle &font = edge.kind == TopologyEdge::Kind::Mounted ? kSmallMonoStyle : kNameStyle;
    const QString label = texts.elided(displayText(edge.label), font, kMountLabelMaximum);
    if (edge.kind != TopologyEdge::Kind::Mounted) { // whose labels stand clear of lines
        const QPointF corner = geometry.label - QPointF(kLabelPlate, font.size);
        canvas.drawBox({corner, QSizeF(texts.width(label, font) + 2 * kLabelPlate, font.size + 2 * kLabelPlate)},
                       kLabelPlate, style.window, {});
    }
    canvas.drawText({geometry.label, font, {{label, edge.broken ? style.error : style.muted}}});
}

} // namespace portolan
