// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/nodemeasure.h"

#include "app/topology/diagrammetrics.h"
#include "app/topology/displaytext.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace metrics;

namespace {

constexpr QStringView kWidestPort = u"65535";
constexpr qreal kIconColumn = kPadding + kIcon + kIconGap;

qreal boxWidth(qreal wanted, qreal least, qreal most)
{
    return std::ceil(std::clamp(wanted, least, most) / kWidthStep) * kWidthStep;
}

QString orQuestion(const QString &port)
{
    return port.isEmpty() ? u"?"_s : displayText(port);
}

QString protocolSuffix(const TopologyPort &port)
{
    return port.protocol == u"TCP" ? QString() : u' ' + displayText(port.protocol);
}

} // namespace

QString shortImage(const QString &image)
{
    constexpr qsizetype kDigest = 12;
    const QString name = image.sliced(image.lastIndexOf(u'/') + 1);
    const qsizetype digest = name.indexOf("@sha256:"_L1);
    return digest < 0 ? name : name.first(std::min(name.size(), digest + "@sha256:"_L1.size() + kDigest));
}

QString portRowMapping(const TopologyPort &port)
{
    return u"%1 \u2192 %2%3"_s.arg(orQuestion(port.externalPort), orQuestion(port.containerPort), protocolSuffix(port));
}

QString pinText(const TopologyPort &pin)
{
    return displayText(pin.containerPort) + protocolSuffix(pin);
}

DiagramSizes NodeMeasure::measure(const TopologyGraph &graph) const
{
    DiagramSizes sizes;
    QHash<QString, int> exits; // on the right side of a container
    QSet<QString> dependents;
    for (const TopologyEdge &edge : graph.edges) {
        sizes.labels.append(edge.label.isEmpty() ? 0
                                                 : std::min(width(edge.label, kSmallMonoStyle), kMountLabelMaximum));
        if (edge.kind == TopologyEdge::Kind::Mounted)
            ++exits[edge.from];
        else if (edge.kind == TopologyEdge::Kind::Depends)
            dependents.insert(edge.from);
    }
    for (const TopologyNode &node : graph.nodes) {
        switch (node.kind) {
        case TopologyNode::Kind::Internet:
            sizes.boxes.insert(node.id, internet(node));
            break;
        case TopologyNode::Kind::Domain:
            sizes.boxes.insert(node.id, domain(node));
            break;
        case TopologyNode::Kind::Service:
            sizes.boxes.insert(node.id, service(node));
            break;
        case TopologyNode::Kind::Pod:
            sizes.boxes.insert(node.id, podTitle(node));
            break;
        case TopologyNode::Kind::Container: {
            const qreal pins = pinWidth(node);
            if (pins > 0)
                sizes.pins.insert(node.id, pins);
            sizes.boxes.insert(node.id,
                               card(node, pins, exits.value(node.id) + (dependents.contains(node.id) ? 1 : 0)));
            break;
        }
        case TopologyNode::Kind::Volume:
            sizes.boxes.insert(node.id, volume(node));
            break;
        case TopologyNode::Kind::Outside:
            sizes.boxes.insert(node.id, outside(node));
            break;
        }
    }
    return sizes;
}

qreal NodeMeasure::width(const QString &text, const TextStyle &style) const
{
    return m_texts.width(displayText(text), style);
}

/// Of a title bar: the name, and below what it is.
qreal NodeMeasure::titleWidth(const TopologyNode &node) const
{
    return kIconColumn + std::max(width(node.title, kTitleStyle), width(node.subtitle, kMutedStyle)) + kPadding;
}

QSizeF NodeMeasure::service(const TopologyNode &node) const
{
    qreal widest = titleWidth(node);
    for (const TopologyPort &port : node.ports) {
        TopologyPort room = port;
        if (room.externalPort.size() < kWidestPort.size())
            room.externalPort = kWidestPort.toString();
        if (room.containerPort.size() < kWidestPort.size())
            room.containerPort = kWidestPort.toString();
        widest = std::max(widest, m_texts.width(portRowMapping(room), kMonoStyle) + 2 * kPadding);
    }
    const qreal rows = std::max<qreal>(1, qreal(node.ports.size()));
    return {boxWidth(widest, kServiceMinimum, kServiceMaximum), kHeaderHeight + rows * kRowHeight + kServiceFoot};
}

QSizeF NodeMeasure::podTitle(const TopologyNode &node) const
{
    qreal wanted = titleWidth(node);
    if (!node.badge.isEmpty())
        wanted += width(node.badge, kMutedStyle) + 2 * kIconGap + kTextGap;
    return {boxWidth(wanted, kCardMinimum + 2 * kPadding, kCardMaximum + 2 * kPadding), kHeaderHeight};
}

qreal NodeMeasure::pinWidth(const TopologyNode &container) const
{
    if (container.ports.isEmpty())
        return 0;
    qreal widest = m_texts.width(kWidestPort, kMonoStyle);
    for (const TopologyPort &pin : container.ports)
        widest = std::max(widest, m_texts.width(pinText(pin), kMonoStyle));
    return std::ceil(widest) + 2 * kPinPadding;
}

QSizeF NodeMeasure::card(const TopologyNode &node, qreal pinWidth, int exits) const
{
    const qreal probes = node.probes.isEmpty() ? 0 : kIcon + kIconGap;
    const qreal text = std::max(width(node.title, kNameStyle) + kIcon + kIconGap + probes,
                                width(shortImage(node.subtitle), kMonoStyle));
    const qreal pins = node.ports.isEmpty() ? 0 : 2 * kFirstPin + qreal(node.ports.size() - 1) * kRowHeight;
    const qreal height = std::max({kCardHeight, pins, (exits + 1) * kMountPitch});
    return {boxWidth(pinWidth + text + 2 * kPadding, kCardMinimum, kCardMaximum), height};
}

QSizeF NodeMeasure::volume(const TopologyNode &node) const
{
    const qreal text = std::max(width(node.title, kNameStyle), width(node.subtitle, kMutedStyle));
    return {boxWidth(text + 2 * kPadding, kVolumeMinimum, kVolumeMaximum), kVolumeHeight};
}

QSizeF NodeMeasure::domain(const TopologyNode &node) const
{
    qreal text = std::max(width(node.title, kTitleStyle) + kIcon + kIconGap, width(node.subtitle, kMutedStyle));
    for (const QString &address : node.addresses)
        text = std::max(text, width(address, kMonoStyle));
    return {boxWidth(text + 2 * kPadding, kDomainMinimum, kDomainMaximum), kDomainHeight};
}

QSizeF NodeMeasure::outside(const TopologyNode &node) const
{
    qreal text = std::max(width(node.title, kNameStyle), width(node.subtitle, kMutedStyle));
    return {boxWidth(kIconColumn + text + kPadding, kDomainMinimum, kDomainMaximum), kOutsideHeight};
}

QSizeF NodeMeasure::internet(const TopologyNode &node) const
{
    return {boxWidth(kIconColumn + width(node.title, kTitleStyle) + 2 * kPadding, 0, kDomainMaximum), kInternetHeight};
}

} // namespace portolan
