// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/minimapdrawing.h"

#include "app/painting/paintercanvas.h"

#include <QPainter>

#include <algorithm>

namespace portolan {

namespace {

constexpr qreal kRadius = 4;
constexpr qreal kLeastBox = 2;   ///< pixels; smaller boxes would vanish
constexpr qreal kPodTint = 0.35; ///< a pod shows the containers in it

} // namespace

bool MinimapDrawing::isOf(const MinimapDrawing &wanted) const
{
    return picture == wanted.picture && style == wanted.style && size == wanted.size && pixelRatio == wanted.pixelRatio
           && scale == wanted.scale;
}

QRectF MinimapDrawing::placeOf(const QRectF &area) const
{
    const QPointF fromCentre = (area.topLeft() - picture->layout.bounds.center()) * scale;
    return {QRectF(QPointF(), size).center() + fromCentre, area.size() * scale};
}

MinimapDrawing MinimapDrawing::drawnAfter(const MinimapDrawing &before) const
{
    MinimapDrawing next = *this;
    next.image = looksLike(before) ? before.image : drawn();
    return next;
}

bool MinimapDrawing::looksLike(const MinimapDrawing &other) const
{
    const auto isDrawnTheSame = [this](const TopologyNode &a, const TopologyNode &b) {
        return a.id == b.id && style.kindColour(a) == style.kindColour(b);
    };
    return !other.image.isNull() && style == other.style && size == other.size && pixelRatio == other.pixelRatio
           && scale == other.scale && picture->layout.bounds == other.picture->layout.bounds
           && picture->layout.boxes == other.picture->layout.boxes
           && std::ranges::equal(picture->graph.nodes, other.picture->graph.nodes, isDrawnTheSame);
}

QImage MinimapDrawing::drawn() const
{
    QImage boxes((QSizeF(size) * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    boxes.setDevicePixelRatio(pixelRatio);
    boxes.fill(Qt::transparent);
    QPainter painter(&boxes);
    painter.setRenderHint(QPainter::Antialiasing);
    PainterCanvas canvas(painter);
    canvas.drawBox(QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, style.panel,
                   DiagramStroke{style.border, 1});
    for (const TopologyNode &node : picture->graph.nodes) {
        const Colour colour = style.kindColour(node);
        const bool holds = node.kind == TopologyNode::Kind::Pod;
        QRectF box = placeOf(picture->layout.boxes.value(node.id));
        box.setSize(box.size().expandedTo({kLeastBox, kLeastBox}));
        canvas.drawBox(box, 1, holds ? style.panel.mixed(colour, kPodTint) : colour, {});
    }
    return boxes;
}

} // namespace portolan
