// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/topology/nodegeometry.h"

#include <QGraphicsItem>

namespace portolan {

/// A node of the graph in the scene; painted by NodeDrawing. Holds what it shows as values, no business data.
class NodeItem final : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };

    explicit NodeItem(const DiagramStyle &style);

    void setNode(const TopologyNode &node, const NodeGeometry &geometry);
    void setDiagramStyle(const DiagramStyle &style);
    /// Outlines the node, or one of its ports, as selected.
    void setHighlight(bool highlighted, const QString &portId = {});
    bool isHighlighted() const { return m_highlighted; }

    const TopologyNode &node() const { return m_node; }
    /// The port row of a service at a place in the item's coordinates, or nullptr. (A pin belongs to its container.)
    const TopologyPort *portRowAt(QPointF place) const;
    QRectF box() const { return m_geometry.box; }
    QString accessibleName() const;

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintHighlight(QPainter &painter) const;

    DiagramStyle m_style;
    TopologyNode m_node;
    NodeGeometry m_geometry; ///< in the item's coordinates: the box begins at the origin
    QString m_highlightedPort;
    bool m_highlighted = false;
};

} // namespace portolan
