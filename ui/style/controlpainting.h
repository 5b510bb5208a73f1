// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;

/// How single controls look: fields, buttons, check boxes, boxes with arrows, scroll bars. Part of PortolanStyle.
namespace portolan {

struct SpinBoxArrows
{
    QRect up;
    QRect down;
};

void drawFrame(const QStyleOption &option, QPainter *painter);
void drawField(const QStyleOption &option, QPainter *painter);
void drawButton(const QStyleOption &option, QPainter *painter);
void drawToolButton(const QStyleOption &option, QPainter *painter);
void drawFocus(const QStyleOption &option, QPainter *painter);
void drawCheckBox(const QStyleOption &option, QPainter *painter);
/// The small arrow of what opens a list.
void drawArrow(const QStyleOption &option, QPainter *painter, const QRect &rect);
void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QRect &arrow);
void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const SpinBoxArrows &arrows);
void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QColor &surface);

/// Parts of a scroll bar without arrow buttons.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);

} // namespace portolan
