// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/topology/graphfilter.h"
#include "ui/topology/arrangedgraph.h"

#include <QFutureWatcher>
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

    friend bool operator==(const Arrangement &, const Arrangement &) = default;
};

/// The items of a graph, laid out. A new graph updates the items that look otherwise; what did not change stays where it
/// is.
class TopologyScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit TopologyScene(QObject *parent = nullptr);
    ~TopologyScene() override;

    /// Large graphs are folded; graph() is what is shown.
    void setGraph(const TopologyGraph &graph);
    /// The same, once a worker has arranged it; until then the picture of before is shown.
    void followGraph(const TopologyGraph &graph);
    /// Whether the picture is that of the newest graph.
    bool isSettled() const { return !m_wanted; }
    /// Waits for that.
    void settle();
    void setOutsideShown(bool shown);
    /// Forgets the picture that was there; the next one is laid out as a freshly opened file is, but for these units.
    void startAfresh(const HandPlaces &places);
    /// Puts the upper left corner of the box that names a unit somewhere; it stays there.
    void placeByHand(const QString &unit, QPointF corner);
    const HandPlaces &handPlaces() const { return m_shown->handPlaces; }
    /// Those of units that the newest graph has.
    HandPlaces placesInUse();
    Arrangement arrangement() const { return {m_shown->layout, m_shown->handPlaces}; }
    /// Lays the graph out as it stood before, as far as it is the same.
    void setArrangement(const Arrangement &arrangement);
    /// Lays the graph out anew, whatever stood where, and whoever put it there.
    void arrangeAgain();
    Folding folding() const { return m_shown->folding; }
    void setDiagramStyle(const DiagramStyle &style);

    const ArrangedGraphPtr &picture() const { return m_shown; }
    const TopologyGraph &graph() const { return m_shown->graph; }
    /// What a filter finds in it, also of what is folded.
    std::optional<FilterResult> filtered(const QString &filter) const;
    /// Of graph().
    const TrafficIndex &traffic() const { return m_shown->traffic; }
    const DiagramStyle &diagramStyle() const { return m_style; }
    const DiagramLayout &layout() const { return m_shown->layout; }

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
    /// Another graph is shown, or the same one otherwise laid out.
    void pictureChanged();
    /// Said at once, not when the event loop comes to it.
    void looksChanged(const QRectF &area);

private:
    /// A picture that a worker made, and what is new in it.
    struct Arranged
    {
        ArrangedGraphPtr picture;
        PictureDifference difference;
    };

    void startArranging();
    void takeArranged();
    void show(const ArrangedGraphPtr &picture);
    void show(const Arranged &arranged);
    void updateNodes(const PictureDifference &difference);
    void updateEdges(const PictureDifference &difference);
    void tellLooks(const QString &nodeId);

    DiagramStyle m_style;
    ArrangedGraphPtr m_shown;
    std::optional<TopologyGraph> m_wanted; ///< the newest graph, until it is shown
    /// At most one is made at a time; it starts anew when another graph is wanted meanwhile.
    QFutureWatcher<Arranged> m_arranging;
    std::optional<GraphPart> m_light;
    QHash<QString, NodeItem *> m_nodes; ///< owned by the scene
    QList<EdgeItem *> m_edges;
    Place m_highlighted;
};

} // namespace portolan
