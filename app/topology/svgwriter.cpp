// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/svgwriter.h"

#include "app/topology/edgedrawing.h"
#include "app/topology/layout.h"
#include "app/topology/legend.h"
#include "app/topology/nodedescription.h"
#include "app/topology/nodedrawing.h"
#include "app/topology/svgcanvas.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

namespace {

struct SvgText
{
    Q_DECLARE_TR_FUNCTIONS(TopologySvg)
};

constexpr qreal kMargin = 24;
constexpr qreal kLegendGap = 24;
constexpr qreal kLeastWidth = 480; ///< so that the legend of a small picture does not become a tower
constexpr qreal kEmptyHeight = 48;

class SvgWriter
{
public:
    SvgWriter(const TopologyGraph &graph, const SvgOptions &options)
        : m_graph(graph)
        , m_style(options.dark ? DiagramStyle::dark() : DiagramStyle::light())
        , m_title(options.title.isEmpty() ? SvgText::tr("Topology of a component chart") : options.title)
        , m_layout(layoutDiagram(graph, NodeMeasure(m_texts).measure(graph)))
        , m_legend(graph)
    { }

    QByteArray write()
    {
        QSizeF content = m_layout.bounds.size().expandedTo({kLeastWidth, kEmptyHeight});
        const QSizeF legend = m_legend.size(content.width(), m_texts);
        const QRectF legendBox(0, content.height() + kLegendGap, content.width(), legend.height());
        if (!m_legend.isEmpty())
            content.setHeight(legendBox.bottom());
        const QRectF view = QRectF({0, 0}, content).adjusted(-kMargin, -kMargin, kMargin, kMargin);
        SvgCanvas canvas(view, m_title);
        canvas.drawBox(view, 0, m_style.window, {});
        drawGraph(canvas);
        m_legend.draw(canvas, legendBox, m_style, m_texts);
        return canvas.finished();
    }

private:
    /// Pods lie below the edges that cross their rims; all other boxes above.
    void drawGraph(SvgCanvas &canvas) const
    {
        if (m_graph.nodes.isEmpty()) {
            canvas.drawText({{kLeastWidth / 2, kEmptyHeight / 2},
                             {},
                             {{SvgText::tr("No components yet"), m_style.muted}},
                             DiagramText::Anchor::Middle});
        }
        drawNodes(canvas, true);
        for (qsizetype i = 0; i < m_graph.edges.size(); ++i) {
            canvas.beginGroup(edgeDescription(m_graph.edges[i]));
            drawEdge(canvas, m_graph.edges[i], {m_layout.routes[i], m_layout.labels[i]}, m_style, m_texts);
            canvas.endGroup();
        }
        drawNodes(canvas, false);
    }

    void drawNodes(SvgCanvas &canvas, bool pods) const
    {
        const QList<NodeGeometry> geometries = nodeGeometries(m_graph, m_layout);
        const NodeDrawing drawing(m_style, m_texts);
        for (qsizetype i = 0; i < m_graph.nodes.size(); ++i) {
            const TopologyNode &node = m_graph.nodes[i];
            if ((node.kind == TopologyNode::Kind::Pod) != pods)
                continue;
            canvas.beginGroup(nodeDescription(node));
            drawing.draw(canvas, node, geometries[i]);
            canvas.endGroup();
        }
    }

    const TopologyGraph &m_graph;
    const DiagramStyle &m_style;
    QString m_title;
    TableTextMeasure m_texts;
    DiagramLayout m_layout;
    Legend m_legend;
};

} // namespace

QByteArray writeSvg(const TopologyGraph &graph, const SvgOptions &options)
{
    return SvgWriter(graph, options).write();
}

} // namespace portolan
