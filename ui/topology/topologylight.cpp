// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TopologyView that lights some of the picture and dims the rest.
#include "ui/topology/edgeitem.h"
#include "ui/topology/nodeitem.h"
#include "ui/topology/topologybar.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

/// What a line that is being drawn may lead to wins, then what the pointer is over, then the traffic or the surroundings of
/// what is selected, then the filter.
void TopologyView::updateLight()
{
    const TopologyGraph &graph = m_scene->graph();
    const TrafficIndex &traffic = m_scene->traffic();
    const TopologyScene::Place chosen = m_scene->highlighted();
    const QString place = chosen.port.isEmpty() ? chosen.node : chosen.port;
    m_bar->setLine(trafficLine(traffic, place));
    const std::optional<FilterResult> filtered = m_scene->filtered(m_bar->filter());
    m_bar->setFound(filtered ? int(filtered->matches.size()) : -1);
    if (m_connectionEnd)
        m_scene->setLight(connectable());
    else if (!m_hovered.isEmpty())
        m_scene->setLight(wayThrough(traffic, m_hovered));
    else if (m_hoveredEdge >= 0 && m_hoveredEdge < graph.edges.size())
        m_scene->setLight(wayAlong(traffic, m_hoveredEdge));
    else if (m_bar->followsTraffic() && !place.isEmpty())
        m_scene->setLight(wayThrough(traffic, place));
    else if (m_bar->focusSteps() > 0 && !place.isEmpty())
        m_scene->setLight(surroundings(traffic, place, m_bar->focusSteps()));
    else if (filtered)
        m_scene->setLight(filtered->shown);
    else
        m_scene->setLight(std::nullopt);
}

void TopologyView::hoverAt(QPoint position)
{
    const TopologyScene::Place place = placeUnder(position);
    const QString node = place.port.isEmpty() ? place.node : place.port;
    const qsizetype edge = place.isEmpty() ? m_scene->edgeAt(mapToScene(position)) : -1;
    if (node == m_hovered && edge == m_hoveredEdge)
        return;
    m_hovered = node;
    m_hoveredEdge = edge;
    updateLight();
}

void TopologyView::leaveHover()
{
    if (m_hovered.isEmpty() && m_hoveredEdge < 0)
        return;
    m_hovered.clear();
    m_hoveredEdge = -1;
    updateLight();
}

void TopologyView::startFilter()
{
    m_bar->startFilter();
}

void TopologyView::arrangeAgain()
{
    const Arrangement before = m_scene->arrangement();
    m_scene->arrangeAgain();
    showStart();
    if (m_scene->arrangement() != before)
        Q_EMIT handPlacesChanged(before);
}

} // namespace portolan
