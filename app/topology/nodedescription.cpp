// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/nodedescription.h"

#include "app/topology/displaytext.h"
#include "app/topology/nodemeasure.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Description
{
    Q_DECLARE_TR_FUNCTIONS(TopologyDescription)
};

QString withDetail(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence
                            : Description::tr("%1, %2", "a thing and what is known of it").arg(sentence, detail);
}

QString portList(const QList<TopologyPort> &ports)
{
    QStringList texts;
    for (const TopologyPort &port : ports)
        texts.append(port.externalPort.isEmpty() ? pinText(port) : portRowMapping(port));
    return texts.join(u", "_s);
}

QString pinDescription(const TopologyPort &pin)
{
    if (pin.reason.isEmpty())
        return Description::tr("receives traffic on %1").arg(pinText(pin));
    return Description::tr("listens on %1 %2", "a port, and how it is known: because ...")
        .arg(pinText(pin), pin.reason);
}

QString markName(TopologyMark mark)
{
    switch (mark) {
    case TopologyMark::Error:
        return Description::tr("has an error");
    case TopologyMark::Warning:
        return Description::tr("has a warning");
    default:
        return Description::tr("has a remark");
    }
}

/// `read from the variable DB_URL: db:5432`, for each place.
QString withSources(QString text, const QList<TopologySource> &sources)
{
    for (const TopologySource &source : sources) {
        const QString read = displayText(source.text);
        const QString name = displayText(source.name);
        if (name.isEmpty())
            text = withDetail(text, Description::tr("read from the command line: %1").arg(read));
        else if (source.isVariable)
            text = withDetail(text, Description::tr("read from the variable %1: %2").arg(name, read));
        else
            text = withDetail(text, Description::tr("read from the argument %1: %2").arg(name, read));
    }
    return text;
}

QString dependencyDescription(const TopologyEdge &edge)
{
    QString text;
    if (edge.broken && edge.to.startsWith(u"service/"))
        text = Description::tr("Connects to port %1, which the service does not have").arg(displayText(edge.label));
    else if (edge.broken)
        text = Description::tr("Connects to a component that has no service to reach it by");
    else if (edge.guessed)
        text = Description::tr("Connects to this service; it is not known to which port");
    else
        text = Description::tr("Connects here");
    return withSources(text, edge.sources);
}

} // namespace

QString nodeKindName(TopologyNode::Kind kind)
{
    switch (kind) {
    case TopologyNode::Kind::Internet:
        return Description::tr("Internet");
    case TopologyNode::Kind::Domain:
        return Description::tr("Domain");
    case TopologyNode::Kind::Service:
        return Description::tr("Service");
    case TopologyNode::Kind::Pod:
        return Description::tr("Component");
    case TopologyNode::Kind::Container:
        return Description::tr("Container");
    case TopologyNode::Kind::Volume:
        return Description::tr("Volume");
    case TopologyNode::Kind::Outside:
        return Description::tr("Outside host");
    }
    return {};
}

QString nodeDescription(const TopologyNode &node)
{
    if (node.kind == TopologyNode::Kind::Internet)
        return nodeKindName(node.kind);
    QString text = Description::tr("%1 %2", "kind and name").arg(nodeKindName(node.kind), displayText(node.title));
    text = withDetail(text, displayText(node.subtitle));
    if (node.kind == TopologyNode::Kind::Pod)
        text = withDetail(text, node.badge);
    if (node.kind == TopologyNode::Kind::Container) {
        for (const TopologyPort &pin : node.ports)
            text = withDetail(text, pinDescription(pin));
        if (!node.probes.isEmpty())
            text = withDetail(text, Description::tr("health checks: %1").arg(node.probes.join(u", "_s)));
    }
    if (node.kind == TopologyNode::Kind::Service && !node.ports.isEmpty())
        text = withDetail(text, Description::tr("ports %1").arg(portList(node.ports)));
    if (node.mark != TopologyMark::None)
        text = withDetail(text, markName(node.mark));
    if (!node.addresses.isEmpty())
        text = withDetail(text, Description::tr("reached at %1").arg(displayText(node.addresses.join(u", "_s))));
    return text;
}

QString edgeDescription(const TopologyEdge &edge)
{
    if (edge.kind == TopologyEdge::Kind::Depends)
        return dependencyDescription(edge);
    if (edge.broken)
        return Description::tr("The service has no port %1, so this traffic arrives nowhere")
            .arg(displayText(edge.label));
    switch (edge.kind) {
    case TopologyEdge::Kind::Routed:
        return edge.guessed ? Description::tr("Several services are called external: traffic may go here")
                            : Description::tr("Traffic from the internet");
    case TopologyEdge::Kind::Forwarded:
        return edge.guessed ? Description::tr("It is not known which container listens on this port")
                            : Description::tr("Traffic that the service forwards");
    case TopologyEdge::Kind::Mounted:
        return withDetail(Description::tr("Volume mount"), displayText(edge.label));
    case TopologyEdge::Kind::Depends:
        break;
    }
    return {};
}

} // namespace portolan
