// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/topology/folding.h"
#include "app/topology/layout.h"
#include "app/topology/traffic.h"

#include <QGraphicsScene>
#include <QHash>

#include <optional>

namespace portolan {

class EdgeItem;
class NodeItem;

/// Where things stand, and which of them somebody put there.
struct Arrangement
{
    DiagramLayout layout;
    HandPlaces places;
};

/// The items of a graph, laid out. A new graph updates the items it shares with the one before; what did not change
/// stays where it is.
class TopologyScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit TopologyScene(QObject *parent = nullptr);
    ~TopologyScene() override;

    /// Large graphs are folded; graph() is what is shown. Whether it is another graph than before.
    bool setGraph(const TopologyGraph &graph);
    void setOutsideShown(bool shown);
    /// Forgets the picture that was there; the next one is laid out as a freshly opened file is, but for these units.
    void startAfresh(const HandPlaces &places);
    /// Puts the upper left corner of the box that names a unit somewhere; it stays there.
    void placeByHand(const QString &unit, QPointF corner);
    const HandPlaces &handPlaces() const { return m_handPlaces; }
    /// Those of units that the graph has.
    HandPlaces placesInUse() const;
    Arrangement arrangement() const { return {m_layout, m_handPlaces}; }
    /// Lays the graph out as it stood before, as far as it is the same.
    void setArrangement(const Arrangement &arrangement);
    /// Lays the graph out anew, whatever stood where, and whoever put it there.
    void arrangeAgain();
    Folding folding() const { return m_folding; }
    void setDiagramStyle(const DiagramStyle &style);

    const TopologyGraph &graph() const { return m_graph; }
    const DiagramStyle &diagramStyle() const { return m_style; }
    const DiagramLayout &layout() const { return m_layout; }

    NodeItem *item(const QString &nodeId) const { return m_nodes.value(nodeId); }
    NodeItem *itemAt(QPointF place) const;
    /// Position in the graph of the edge at a place; -1 when there is none.
    qsizetype edgeAt(QPointF place) const;
    /// Dims all but a part of the picture; nothing for none.
    void setLight(const std::optional<GraphPart> &part);

    /// A node, and the port of it that is meant, if any.
    struct Place
    {
        QString node;
        QString port;

        bool isEmpty() const { return node.isEmpty(); }
        friend bool operator==(const Place &, const Place &) = default;
    };
    /// What shows the entry at `path`: its own node or port, else the nearest one around it.
    Place placeOf(const YamlPath &path) const;
    void highlight(const Place &place);
    const Place &highlighted() const { return m_highlighted; }

Q_SIGNALS:
    /// Said at once, not when the event loop comes to it.
    void looksChanged(const QRectF &area);

private:
    void showGraph();
    void layOut(const DiagramLayout *previous);
    void updateNodes();
    void updateEdges();
    void tellLooks(const QString &nodeId);

    DiagramStyle m_style;
    TopologyGraph m_whole;
    TopologyGraph m_graph; ///< of the whole, what is shown
    bool m_outsideShown = true;
    Folding m_folding = Folding::None;
    DiagramLayout m_layout;
    HandPlaces m_handPlaces;
    std::optional<GraphPart> m_light;
    QHash<QString, NodeItem *> m_nodes; ///< owned by the scene
    QList<EdgeItem *> m_edges;
    Place m_highlighted;
};

} // namespace portolan
