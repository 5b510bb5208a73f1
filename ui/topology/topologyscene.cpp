// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyscene.h"

#include "app/topology/carriedlayout.h"
#include "ui/topology/edgeitem.h"
#include "ui/topology/nodeitem.h"

namespace portolan {

namespace {

constexpr qreal kDimmed = 0.35;

} // namespace

TopologyScene::TopologyScene(QObject *parent) : QGraphicsScene(parent), m_style(DiagramStyle::light()) { }

TopologyScene::~TopologyScene() = default;

bool TopologyScene::setGraph(const TopologyGraph &graph)
{
    if (graph == m_whole)
        return false;
    m_whole = graph;
    showGraph();
    return true;
}

void TopologyScene::setOutsideShown(bool shown)
{
    m_outsideShown = shown;
    showGraph();
}

void TopologyScene::startAfresh(const HandPlaces &places)
{
    setGraph({});
    m_layout = {};
    m_handPlaces = places;
}

void TopologyScene::placeByHand(const QString &unit, QPointF corner)
{
    m_handPlaces.insert(unit, corner);
    const DiagramLayout before = m_layout;
    layOut(&before);
}

HandPlaces TopologyScene::placesInUse() const
{
    HandPlaces places = m_handPlaces;
    places.removeIf(
        [this](HandPlaces::iterator place) { return !m_whole.node(place.key()) && !m_graph.node(place.key()); });
    return places;
}

void TopologyScene::setArrangement(const Arrangement &arrangement)
{
    m_handPlaces = arrangement.places;
    layOut(&arrangement.layout);
}

void TopologyScene::showGraph()
{
    m_folding = foldingFor(m_whole);
    TopologyGraph shown = folded(m_whole, m_folding);
    if (!m_outsideShown)
        shown = withoutOutsideHosts(shown);
    if (shown == m_graph)
        return;
    const DiagramLayout previous = carriedOver(m_layout, m_graph, shown);
    m_handPlaces = carriedOver(m_handPlaces, m_graph, shown);
    m_graph = std::move(shown);
    layOut(previous.isEmpty() ? nullptr : &previous);
    highlight(m_nodes.contains(m_highlighted.node) ? m_highlighted : Place());
}

void TopologyScene::arrangeAgain()
{
    m_handPlaces.clear();
    layOut(nullptr);
}

void TopologyScene::layOut(const DiagramLayout *previous)
{
    const TableTextMeasure texts;
    m_layout = layoutDiagram(m_graph, NodeMeasure(texts).measure(m_graph), {}, previous, m_handPlaces);
    updateNodes();
    updateEdges();
    m_light.reset();
    for (NodeItem *item : std::as_const(m_nodes))
        item->setOpacity(1);
    for (EdgeItem *item : std::as_const(m_edges))
        item->setOpacity(1);
    Q_EMIT looksChanged(sceneRect());
}

void TopologyScene::setLight(const std::optional<GraphPart> &part)
{
    if (part == m_light)
        return;
    m_light = part;
    for (auto item = m_nodes.cbegin(); item != m_nodes.cend(); ++item)
        (*item)->setOpacity(!part || part->nodes.contains(item.key()) ? 1 : kDimmed);
    for (qsizetype i = 0; i < m_edges.size(); ++i)
        m_edges[i]->setOpacity(!part || part->edges.contains(i) ? 1 : kDimmed);
    Q_EMIT looksChanged(sceneRect());
}

qsizetype TopologyScene::edgeAt(QPointF place) const
{
    const QList<QGraphicsItem *> found = items(place, Qt::IntersectsItemShape, Qt::DescendingOrder);
    for (QGraphicsItem *item : found) {
        for (qsizetype i = 0; i < m_edges.size(); ++i) {
            if (m_edges[i] == item)
                return i;
        }
    }
    return -1;
}

void TopologyScene::updateNodes()
{
    const QList<NodeGeometry> geometries = nodeGeometries(m_graph, m_layout);
    QHash<QString, NodeItem *> gone = m_nodes;
    for (qsizetype i = 0; i < m_graph.nodes.size(); ++i) {
        const TopologyNode &node = m_graph.nodes[i];
        NodeItem *item = gone.take(node.id);
        if (!item) {
            item = new NodeItem(m_style);
            addItem(item);
            m_nodes.insert(node.id, item);
        }
        item->setNode(node, geometries[i]);
    }
    for (auto item = gone.cbegin(); item != gone.cend(); ++item) {
        m_nodes.remove(item.key());
        delete item.value();
    }
}

void TopologyScene::updateEdges()
{
    while (m_edges.size() > m_graph.edges.size())
        delete m_edges.takeLast();
    while (m_edges.size() < m_graph.edges.size()) {
        m_edges.append(new EdgeItem(m_style));
        addItem(m_edges.last());
    }
    for (qsizetype i = 0; i < m_edges.size(); ++i)
        m_edges[i]->setEdge(m_graph.edges[i], {m_layout.routes[i], m_layout.labels[i]});
}

void TopologyScene::setDiagramStyle(const DiagramStyle &style)
{
    m_style = style;
    for (NodeItem *item : std::as_const(m_nodes))
        item->setDiagramStyle(style);
    for (EdgeItem *item : std::as_const(m_edges))
        item->setDiagramStyle(style);
    Q_EMIT looksChanged(sceneRect());
}

NodeItem *TopologyScene::itemAt(QPointF place) const
{
    const QList<QGraphicsItem *> found = items(place, Qt::IntersectsItemShape, Qt::DescendingOrder);
    for (QGraphicsItem *item : found) {
        if (auto *node = qgraphicsitem_cast<NodeItem *>(item))
            return node;
    }
    return nullptr;
}

TopologyScene::Place TopologyScene::placeOf(const YamlPath &path) const
{
    Place best;
    qsizetype depth = 0;
    const auto consider = [&](const YamlPath &candidate, const QString &node, const QString &port) {
        if (candidate.size() > depth && path.startsWith(candidate)) {
            best = {node, port};
            depth = candidate.size();
        }
    };
    for (const TopologyNode &node : m_graph.nodes) {
        consider(node.path, node.id, {});
        for (const TopologyPort &port : node.ports)
            consider(port.path, node.id, port.id);
    }
    return best;
}

void TopologyScene::highlight(const Place &place)
{
    if (place == m_highlighted)
        return;
    if (NodeItem *before = m_nodes.value(m_highlighted.node); before && m_highlighted.node != place.node)
        before->setHighlight(false);
    tellLooks(m_highlighted.node);
    m_highlighted = place;
    if (NodeItem *now = m_nodes.value(place.node))
        now->setHighlight(true, place.port);
    tellLooks(place.node);
}

void TopologyScene::tellLooks(const QString &nodeId)
{
    if (const NodeItem *item = m_nodes.value(nodeId))
        Q_EMIT looksChanged(item->sceneBoundingRect());
}

} // namespace portolan
