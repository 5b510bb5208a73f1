// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"
#include "app/topology/textmeasure.h"

#include <QHash>
#include <QSizeF>

namespace portolan {

/// How much room things need: what the layout is told about fonts.
struct DiagramSizes
{
    QHash<QString, QSizeF> boxes; ///< by node id; of a pod: the least its title bar needs
    QHash<QString, qreal> pins;   ///< by container id: width of its pins; none without pins
    QList<qreal> labels;          ///< by edge: width of its label

    friend bool operator==(const DiagramSizes &, const DiagramSizes &) = default;
};

/// An image as a card shows it: without registry and folders, `shop:1.4`, and with as much of a digest as tells it from
/// others.
QString shortImage(const QString &image);
/// What a service's row shows, `80 -> 3000` with an arrow sign; a protocol other than TCP is named.
QString portRowMapping(const TopologyPort &port);
QString pinText(const TopologyPort &pin);

/// Measures the boxes of a graph by the texts they hold. Widths do not depend on the digits of a port, and come in
/// steps, so that most edits leave the layout alone.
class NodeMeasure
{
public:
    explicit NodeMeasure(const TextMeasure &texts) : m_texts(texts) { }

    DiagramSizes measure(const TopologyGraph &graph) const;

private:
    qreal titleWidth(const TopologyNode &node) const;
    QSizeF service(const TopologyNode &node) const;
    QSizeF podTitle(const TopologyNode &node) const;
    QSizeF card(const TopologyNode &node, qreal pinWidth, int exits) const;
    QSizeF volume(const TopologyNode &node) const;
    QSizeF domain(const TopologyNode &node) const;
    QSizeF outside(const TopologyNode &node) const;
    QSizeF internet(const TopologyNode &node) const;
    qreal pinWidth(const TopologyNode &container) const;
    qreal width(const QString &text, const TextStyle &style) const;

    const TextMeasure &m_texts;
};

} // namespace portolan
