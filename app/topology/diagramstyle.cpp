// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/diagramstyle.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

DiagramStyle readStyle(const QString &theme)
{
    QFile file(u":/portolan/style/palette.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject colours = QJsonDocument::fromJson(file.readAll()).object().value(theme).toObject();
    const auto colour = [&](QLatin1StringView key) { return Colour::fromName(colours.value(key).toString()); };
    DiagramStyle style;
    style.window = colour("window"_L1);
    style.panel = colour("panel"_L1);
    style.border = colour("border"_L1);
    style.text = colour("text"_L1);
    style.muted = colour("muted"_L1);
    style.accent = colour("accent"_L1);
    style.pod = colour("pod"_L1);
    style.service = colour("service"_L1);
    style.ingress = colour("ingress"_L1);
    style.volume = colour("volume"_L1);
    style.error = colour("error"_L1);
    style.warning = colour("warning"_L1);
    style.information = colour("information"_L1);
    return style;
}

quint8 mixedChannel(quint8 a, quint8 b, qreal share)
{
    return quint8(std::lround(a + (b - a) * std::clamp(share, 0.0, 1.0)));
}

/// Relative luminance, WCAG 2.2.
qreal luminance(Colour colour)
{
    const auto linear = [](quint8 channel) {
        const qreal c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

} // namespace

Colour Colour::fromName(QStringView name)
{
    bool ok = false;
    const uint rgb = name.startsWith(u'#') && name.size() == 7 ? name.sliced(1).toUInt(&ok, 16) : 0;
    return ok ? Colour{quint8(rgb >> 16), quint8(rgb >> 8), quint8(rgb)} : Colour{};
}

QString Colour::name() const
{
    return u"#%1"_s.arg((uint(red) << 16) | (uint(green) << 8) | blue, 6, 16, QChar(u'0'));
}

Colour Colour::mixed(Colour other, qreal share) const
{
    return {mixedChannel(red, other.red, share), mixedChannel(green, other.green, share),
            mixedChannel(blue, other.blue, share)};
}

qreal Colour::contrast(Colour other) const
{
    const qreal a = luminance(*this) + 0.05;
    const qreal b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

const DiagramStyle &DiagramStyle::light()
{
    static const DiagramStyle style = readStyle(u"light"_s);
    return style;
}

const DiagramStyle &DiagramStyle::dark()
{
    static const DiagramStyle style = readStyle(u"dark"_s);
    return style;
}

Colour DiagramStyle::kindColour(const TopologyNode &node) const
{
    switch (node.kind) {
    case TopologyNode::Kind::Internet:
    case TopologyNode::Kind::Domain:
        return ingress;
    case TopologyNode::Kind::Service:
        return node.badge.isEmpty() ? service : ingress;
    case TopologyNode::Kind::Pod:
        return pod;
    case TopologyNode::Kind::Container:
        return muted;
    case TopologyNode::Kind::Volume:
        return node.missing ? error : volume;
    case TopologyNode::Kind::Outside:
        return muted;
    }
    return muted;
}

Colour DiagramStyle::edgeColour(const TopologyEdge &edge) const
{
    if (edge.broken)
        return error;
    switch (edge.kind) {
    case TopologyEdge::Kind::Routed:
        return ingress;
    case TopologyEdge::Kind::Forwarded:
        return service;
    case TopologyEdge::Kind::Mounted:
        return muted;
    case TopologyEdge::Kind::Depends:
        return pod;
    }
    return muted;
}

} // namespace portolan
