// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/graphtexts.h"
#include "app/topology/picture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

double rounded(qreal value)
{
    return std::round(value * 100) / 100;
}

QJsonArray pointArray(QPointF point)
{
    return {rounded(point.x()), rounded(point.y())};
}

QJsonObject boxObject(const QRectF &box)
{
    return {{u"x"_s, rounded(box.x())},
            {u"y"_s, rounded(box.y())},
            {u"width"_s, rounded(box.width())},
            {u"height"_s, rounded(box.height())}};
}

/// Without what is empty.
void put(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonObject portObject(const TopologyPort &port, const DiagramLayout &layout)
{
    QJsonObject object{{u"id"_s, port.id}, {u"box"_s, boxObject(layout.ports.value(port.id))}};
    put(object, u"externalPort"_s, port.externalPort);
    put(object, u"containerPort"_s, port.containerPort);
    put(object, u"protocol"_s, port.protocol);
    put(object, u"path"_s, port.path.toString());
    put(object, u"reason"_s, port.reason);
    return object;
}

QJsonObject nodeObject(const TopologyNode &node, const DiagramLayout &layout)
{
    QJsonObject object{{u"id"_s, node.id},
                       {u"kind"_s, QString(kindWord(node.kind))},
                       {u"box"_s, boxObject(layout.boxes.value(node.id))}};
    put(object, u"parent"_s, node.parent);
    put(object, u"title"_s, node.title);
    put(object, u"subtitle"_s, node.subtitle);
    put(object, u"badge"_s, node.badge);
    put(object, u"path"_s, node.path.toString());
    if (node.kind == TopologyNode::Kind::Pod)
        object.insert(u"replicas"_s, node.replicas);
    if (!node.addresses.isEmpty())
        object.insert(u"addresses"_s, QJsonArray::fromStringList(node.addresses));
    if (!node.probes.isEmpty())
        object.insert(u"probes"_s, QJsonArray::fromStringList(node.probes));
    if (node.missing)
        object.insert(u"missing"_s, true);
    QJsonArray ports;
    for (const TopologyPort &port : node.ports)
        ports.append(portObject(port, layout));
    if (!ports.isEmpty())
        object.insert(u"ports"_s, ports);
    return object;
}

QJsonObject edgeObject(const TopologyEdge &edge, const QList<QPointF> &route)
{
    QJsonObject object{{u"kind"_s, QString(kindWord(edge.kind))}, {u"from"_s, edge.from}, {u"to"_s, edge.to}};
    put(object, u"label"_s, edge.label);
    if (edge.guessed)
        object.insert(u"guessed"_s, true);
    if (edge.broken)
        object.insert(u"broken"_s, true);
    QJsonArray sources;
    for (const TopologySource &source : edge.sources) {
        QJsonObject read{{u"path"_s, source.path.toString()}, {u"text"_s, source.text}};
        put(read, u"name"_s, source.name);
        sources.append(read);
    }
    if (!sources.isEmpty())
        object.insert(u"sources"_s, sources);
    QJsonArray points;
    for (const QPointF point : route)
        points.append(pointArray(point));
    object.insert(u"route"_s, points);
    return object;
}

} // namespace

QByteArray writeJson(const TopologyGraph &graph, const DiagramLayout &layout)
{
    QJsonArray nodes;
    for (const TopologyNode &node : graph.nodes)
        nodes.append(nodeObject(node, layout));
    QJsonArray edges;
    for (qsizetype i = 0; i < graph.edges.size(); ++i)
        edges.append(edgeObject(graph.edges[i], layout.routes.value(i)));
    return QJsonDocument(QJsonObject{{u"nodes"_s, nodes}, {u"edges"_s, edges}}).toJson();
}

} // namespace portolan
