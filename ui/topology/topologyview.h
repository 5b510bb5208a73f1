// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/topology/graph.h"
#include "ui/topology/picturetiles.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/walk.h"

#include <QGraphicsView>
#include <QPointer>

#include <optional>

namespace portolan {

class EmptyDiagram;
class LegendStrip;
class Minimap;
class NodeItem;
class Selection;
class TopologyBar;

/// The picture of a chart: zooms, pans, selects. It shows a graph and changes nothing; what to do with an activated
/// entry, and with the wish for a first component, is up to whoever owns it. Colours follow the palette.
class TopologyView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit TopologyView(QWidget *parent = nullptr);
    ~TopologyView() override;

    /// Zoom and pan stay, and so does whatever did not change. The first graph is shown as showStart() does.
    void setGraph(const TopologyGraph &graph);
    /// The same, once a worker has arranged it; the first graph at once.
    void followGraph(const TopologyGraph &graph);
    /// Another file follows: nothing of the picture of before counts. What was put somewhere by hand stands there.
    void startAfresh(const HandPlaces &places);
    /// Takes a change of places back, or makes it again; zoom and pan stay.
    void setArrangement(const Arrangement &arrangement);
    void setSelection(Selection *selection);
    void setDiagramStyle(const DiagramStyle &style);

    qreal zoom() const { return transform().m11(); }
    /// Whether all in view has been painted as it is now; a large picture takes several frames.
    bool isPainted() const { return !m_inMotion; }
    TopologyScene *topologyScene() const { return m_scene; }
    /// Id of the node that has the focus; empty when none.
    QString currentNode() const;
    /// The entry that the current node or port shows; empty when it is in no file.
    YamlPath currentPath() const;
    /// The middle of the current node on the screen, for a menu that keys ask for.
    QPoint currentPlace() const;
    /// What is drawn at a place of the viewport.
    TopologyScene::Place placeUnder(QPoint position) const;
    /// Selects a node, or one of its ports.
    void choose(const QString &nodeId, const QString &portId = {});
    /// All that a line could be drawn to from the current container or port.
    QList<YamlPath> connectionTargets() const;
    /// Opens what is current, as Enter does.
    void activateCurrent();
    /// Moves what is selected a step, with all that moves along, as dragging does; false when nothing is selected.
    bool moveCurrent(WalkDirection direction);

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void fitAll();
    /// As after opening: all of the picture where it can be read so small, else the place where the traffic enters.
    void showStart();
    /// Fits what is selected, and not closer than 100 %; all, when nothing is.
    void fitSelection();
    void startFilter();
    /// Outside hosts, and what leads to them.
    void setOutsideShown(bool shown);
    /// A small map is shown while not all of the picture is in view.
    void setMinimapWanted(bool wanted);
    /// Lays the picture out as a freshly opened file is, and fits it.
    void arrangeAgain();
    /// Shows the picture pale, because the text has changed to something that it does not show.
    void setStale(bool stale);

Q_SIGNALS:
    /// A double click or Enter on the thing at `path`.
    void activated(const portolan::YamlPath &path);
    void addComponentRequested();
    /// A menu for what is selected is wanted at a place on the screen.
    void menuRequested(QPoint globalPosition);
    /// A line was drawn from a container to a service, or from a service's port to a container.
    void connectionRequested(const portolan::YamlPath &from, const portolan::YamlPath &to, QPoint globalPosition);
    void zoomChanged(qreal zoom);
    /// The user put something elsewhere, or took all such places back: topologyScene()->arrangement() is new.
    void handPlacesChanged(const portolan::Arrangement &before);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    /// What a line is drawn from or to.
    struct DrawnPlace
    {
        TopologyNode::Kind kind = TopologyNode::Kind::Internet;
        YamlPath path;
        QString component; ///< id of its pod
        bool startsConnection = false;
    };

    void paintAbove(QPainter &painter) const;
    void beginMove(QPoint position);
    bool continueMove(QPoint position);
    void endMove();
    void moveUnit(const QString &unit, QPointF way);
    void drawMove(QPainter &painter) const;
    void updateLight();
    void hoverAt(QPoint position);
    void leaveHover();
    DrawnPlace placeAt(QPoint position) const;
    void beginConnection(QPoint position);
    bool continueConnection(QPoint position);
    void endConnection(QPoint position);
    static bool connects(const DrawnPlace &from, const DrawnPlace &to);
    /// What the line that is being drawn may lead to, and where it starts.
    GraphPart connectable() const;
    void drawConnection(QPainter &painter) const;
    void showSelection(const YamlPath &path);
    void chooseByKey(const QString &nodeId, const QString &portId = {});
    bool panByKey(WalkDirection direction);
    bool walkPorts(WalkDirection direction);
    void zoomBy(qreal factor, QPointF fixedPoint);
    QRectF room() const;
    qreal fittingZoom(const QRectF &area) const;
    void fit(const QRectF &area);
    void showAt(QPointF scenePlace, QPointF place);
    void followArea();
    void panBy(QPoint pixels);
    bool handleViewKey(const QKeyEvent &event);
    bool handleWalkKey(const QKeyEvent &event);
    void followPalette();
    void showPicture();
    void showEmptyState();
    void settleOverlays();

    TopologyScene *m_scene;
    LegendStrip *m_legend;
    EmptyDiagram *m_empty;
    Minimap *m_minimap;
    TopologyBar *m_bar;
    QPointer<Selection> m_selection;
    std::optional<QPoint> m_panFrom; ///< where the pointer was when the background was dragged
    QString m_hovered;               ///< node or port under the pointer
    qsizetype m_hoveredEdge = -1;
    DrawnPlace m_connectionFrom;
    QPoint m_connectionStart;
    std::optional<QPoint> m_connectionEnd; ///< while a line is drawn
    QStringList m_moving;                  ///< nodes of the unit that follows the pointer
    QPoint m_moveStart;
    std::optional<QPoint> m_moveNow; ///< once the pointer has moved far enough
    PictureTiles m_tiles;
    bool m_inMotion = false;  ///< zoomed, panned or lit otherwise: frames must come quickly
    bool m_fitPending = true; ///< until the first graph has been painted
    bool m_isEmpty = true;
    bool m_stale = false;
};

} // namespace portolan
