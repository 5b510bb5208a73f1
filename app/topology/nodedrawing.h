// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramcanvas.h"
#include "app/topology/diagramicons.h"
#include "app/topology/nodegeometry.h"

namespace portolan {

/// Paints nodes, one kind a function, on any canvas: window and exports show the same picture because it is painted
/// here once. Where things are comes from the geometry, colours from the style, measures from diagrammetrics.h.
class NodeDrawing
{
public:
    NodeDrawing(const DiagramStyle &style, const TextMeasure &texts) : m_style(style), m_texts(texts) { }

    void draw(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const;
    /// Only the sign of its worst problem, if it has one: for whoever has painted something over it.
    void drawMark(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const;

private:
    void drawKind(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const;
    void drawSign(DiagramCanvas &canvas, TopologyMark mark, QPointF at) const;
    void drawInternet(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &box) const;
    void drawDomain(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &box) const;
    void drawService(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const;
    void drawTitle(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &bar, DiagramIcon icon) const;
    void drawPortRow(DiagramCanvas &canvas, const TopologyPort &port, const QRectF &row) const;
    void drawPod(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const;
    void drawPodTitle(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &bar) const;
    void drawLocalhostBar(DiagramCanvas &canvas, const QList<QRectF> &cards) const;
    void drawContainer(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const;
    void drawPin(DiagramCanvas &canvas, const TopologyPort &pin, const QRectF &box) const;
    void drawOutside(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &box) const;
    void drawVolume(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &box) const;

    Colour tint(Colour colour, qreal share) const { return m_style.panel.mixed(colour, share); }

    const DiagramStyle &m_style;
    const TextMeasure &m_texts;
};

} // namespace portolan
