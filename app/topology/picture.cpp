// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/picture.h"

#include "app/topology/edgedrawing.h"
#include "app/topology/nodedescription.h"
#include "app/topology/nodedrawing.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PictureText
{
    Q_DECLARE_TR_FUNCTIONS(TopologyPicture)
};

constexpr qreal kMargin = 24;
constexpr qreal kLegendGap = 24;
constexpr qreal kLeastWidth = 480; ///< so that the legend of a small picture does not become a tower
constexpr qreal kEmptyHeight = 48;

const TableTextMeasure kTexts;

} // namespace

Picture::Picture(const TopologyGraph &graph, const QString &title, const HandPlaces &handPlaces)
    : m_graph(graph)
    , m_title(title.isEmpty() ? PictureText::tr("Topology of a component chart") : title)
    , m_layout(layoutDiagram(graph, NodeMeasure(kTexts).measure(graph), {}, nullptr, handPlaces))
    , m_geometries(nodeGeometries(graph, m_layout))
    , m_legend(graph)
{
    QRectF content(m_layout.bounds.topLeft(), m_layout.bounds.size().expandedTo({kLeastWidth, kEmptyHeight}));
    if (!m_legend.isEmpty()) {
        const QSizeF legend = m_legend.size(content.width(), kTexts);
        m_legendBox = QRectF(content.left(), content.bottom() + kLegendGap, content.width(), legend.height());
        content.setBottom(m_legendBox.bottom());
    }
    m_view = content.adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

void Picture::draw(DiagramCanvas &canvas, const DiagramStyle &style) const
{
    canvas.drawBox(m_view, 0, style.window, {});
    if (m_graph.nodes.isEmpty()) {
        canvas.drawText({{kLeastWidth / 2, kEmptyHeight / 2},
                         {},
                         {{PictureText::tr("No components yet"), style.muted}},
                         DiagramText::Anchor::Middle});
    }
    drawNodes(canvas, style, true);
    drawEdges(canvas, style, false);
    drawEdges(canvas, style, true);
    drawNodes(canvas, style, false);
    m_legend.draw(canvas, m_legendBox, style, kTexts);
}

/// Those with a label come last, so that no line runs through one.
void Picture::drawEdges(DiagramCanvas &canvas, const DiagramStyle &style, bool labelled) const
{
    for (qsizetype i = 0; i < m_graph.edges.size(); ++i) {
        const TopologyEdge &edge = m_graph.edges[i];
        if (edge.label.isEmpty() == labelled)
            continue;
        canvas.beginGroup(kindWord(edge.kind), edgeDescription(edge));
        drawEdge(canvas, edge, {m_layout.routes[i], m_layout.labels[i]}, style, kTexts);
        canvas.endGroup();
    }
}

void Picture::drawNodes(DiagramCanvas &canvas, const DiagramStyle &style, bool pods) const
{
    const NodeDrawing drawing(style, kTexts);
    for (qsizetype i = 0; i < m_graph.nodes.size(); ++i) {
        const TopologyNode &node = m_graph.nodes[i];
        if ((node.kind == TopologyNode::Kind::Pod) != pods)
            continue;
        canvas.beginGroup(kindWord(node.kind), nodeDescription(node));
        drawing.draw(canvas, node, m_geometries[i]);
        canvas.endGroup();
    }
}

QLatin1StringView kindWord(TopologyNode::Kind kind)
{
    switch (kind) {
    case TopologyNode::Kind::Internet:
        return "internet"_L1;
    case TopologyNode::Kind::Domain:
        return "domain"_L1;
    case TopologyNode::Kind::Service:
        return "service"_L1;
    case TopologyNode::Kind::Pod:
        return "component"_L1;
    case TopologyNode::Kind::Container:
        return "container"_L1;
    case TopologyNode::Kind::Volume:
        return "volume"_L1;
    case TopologyNode::Kind::Outside:
        return "outside"_L1;
    }
    return {};
}

QLatin1StringView kindWord(TopologyEdge::Kind kind)
{
    switch (kind) {
    case TopologyEdge::Kind::Routed:
        return "routed"_L1;
    case TopologyEdge::Kind::Forwarded:
        return "forwarded"_L1;
    case TopologyEdge::Kind::Mounted:
        return "mounted"_L1;
    case TopologyEdge::Kind::Depends:
        return "depends"_L1;
    }
    return {};
}

} // namespace portolan
