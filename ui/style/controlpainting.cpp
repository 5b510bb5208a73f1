// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controlpainting.h"

#include "ui/style/stylecolors.h"

#include <QPainter>
#include <QPainterPath>

namespace portolan {

namespace {

constexpr qreal kRadius = 4;

/// The outline runs through the middle of the outermost pixels, so that it is sharp.
QRectF outlineRect(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

void drawBox(const QStyleOption &option, QPainter *painter, const QColor &fill, bool focused)
{
    const QColor outline = focused ? option.palette.color(QPalette::Link)
                                   : option.palette.color(isEnabled(option) ? QPalette::Dark : QPalette::Mid);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(QPen(outline, 1));
    painter->drawRoundedRect(outlineRect(option.rect), kRadius, kRadius);
    painter->restore();
}

enum class Direction : quint8 { Up, Down };

void drawChevron(const QStyleOption &option, QPainter *painter, const QRect &rect, Direction direction)
{
    const qreal tip = direction == Direction::Down ? 1.75 : -1.75;
    const QPointF centre = QRectF(rect).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.palette.color(isEnabled(option) ? QPalette::PlaceholderText : QPalette::Mid), 1.5,
                         Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF{centre + QPointF(-3.5, -tip), centre + QPointF(0, tip), centre + QPointF(3.5, -tip)});
    painter->restore();
}

} // namespace

void drawFrame(const QStyleOption &option, QPainter *painter)
{
    painter->save();
    painter->setPen(option.palette.color(QPalette::Mid));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void drawField(const QStyleOption &option, QPainter *painter)
{
    drawBox(option, painter, option.palette.color(QPalette::Base), option.state.testFlag(QStyle::State_HasFocus));
}

void drawButton(const QStyleOption &option, QPainter *painter)
{
    const StyleColors &colors = StyleColors::of(option.palette);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    QColor fill = option.palette.color(QPalette::Button);
    if (option.state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On))
        fill = colors.selectedRow();
    else if (isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver))
        fill = colors.hoveredRow();
    else if (flat)
        return;
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    drawBox(option, painter, fill, isEnabled(option) && (isDefault || option.state.testFlag(QStyle::State_HasFocus)));
}

void drawToolButton(const QStyleOption &option, QPainter *painter)
{
    const bool raised = !option.state.testFlag(QStyle::State_AutoRaise);
    if (raised)
        return drawButton(option, painter);
    const StyleColors &colors = StyleColors::of(option.palette);
    QColor fill = Qt::transparent;
    if (option.state.testAnyFlags(QStyle::State_Sunken | QStyle::State_On))
        fill = colors.selectedRow();
    else if (isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver))
        fill = blended(option.palette.color(QPalette::Window), option.palette.color(QPalette::WindowText), 0.08);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(option.rect, kRadius, kRadius);
    painter->restore();
}

void drawFocus(const QStyleOption &option, QPainter *painter)
{
    if (!option.state.testFlag(QStyle::State_KeyboardFocusChange)
        && !qstyleoption_cast<const QStyleOptionFocusRect *>(&option))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.palette.color(QPalette::Link), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(outlineRect(option.rect), kRadius - 2, kRadius - 2);
    painter->restore();
}

void drawCheckBox(const QStyleOption &option, QPainter *painter)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partial = option.state.testFlag(QStyle::State_NoChange);
    const QColor accent = option.palette.color(isEnabled(option) ? QPalette::Link : QPalette::Mid);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    drawBox(option, painter, on || partial ? accent : option.palette.color(QPalette::Base), focused || on || partial);
    if (!on && !partial)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.palette.color(QPalette::Base), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF box(option.rect);
    const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    if (partial)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.3)});
    painter->restore();
}

void drawArrow(const QStyleOption &option, QPainter *painter, const QRect &rect)
{
    drawChevron(option, painter, rect, Direction::Down);
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QRect &arrow)
{
    if (option.frame)
        drawField(option, painter);
    else
        painter->fillRect(option.rect, option.palette.brush(QPalette::Base));
    drawChevron(option, painter, arrow, Direction::Down);
}

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const SpinBoxArrows &arrows)
{
    if (option.frame)
        drawField(option, painter);
    else
        painter->fillRect(option.rect, option.palette.brush(QPalette::Base));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    drawChevron(option, painter, arrows.up, Direction::Up);
    drawChevron(option, painter, arrows.down, Direction::Down);
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QColor &surface)
{
    painter->fillRect(option.rect, surface);
    if (option.maximum <= option.minimum)
        return;
    const bool active = option.state.testAnyFlags(QStyle::State_Sunken | QStyle::State_MouseOver);
    const QRectF slider = QRectF(scrollBarPart(option, QStyle::SC_ScrollBarSlider)).adjusted(3, 3, -3, -3);
    const qreal radius = qMin(slider.width(), slider.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.palette.color(active ? QPalette::PlaceholderText : QPalette::Dark));
    painter->drawRoundedRect(slider, radius, radius);
    painter->restore();
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect groove = option.rect;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? groove.width() : groove.height();
    const int range = option.maximum - option.minimum;
    constexpr int kShortest = 28;
    int size = length;
    if (range > 0)
        size =
            qBound(qMin(kShortest, length), int(qint64(option.pageStep) * length / (range + option.pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - size, option.upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect rect = horizontal ? QRect(groove.x() + from, groove.y(), to - from, groove.height())
                                      : QRect(groove.x(), groove.y() + from, groove.width(), to - from);
        return QStyle::visualRect(option.direction, groove, rect);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return groove;
    case QStyle::SC_ScrollBarSlider:
        return stretch(start, start + size);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(start + size, length);
    default:
        return {};
    }
}

} // namespace portolan
