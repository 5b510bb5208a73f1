// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramcanvas.h"
#include "app/topology/legend.h"
#include "app/topology/nodegeometry.h"

namespace portolan {

/// A whole picture, laid out and ready to be drawn: what every export is made of. Texts are measured by a table
/// (TableTextMeasure), so that the same graph gives the same picture on every machine.
class Picture
{
public:
    /// Laid out from scratch, but for what was placed by hand. `title` names it for screen readers; a general one when
    /// empty.
    explicit Picture(const TopologyGraph &graph, const QString &title = {}, const HandPlaces &handPlaces = {});

    const TopologyGraph &graph() const { return m_graph; }
    const DiagramLayout &layout() const { return m_layout; }
    const QString &title() const { return m_title; }
    /// What is drawn on, with margins and the legend below; px at 100 %.
    QRectF view() const { return m_view; }
    /// Pods lie below the edges that cross their rims, all other boxes above. Nodes and edges are a group each.
    void draw(DiagramCanvas &canvas, const DiagramStyle &style) const;

private:
    void drawEdges(DiagramCanvas &canvas, const DiagramStyle &style, bool labelled) const;
    void drawNodes(DiagramCanvas &canvas, const DiagramStyle &style, bool pods) const;

    TopologyGraph m_graph;
    QString m_title;
    DiagramLayout m_layout;
    QList<NodeGeometry> m_geometries;
    Legend m_legend;
    QRectF m_legendBox;
    QRectF m_view;
};

/// A word for each kind of node and edge, for style sheets and exports: `service`, `depends`.
QLatin1StringView kindWord(TopologyNode::Kind kind);
QLatin1StringView kindWord(TopologyEdge::Kind kind);

} // namespace portolan
