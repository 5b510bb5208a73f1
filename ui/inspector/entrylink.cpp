// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/entrylink.h"

#include "ui/style/stylecolors.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace portolan {

namespace {

// Pixels.
constexpr int kHeight = 28;
constexpr int kPadding = 8;
constexpr int kArrow = 4;
constexpr qreal kRadius = 4;

} // namespace

EntryLink::EntryLink(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void EntryLink::setTexts(const QString &title, const QString &subtitle)
{
    setText(title);
    m_subtitle = subtitle;
    setAccessibleDescription(subtitle);
    update();
}

QSize EntryLink::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text() + m_subtitle) + 5 * kPadding, qMax(kHeight, metrics.height() + kPadding)};
}

QSize EntryLink::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void EntryLink::paintEvent(QPaintEvent *)
{
    const StyleColors &colors = StyleColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? colors.accent : colors.border);
    painter.setBrush(underMouse() && isEnabled() ? colors.hoveredRow() : colors.panel);
    painter.drawRoundedRect(frame, kRadius, kRadius);

    QRect rest = rect().adjusted(kPadding, 0, -3 * kPadding, 0);
    const QFontMetrics metrics = fontMetrics();
    painter.setPen(colors.text);
    painter.drawText(rest, Qt::AlignVCenter, metrics.elidedText(text(), Qt::ElideRight, rest.width()));
    rest.setLeft(rest.left() + metrics.horizontalAdvance(text()) + kPadding);
    painter.setPen(colors.muted);
    if (rest.width() > kPadding)
        painter.drawText(rest, Qt::AlignVCenter, metrics.elidedText(m_subtitle, Qt::ElideRight, rest.width()));

    QPainterPath arrow;
    const QPointF tip(width() - kPadding - 2, height() / 2.0);
    arrow.moveTo(tip + QPointF(-kArrow, -kArrow));
    arrow.lineTo(tip);
    arrow.lineTo(tip + QPointF(-kArrow, kArrow));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.muted, 1.5));
    painter.drawPath(arrow);
}

} // namespace portolan
