// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/barpainting.h"

#include "ui/style/stylecolors.h"

#include <QPainter>

namespace portolan {

namespace {

void drawBottomLine(const QStyleOption &option, QPainter *painter)
{
    const QRect &rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), option.palette.color(QPalette::Mid));
}

} // namespace

void drawToolBar(const QStyleOption &option, QPainter *painter)
{
    painter->fillRect(option.rect, option.palette.brush(QPalette::Window));
    drawBottomLine(option, painter);
}

void drawToolBarSeparator(const QStyleOption &option, QPainter *painter)
{
    const bool horizontal = option.state.testFlag(QStyle::State_Horizontal);
    const QPoint centre = option.rect.center();
    const QRect line = horizontal ? QRect(centre.x(), option.rect.top() + 6, 1, option.rect.height() - 12)
                                  : QRect(option.rect.left() + 6, centre.y(), option.rect.width() - 12, 1);
    painter->fillRect(line, option.palette.color(QPalette::Mid));
}

void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter, const QStyle &style)
{
    painter->fillRect(option.rect, option.palette.brush(QPalette::Window));
    if (option.state.testAnyFlags(QStyle::State_Selected | QStyle::State_Sunken)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Highlight));
        painter->drawRoundedRect(option.rect.adjusted(1, 2, -1, -2), 4, 4);
        painter->restore();
    }
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, &option))
        flags |= Qt::TextHideMnemonic;
    style.drawItemText(painter, option.rect, flags, option.palette, option.state.testFlag(QStyle::State_Enabled),
                       option.text, QPalette::WindowText);
}

void drawHeaderSection(const QStyleOption &option, QPainter *painter)
{
    painter->fillRect(option.rect, option.palette.brush(QPalette::Window));
    drawBottomLine(option, painter);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (!header || header->orientation != Qt::Horizontal || header->position == QStyleOptionHeader::End
        || header->position == QStyleOptionHeader::OnlyOneSection)
        return;
    const QRect divider(option.rect.right(), option.rect.top() + 6, 1, option.rect.height() - 12);
    painter->fillRect(divider, option.palette.color(QPalette::Mid));
}

void drawTab(const QStyleOption &option, QPainter *painter)
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        constexpr int kMark = 2;
        painter->fillRect(
            QRect(option.rect.left() + 4, option.rect.bottom() - kMark + 1, option.rect.width() - 8, kMark),
            option.palette.color(QPalette::Link));
    } else if (option.state.testFlags(QStyle::State_MouseOver | QStyle::State_Enabled)) {
        painter->fillRect(option.rect.adjusted(4, 4, -4, -4), StyleColors::of(option.palette).hoveredRow());
    }
}

/// A hair line; the rest of the handle is only there to be grabbed.
void drawSplitter(const QStyleOption &option, QPainter *painter)
{
    const QPoint centre = option.rect.center();
    const QRect line = option.state.testFlag(QStyle::State_Horizontal)
                           ? QRect(centre.x(), option.rect.top(), 1, option.rect.height())
                           : QRect(option.rect.left(), centre.y(), option.rect.width(), 1);
    painter->fillRect(line, option.palette.color(QPalette::Mid));
}

} // namespace portolan
