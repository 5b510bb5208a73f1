// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/nodedrawing.h"

#include "app/topology/diagramicons.h"
#include "app/topology/diagrammetrics.h"
#include "app/topology/displaytext.h"
#include "app/topology/nodemeasure.h"

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;
using namespace metrics;

namespace {

constexpr qreal kOutline = 1.25;
constexpr qreal kIconStroke = 1.5;
constexpr qreal kBodyTint = 0.06;
constexpr qreal kTitleTint = 0.16;
constexpr qreal kOutlineTint = 0.62; ///< outlines of large boxes are calmer than their colour
constexpr qreal kBadgeHeight = 18;
constexpr qreal kDomainRadius = 10;
/// A text's baseline stands so far below the middle of its line, as a share of its size.
constexpr qreal kBaseline = 0.36;

using Anchor = DiagramText::Anchor;

DiagramText lineOf(QPointF baseline, const TextStyle &style, const QString &text, Colour colour)
{
    return {baseline, style, {{text, colour}}};
}

DiagramText anchored(DiagramText text, Anchor anchor)
{
    text.anchor = anchor;
    return text;
}

/// Baseline of a line of text that is centred at `y`.
qreal centred(qreal y, const TextStyle &style)
{
    return y + style.size * kBaseline;
}

void drawIcon(DiagramCanvas &canvas, DiagramIcon icon, QPointF topLeft, Colour colour)
{
    canvas.drawPath(iconPath(icon).translated(topLeft), {}, DiagramStroke{colour, kIconStroke});
}

} // namespace

void NodeDrawing::draw(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const
{
    drawKind(canvas, node, geometry);
    drawMark(canvas, node, geometry);
}

void NodeDrawing::drawMark(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const
{
    if (node.mark != TopologyMark::None)
        drawSign(canvas, node.mark, geometry.box.topRight());
}

/// Each has its own shape: an error is a circle with a cross, a warning a triangle, a remark a circle with an i.
void NodeDrawing::drawSign(DiagramCanvas &canvas, TopologyMark mark, QPointF at) const
{
    const DiagramStroke rim{m_style.panel, kMarkRim};
    const DiagramStroke sign{m_style.panel, 1.75};
    DiagramPath path;
    if (mark == TopologyMark::Warning) {
        path.moveTo(at + QPointF(0, -kMarkRadius))
            .lineTo(at + QPointF(kMarkRadius, kMarkRadius * 0.8))
            .lineTo(at + QPointF(-kMarkRadius, kMarkRadius * 0.8))
            .close();
        canvas.drawPath(path, m_style.warning, rim);
        canvas.drawPath(DiagramPath().moveTo(at + QPointF(0, -3)).lineTo(at + QPointF(0, 1)), {}, sign);
        canvas.drawPath(DiagramPath().moveTo(at + QPointF(0, 4)).lineTo(at + QPointF(0, 4.01)), {}, sign);
        return;
    }
    const bool isError = mark == TopologyMark::Error;
    canvas.drawBox(QRectF(at, QSizeF()).adjusted(-kMarkRadius, -kMarkRadius, kMarkRadius, kMarkRadius), kMarkRadius,
                   isError ? m_style.error : m_style.information, rim);
    if (isError) {
        path.moveTo(at + QPointF(-3, -3)).lineTo(at + QPointF(3, 3));
        path.moveTo(at + QPointF(3, -3)).lineTo(at + QPointF(-3, 3));
    } else {
        path.moveTo(at + QPointF(0, -1)).lineTo(at + QPointF(0, 4));
        path.moveTo(at + QPointF(0, -4)).lineTo(at + QPointF(0, -3.99));
    }
    canvas.drawPath(path, {}, sign);
}

void NodeDrawing::drawKind(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const
{
    switch (node.kind) {
    case TopologyNode::Kind::Internet:
        drawInternet(canvas, node, geometry.box);
        break;
    case TopologyNode::Kind::Domain:
        drawDomain(canvas, node, geometry.box);
        break;
    case TopologyNode::Kind::Service:
        drawService(canvas, node, geometry);
        break;
    case TopologyNode::Kind::Pod:
        drawPod(canvas, node, geometry);
        break;
    case TopologyNode::Kind::Container:
        drawContainer(canvas, node, geometry);
        break;
    case TopologyNode::Kind::Volume:
        drawVolume(canvas, node, geometry.box);
        break;
    case TopologyNode::Kind::Outside:
        drawOutside(canvas, node, geometry.box);
        break;
    }
}

void NodeDrawing::drawInternet(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &box) const
{
    canvas.drawBox(box, box.height() / 2, tint(m_style.ingress, kBodyTint), DiagramStroke{m_style.ingress, kOutline});
    drawIcon(canvas, DiagramIcon::Globe, {box.left() + kPadding + 2, box.center().y() - kIcon / 2}, m_style.ingress);
    canvas.drawText(lineOf({box.left() + kPadding + kIcon + kIconGap + 4, centred(box.center().y(), kTitleStyle)},
                           kTitleStyle, displayText(node.title), m_style.text));
}

void NodeDrawing::drawDomain(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &box) const
{
    canvas.drawBox(box, kDomainRadius, tint(m_style.ingress, kBodyTint), DiagramStroke{m_style.ingress, kOutline});
    const qreal left = box.left() + kPadding;
    const qreal width = box.width() - 2 * kPadding;
    drawIcon(canvas, DiagramIcon::Domain, {left, box.top() + 9}, m_style.ingress);
    const qreal titleLeft = left + kIcon + kIconGap;
    canvas.drawText(lineOf({titleLeft, box.top() + 22}, kTitleStyle,
                           m_texts.elided(displayText(node.title), kTitleStyle, box.right() - kPadding - titleLeft),
                           m_style.text));
    canvas.drawText(lineOf({left, box.top() + 41}, kMutedStyle,
                           m_texts.elided(displayText(node.subtitle), kMutedStyle, width), m_style.muted));
    if (!node.addresses.isEmpty()) {
        canvas.drawText(lineOf({left, box.top() + 59}, kMonoStyle,
                               m_texts.elided(displayText(node.addresses.first()), kMonoStyle, width), m_style.text));
    }
}

void NodeDrawing::drawService(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const
{
    const QRectF &box = geometry.box;
    const Colour colour = m_style.kindColour(node);
    canvas.drawBox(box, kBoxRadius, m_style.panel, {});
    const QRectF title(box.left(), box.top(), box.width(), kHeaderHeight);
    canvas.drawPath(DiagramPath::fromBox(title, kBoxRadius, 0), tint(colour, kTitleTint), {});
    canvas.drawBox(box, kBoxRadius, {}, DiagramStroke{tint(colour, kOutlineTint), kOutline});
    drawTitle(canvas, node, title.adjusted(0, 0, -kPadding, 0),
              node.badge.isEmpty() ? DiagramIcon::Service : DiagramIcon::Globe);
    for (qsizetype i = 0; i < node.ports.size() && i < geometry.ports.size(); ++i)
        drawPortRow(canvas, node.ports[i], geometry.ports[i]);
    if (node.ports.isEmpty()) {
        canvas.drawText(lineOf({box.left() + kPadding, centred(title.bottom() + kRowHeight / 2, kMutedStyle)},
                               kMutedStyle, u"\u2013"_s, m_style.muted));
    }
}

/// An icon, the name, and below what it is. `bar` is the room for them.
void NodeDrawing::drawTitle(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &bar, DiagramIcon icon) const
{
    drawIcon(canvas, icon, {bar.left() + kPadding, bar.center().y() - kIcon / 2}, m_style.kindColour(node));
    const qreal left = bar.left() + kPadding + kIcon + kIconGap;
    const qreal width = bar.right() - left;
    canvas.drawText(lineOf({left, bar.top() + kHeaderNameLine}, kTitleStyle,
                           m_texts.elided(displayText(node.title), kTitleStyle, width), m_style.text));
    canvas.drawText(lineOf({left, bar.top() + kHeaderKindLine}, kMutedStyle,
                           m_texts.elided(displayText(node.subtitle), kMutedStyle, width), m_style.muted));
}

void NodeDrawing::drawPortRow(DiagramCanvas &canvas, const TopologyPort &port, const QRectF &row) const
{
    canvas.drawText(lineOf({row.left() + kPadding, centred(row.center().y(), kMonoStyle)}, kMonoStyle,
                           m_texts.elided(portRowMapping(port), kMonoStyle, row.width() - 2 * kPadding), m_style.text));
}

void NodeDrawing::drawPod(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const
{
    const QRectF &box = geometry.box;
    const DiagramStroke outline{tint(m_style.pod, kOutlineTint), kOutline};
    for (int edge = std::clamp(node.replicas - 1, 0, kStackEdges); edge > 0; --edge) {
        const qreal shift = edge * kStackStep;
        canvas.drawBox(box.translated(shift, shift), kPodRadius, tint(m_style.pod, kTitleTint / 2), outline);
    }
    canvas.drawBox(box, kPodRadius, tint(m_style.pod, kBodyTint), {});
    const QRectF bar(box.left(), box.top(), box.width(), kHeaderHeight);
    canvas.drawPath(DiagramPath::fromBox(bar, kPodRadius, 0), tint(m_style.pod, kTitleTint), {});
    canvas.drawBox(box, kPodRadius, {}, outline);
    drawPodTitle(canvas, node, bar);
    if (geometry.cards.size() > 1)
        drawLocalhostBar(canvas, geometry.cards);
}

void NodeDrawing::drawPodTitle(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &bar) const
{
    qreal right = bar.right() - kPadding;
    if (!node.badge.isEmpty()) {
        const qreal width = m_texts.width(node.badge, kMutedStyle) + 2 * kIconGap;
        const QRectF badge(right - width, bar.center().y() - kBadgeHeight / 2, width, kBadgeHeight);
        canvas.drawBox(badge, kBadgeHeight / 2, m_style.panel, DiagramStroke{tint(m_style.pod, kOutlineTint), 1});
        canvas.drawText(anchored(lineOf({badge.center().x(), centred(badge.center().y(), kMutedStyle)}, kMutedStyle,
                                        node.badge, m_style.text),
                                 Anchor::Middle));
        right = badge.left() - kIconGap;
    }
    drawTitle(canvas, node, {bar.topLeft(), QPointF(right, bar.bottom())}, DiagramIcon::Pod);
}

/// The containers of a pod share one network stack: a line that joins them says so.
void NodeDrawing::drawLocalhostBar(DiagramCanvas &canvas, const QList<QRectF> &cards) const
{
    const qreal x = cards.first().left() - kBarGutter / 3;
    const DiagramStroke line{tint(m_style.pod, kOutlineTint), 1.5};
    DiagramPath path;
    for (const QRectF &card : cards)
        path.moveTo({x, card.center().y()}).lineTo({card.left(), card.center().y()});
    path.moveTo({x, cards.first().center().y()}).lineTo({x, cards.last().center().y()});
    canvas.drawPath(path, {}, line);
    // Between the first pins of two cards, where no line to a pin runs.
    const qreal middle = cards.at(1).top() + kFirstPin - (kCardHeight + kCardGap) / 2;
    DiagramText name = lineOf({x - 4, middle}, kSmallStyle, u"localhost"_s, m_style.muted);
    name.anchor = Anchor::Middle;
    name.upwards = true;
    canvas.drawText(name);
}

void NodeDrawing::drawContainer(DiagramCanvas &canvas, const TopologyNode &node, const NodeGeometry &geometry) const
{
    const QRectF &box = geometry.box;
    canvas.drawBox(box, kCardRadius, m_style.panel, DiagramStroke{m_style.border.mixed(m_style.muted, 0.25), 1});
    qreal left = box.left() + kPadding;
    if (!geometry.ports.isEmpty())
        left += geometry.ports.first().width();
    const qreal width = box.right() - kPadding - left;
    const qreal middle = box.center().y() - kCardHeight / 2;
    drawIcon(canvas, DiagramIcon::Container, {left, middle + kCardNameLine - 13}, m_style.muted);
    const qreal nameLeft = left + kIcon + kIconGap;
    qreal right = box.right() - kPadding;
    if (!node.probes.isEmpty()) {
        right -= kIcon;
        drawIcon(canvas, DiagramIcon::Pulse, {right, middle + kCardNameLine - 13}, m_style.service);
        right -= kIconGap;
    }
    canvas.drawText(lineOf({nameLeft, middle + kCardNameLine}, kNameStyle,
                           m_texts.elided(displayText(node.title), kNameStyle, right - nameLeft), m_style.text));
    canvas.drawText(lineOf({left, middle + kCardImageLine}, kMonoStyle,
                           m_texts.elided(displayText(shortImage(node.subtitle)), kMonoStyle, width), m_style.muted));
    for (qsizetype i = 0; i < node.ports.size() && i < geometry.ports.size(); ++i)
        drawPin(canvas, node.ports[i], geometry.ports[i]);
}

void NodeDrawing::drawPin(DiagramCanvas &canvas, const TopologyPort &pin, const QRectF &box) const
{
    canvas.drawBox(box, 3, tint(m_style.service, kTitleTint), DiagramStroke{tint(m_style.service, kOutlineTint), 1});
    canvas.drawText(anchored(
        lineOf({box.center().x(), centred(box.center().y(), kMonoStyle)}, kMonoStyle, pinText(pin), m_style.text),
        Anchor::Middle));
}

/// Faint: it is no part of the file.
void NodeDrawing::drawOutside(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &box) const
{
    canvas.drawBox(box, kBoxRadius, m_style.window, DiagramStroke{tint(m_style.muted, kOutlineTint), 1, true});
    drawIcon(canvas, DiagramIcon::Globe, {box.left() + kPadding, box.center().y() - kIcon / 2}, m_style.muted);
    const qreal left = box.left() + kPadding + kIcon + kIconGap;
    const qreal width = box.right() - kPadding - left;
    canvas.drawText(lineOf({left, box.top() + 18}, kNameStyle,
                           m_texts.elided(displayText(node.title), kNameStyle, width), m_style.muted));
    canvas.drawText(lineOf({left, box.top() + 34}, kMutedStyle,
                           m_texts.elided(displayText(node.subtitle), kMutedStyle, width), m_style.muted));
}

void NodeDrawing::drawVolume(DiagramCanvas &canvas, const TopologyNode &node, const QRectF &box) const
{
    const Colour colour = m_style.kindColour(node);
    const qreal top = box.top() + kVolumeRim;
    const qreal bottom = box.bottom() - kVolumeRim;
    const qreal bulge = kVolumeRim * 4 / 3; // of a cubic that passes for half an ellipse
    const QPointF up(0, -bulge);
    const QPointF down(0, bulge);
    DiagramPath hull;
    hull.moveTo({box.left(), top})
        .cubicTo(QPointF(box.left(), top) + up, QPointF(box.right(), top) + up, {box.right(), top})
        .lineTo({box.right(), bottom})
        .cubicTo(QPointF(box.right(), bottom) + down, QPointF(box.left(), bottom) + down, {box.left(), bottom})
        .close();
    DiagramPath rim;
    rim.moveTo({box.left(), top})
        .cubicTo(QPointF(box.left(), top) + down, QPointF(box.right(), top) + down, {box.right(), top});
    const DiagramStroke outline{tint(colour, kOutlineTint), kOutline, node.missing};
    canvas.drawPath(hull, tint(colour, kBodyTint * 1.5), outline);
    canvas.drawPath(rim, {}, outline);
    const qreal width = box.width() - 2 * kPadding;
    canvas.drawText(anchored(lineOf({box.center().x(), box.top() + 32}, kNameStyle,
                                    m_texts.elided(displayText(node.title), kNameStyle, width), m_style.text),
                             Anchor::Middle));
    canvas.drawText(anchored(lineOf({box.center().x(), box.top() + 47}, kMutedStyle,
                                    m_texts.elided(displayText(node.subtitle), kMutedStyle, width),
                                    node.missing ? m_style.error : m_style.muted),
                             Anchor::Middle));
}

} // namespace portolan
