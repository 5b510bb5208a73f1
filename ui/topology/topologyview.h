// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/topology/graph.h"

#include <QGraphicsView>
#include <QPointer>

#include <optional>

namespace portolan {

class EmptyDiagram;
class LegendOverlay;
class NodeItem;
class Selection;
class TopologyScene;

/// The picture of a chart: zooms, pans, selects. It shows a graph and changes nothing; what to do with an activated
/// entry, and with the wish for a first component, is up to whoever owns it. Colours follow the palette.
class TopologyView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit TopologyView(QWidget *parent = nullptr);
    ~TopologyView() override;

    /// Zoom and pan stay, and so does whatever did not change. The first graph is fitted into the view.
    void setGraph(const TopologyGraph &graph);
    void setSelection(Selection *selection);
    void setDiagramStyle(const DiagramStyle &style);

    qreal zoom() const { return transform().m11(); }
    TopologyScene *topologyScene() const { return m_scene; }
    /// Id of the node that has the focus; empty when none.
    QString currentNode() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void fitAll();
    /// Fits what is selected, and not closer than 100 %; all, when nothing is.
    void fitSelection();
    /// Shows the picture pale, because the text has changed to something that it does not show.
    void setStale(bool stale);

Q_SIGNALS:
    /// A double click or Enter on the thing at `path`.
    void activated(const portolan::YamlPath &path);
    void addComponentRequested();
    void zoomChanged(qreal zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void showSelection(const YamlPath &path);
    void choose(const QString &nodeId, const QString &portId = {});
    void chooseByKey(const QString &nodeId);
    void activateCurrent();
    void zoomBy(qreal factor, QPointF fixedPoint);
    void fit(const QRectF &area);
    void panBy(QPoint pixels);
    bool handleViewKey(const QKeyEvent &event);
    bool handleWalkKey(const QKeyEvent &event);
    void followPalette();
    void showEmptyState();

    TopologyScene *m_scene;
    LegendOverlay *m_legend;
    EmptyDiagram *m_empty;
    QPointer<Selection> m_selection;
    std::optional<QPoint> m_panFrom; ///< where the pointer was when the background was dragged
    bool m_fitPending = true;        ///< until the first graph has been painted
    bool m_stale = false;
};

} // namespace portolan
