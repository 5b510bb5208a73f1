// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyview.h"

#include "app/painting/paintercanvas.h"
#include "app/topology/folding.h"
#include "app/topology/legend.h"
#include "ui/session/selection.h"
#include "ui/topology/emptydiagram.h"
#include "ui/topology/legendstrip.h"
#include "ui/topology/minimap.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologyaccess.h"
#include "ui/topology/topologybar.h"
#include "ui/topology/topologyscene.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The view can go as far as any picture may reach, so that panning is free and a graph that grows moves nothing.
constexpr qreal kExtent = 200000;
/// Of a picture that is not up to date, 45 % are seen.
constexpr qreal kStaleVeil = 0.55;
constexpr int kFrameBudget = 4; ///< milliseconds for new tiles in a frame of a picture in motion

} // namespace

TopologyView::TopologyView(QWidget *parent)
    : QGraphicsView(parent)
    , m_scene(new TopologyScene(this))
    , m_legend(new LegendStrip(this))
    , m_empty(new EmptyDiagram(this))
    , m_minimap(new Minimap(this))
    , m_bar(new TopologyBar(this))
    , m_tiles(m_scene)
{
    provideTopologyAccess();
    setObjectName(u"topologyView"_s);
    setAccessibleName(tr("Topology"));
    setScene(m_scene);
    setSceneRect(-kExtent, -kExtent, 2 * kExtent, 2 * kExtent);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::NoAnchor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    connect(m_scene, &TopologyScene::looksChanged, this, [this](const QRectF &area) {
        m_tiles.invalidate(area);
        m_inMotion = true;
        viewport()->update();
    });
    connect(m_scene, &TopologyScene::pictureChanged, this, &TopologyView::showPicture);
    connect(m_bar, &TopologyBar::changed, this, &TopologyView::updateLight);
    connect(m_bar, &TopologyBar::arrangeRequested, this, &TopologyView::arrangeAgain);
    connect(m_empty, &EmptyDiagram::addComponentRequested, this, &TopologyView::addComponentRequested);
    connect(m_minimap, &Minimap::placeWanted, this, [this](QPointF place) {
        m_fitPending = false;
        centerOn(place);
    });
    followPalette();
}

TopologyView::~TopologyView() = default;

void TopologyView::setGraph(const TopologyGraph &graph)
{
    m_scene->setGraph(graph);
}

void TopologyView::followGraph(const TopologyGraph &graph)
{
    if (m_scene->graph().nodes.isEmpty())
        m_scene->setGraph(graph);
    else
        m_scene->followGraph(graph);
}

void TopologyView::setOutsideShown(bool shown)
{
    m_scene->setOutsideShown(shown);
}

/// What stands above the picture follows it, and so does what is chosen and lit in it.
void TopologyView::showPicture()
{
    const bool isEmpty = m_scene->graph().nodes.isEmpty();
    if (std::exchange(m_isEmpty, isEmpty) && !isEmpty) {
        m_fitPending = true;
        viewport()->update();
    }
    m_legend->setLegend(Legend(m_scene->graph(), foldingText(m_scene->folding())));
    m_minimap->setPicture(m_scene->picture());
    showEmptyState();
    settleOverlays();
    const NodeItem *current = m_scene->item(currentNode());
    const bool isBesideTheFile = current && current->node().path.isEmpty();
    if (m_selection && !isBesideTheFile)
        showSelection(m_selection->path());
    updateLight();
}

/// An empty picture of a text that is not valid says nothing about the file, and nothing can be added to it.
void TopologyView::showEmptyState()
{
    m_empty->setVisible(m_scene->graph().nodes.isEmpty() && !m_stale);
    m_empty->settle();
}

void TopologyView::setSelection(Selection *selection)
{
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_selection = selection;
    if (!selection)
        return;
    connect(selection, &Selection::changed, this, &TopologyView::showSelection);
    showSelection(selection->path());
}

void TopologyView::setDiagramStyle(const DiagramStyle &style)
{
    m_scene->setDiagramStyle(style);
    m_legend->setDiagramStyle(style);
    m_minimap->setDiagramStyle(style);
    setBackgroundBrush(toColor(style.window));
    m_tiles.setBackground(toColor(style.window));
}

void TopologyView::followPalette()
{
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    setDiagramStyle(dark ? DiagramStyle::dark() : DiagramStyle::light());
}

void TopologyView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        followPalette();
}

QString TopologyView::currentNode() const
{
    return m_scene->highlighted().node;
}

TopologyScene::Place TopologyView::placeUnder(QPoint position) const
{
    const QPointF place = mapToScene(position);
    const NodeItem *item = m_scene->itemAt(place);
    if (!item)
        return {};
    const TopologyPort *port = item->portRowAt(item->mapFromScene(place));
    return {item->node().id, port ? port->id : QString()};
}

void TopologyView::showSelection(const YamlPath &path)
{
    const TopologyScene::Place place = m_scene->placeOf(path);
    // What is not in the file, a domain say, can only be chosen here; an empty path does not speak against it.
    if (place.isEmpty() && path.isEmpty())
        return;
    // Two nodes may speak of one entry (a volume that is only mounted): what has been clicked stays chosen.
    const NodeItem *current = m_scene->item(currentNode());
    if (current && !path.isEmpty() && current->node().path == path && m_scene->highlighted().port.isEmpty())
        return;
    m_scene->highlight(place);
    const NodeItem *item = m_scene->item(place.node);
    setAccessibleDescription(item ? item->accessibleName() : QString());
    updateLight();
}

void TopologyView::choose(const QString &nodeId, const QString &portId)
{
    m_scene->settle();
    NodeItem *item = m_scene->item(nodeId);
    if (!item)
        return;
    m_scene->highlight({nodeId, portId});
    setAccessibleDescription(item->accessibleName());
    tellCurrentNode(this);
    updateLight();
    if (!m_selection)
        return;
    YamlPath path = item->node().path;
    for (const TopologyPort &port : item->node().ports) {
        if (port.id == portId)
            path = port.path;
    }
    if (!path.isEmpty())
        m_selection->select(path);
}

YamlPath TopologyView::currentPath() const
{
    const NodeItem *item = m_scene->item(currentNode());
    if (!item)
        return {};
    for (const TopologyPort &port : item->node().ports) {
        if (port.id == m_scene->highlighted().port)
            return port.path;
    }
    return item->node().path;
}

void TopologyView::activateCurrent()
{
    const YamlPath path = currentPath();
    if (!path.isEmpty())
        Q_EMIT activated(path);
}

void TopologyView::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stale = stale;
    showEmptyState();
    viewport()->update();
}

/// While the picture is in motion, no frame waits for all of a large one: the rest follows in the next frames.
void TopologyView::paintEvent(QPaintEvent *)
{
    if (m_fitPending && !m_scene->graph().nodes.isEmpty()) {
        m_fitPending = false;
        showStart();
    }
    QPainter painter(viewport());
    const PictureTiles::View view{viewportTransform(), viewport()->size(), viewport()->devicePixelRatioF()};
    m_inMotion = !m_tiles.paint(painter, view, m_inMotion ? kFrameBudget : -1);
    if (m_inMotion)
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
    painter.setRenderHint(QPainter::Antialiasing);
    paintAbove(painter);
}

void TopologyView::paintAbove(QPainter &painter) const
{
    drawConnection(painter);
    drawMove(painter);
    if (!m_stale)
        return;
    QColor veil = toColor(m_scene->diagramStyle().window);
    veil.setAlphaF(float(kStaleVeil));
    painter.fillRect(viewport()->rect(), veil);
}

void TopologyView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    m_bar->setGeometry(0, 0, width(), m_bar->sizeHint().height());
    m_empty->settle();
    settleOverlays();
}

void TopologyView::settleOverlays()
{
    m_legend->settle();
    setViewportMargins(0, m_bar->sizeHint().height(), 0, m_legend->height());
    m_minimap->settle(viewport()->geometry());
    followArea();
}

void TopologyView::mousePressEvent(QMouseEvent *event)
{
    m_scene->settle();
    const TopologyScene::Place place = placeUnder(event->position().toPoint());
    const bool pans = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && place.isEmpty());
    if (pans) {
        m_panFrom = event->position().toPoint();
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (!place.isEmpty()) {
        choose(place.node, place.port);
        if (event->button() == Qt::LeftButton)
            beginConnection(event->position().toPoint());
        if (event->button() == Qt::LeftButton && !m_connectionFrom.startsConnection)
            beginMove(event->position().toPoint());
    }
    event->accept();
}

void TopologyView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint now = event->position().toPoint();
    if (!m_panFrom) {
        if (!continueConnection(now) && !continueMove(now)) {
            hoverAt(now);
            QGraphicsView::mouseMoveEvent(event);
        }
        return;
    }
    panBy(now - *m_panFrom);
    m_panFrom = now;
}

void TopologyView::mouseReleaseEvent(QMouseEvent *event)
{
    m_panFrom.reset();
    viewport()->unsetCursor();
    event->accept();
    endConnection(event->position().toPoint());
    endMove();
}

void TopologyView::leaveEvent(QEvent *event)
{
    QGraphicsView::leaveEvent(event);
    leaveHover();
}

void TopologyView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
    if (event->button() == Qt::LeftButton && !m_panFrom)
        activateCurrent();
}

} // namespace portolan
