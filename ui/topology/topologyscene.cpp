// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyscene.h"

#include "ui/topology/edgeitem.h"
#include "ui/topology/nodeitem.h"

#include <QtConcurrentRun>

#include <utility>

namespace portolan {

namespace {

constexpr qreal kDimmed = 0.35;
/// Parts that are told one by one to look otherwise; with more it is quicker to take it of the whole.
constexpr qsizetype kFewChanges = 40;

bool isSameObject(const TopologyGraph &a, const TopologyGraph &b)
{
    return a.nodes.isSharedWith(b.nodes) && a.edges.isSharedWith(b.edges);
}

} // namespace

TopologyScene::TopologyScene(QObject *parent)
    : QGraphicsScene(parent)
    , m_style(DiagramStyle::light())
    , m_shown(std::make_shared<const ArrangedGraph>())
{
    connect(&m_arranging, &QFutureWatcherBase::finished, this, [this] {
        takeArranged();
        startArranging();
    });
}

TopologyScene::~TopologyScene()
{
    m_arranging.disconnect();
    m_arranging.waitForFinished();
}

void TopologyScene::setGraph(const TopologyGraph &graph)
{
    m_wanted.reset();
    show(arranged(graph, m_shown->isOutsideShown, m_shown));
}

void TopologyScene::followGraph(const TopologyGraph &graph)
{
    m_wanted.reset();
    if (isSameObject(graph, m_shown->whole))
        return;
    m_wanted = graph;
    startArranging();
}

void TopologyScene::startArranging()
{
    if (!m_wanted || m_arranging.isRunning())
        return;
    m_arranging.setFuture(QtConcurrent::run([graph = *m_wanted, before = m_shown] {
        const ArrangedGraphPtr next = arranged(graph, before->isOutsideShown, before);
        return Arranged{next, differenceBetween(*before, *next)};
    }));
}

void TopologyScene::takeArranged()
{
    const QFuture<Arranged> future = m_arranging.future();
    if (!m_wanted || future.resultCount() == 0 || !isSameObject(future.result().picture->whole, *m_wanted))
        return;
    m_wanted.reset();
    show(future.result());
}

void TopologyScene::settle()
{
    if (isSettled())
        return;
    m_arranging.waitForFinished();
    takeArranged();
    if (m_wanted)
        setGraph(TopologyGraph(*m_wanted));
}

void TopologyScene::setOutsideShown(bool shown)
{
    settle();
    show(arranged(m_shown->whole, shown, m_shown));
}

void TopologyScene::startAfresh(const HandPlaces &places)
{
    m_wanted.reset();
    auto nothing = std::make_shared<ArrangedGraph>();
    nothing->isOutsideShown = m_shown->isOutsideShown;
    nothing->handPlaces = places;
    show(nothing);
}

void TopologyScene::placeByHand(const QString &unit, QPointF corner)
{
    settle();
    HandPlaces places = m_shown->handPlaces;
    places.insert(unit, corner);
    show(laidOutAgain(*m_shown, &m_shown->layout, places));
}

HandPlaces TopologyScene::placesInUse()
{
    settle();
    HandPlaces places = m_shown->handPlaces;
    places.removeIf([this](HandPlaces::iterator place) {
        return !m_shown->whole.node(place.key()) && !m_shown->graph.node(place.key());
    });
    return places;
}

void TopologyScene::setArrangement(const Arrangement &arrangement)
{
    settle();
    show(laidOutAgain(*m_shown, &arrangement.layout, arrangement.places));
}

void TopologyScene::arrangeAgain()
{
    settle();
    show(laidOutAgain(*m_shown, nullptr, {}));
}

void TopologyScene::show(const ArrangedGraphPtr &picture)
{
    show(Arranged{picture, differenceBetween(*m_shown, *picture)});
}

void TopologyScene::show(const Arranged &arranged)
{
    setLight(std::nullopt);
    m_shown = arranged.picture;
    updateNodes(arranged.difference);
    updateEdges(arranged.difference);
    if (arranged.difference.size() > kFewChanges)
        Q_EMIT looksChanged(sceneRect());
    if (!m_nodes.contains(m_highlighted.node))
        highlight({});
    Q_EMIT pictureChanged();
}

void TopologyScene::updateNodes(const PictureDifference &difference)
{
    const bool tells = difference.size() <= kFewChanges;
    for (const QString &id : difference.goneNodes) {
        const std::unique_ptr<NodeItem> item(m_nodes.take(id));
        if (tells)
            Q_EMIT looksChanged(item->sceneBoundingRect());
    }
    for (const qsizetype i : difference.nodes) {
        NodeItem *&item = m_nodes[m_shown->graph.nodes[i].id];
        if (!item) {
            item = new NodeItem(m_style);
            addItem(item);
        } else if (tells) {
            Q_EMIT looksChanged(item->sceneBoundingRect());
        }
        item->setNode(m_shown->graph.nodes[i], m_shown->geometries[i]);
        if (tells)
            Q_EMIT looksChanged(item->sceneBoundingRect());
    }
}

void TopologyScene::updateEdges(const PictureDifference &difference)
{
    const auto tell = [&](const EdgeItem *edge) {
        for (const QRectF &part : difference.size() <= kFewChanges ? edge->parts() : QList<QRectF>())
            Q_EMIT looksChanged(part);
    };
    for (const RowChange &rows : difference.edgeRows) {
        for (int i = 0; i < rows.removed(); ++i) {
            const std::unique_ptr<EdgeItem> item(m_edges.takeAt(rows.at()));
            tell(item.get());
        }
        for (int i = 0; i < rows.inserted(); ++i) {
            m_edges.insert(rows.at(), new EdgeItem(m_style));
            addItem(m_edges[rows.at()]);
        }
    }
    for (const qsizetype i : difference.edges) {
        tell(m_edges[i]);
        m_edges[i]->setEdge(m_shown->graph.edges[i], {m_shown->layout.routes[i], m_shown->layout.labels[i]});
        tell(m_edges[i]);
    }
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
    for (const TopologyNode &node : m_shown->graph.nodes) {
        consider(node.path, node.id, {});
        for (const TopologyPort &port : node.ports)
            consider(port.path, node.id, port.id);
    }
    for (const TopologyNode &node : m_shown->standIns.isEmpty() ? QList<TopologyNode>() : m_shown->whole.nodes) {
        if (const QStringList standIns = m_shown->standIns.value(node.id); !standIns.isEmpty())
            consider(node.path, standIns.first(), {});
    }
    return best;
}

std::optional<FilterResult> TopologyScene::filtered(const QString &filter) const
{
    return filterGraph(m_shown->graph, filter, m_shown->whole, m_shown->standIns);
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
