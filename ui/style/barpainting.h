// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;

/// How the strips around the content look: tool bar, menu bar, headers, tabs, splitters. Part of PortolanStyle.
namespace portolan {

void drawToolBar(const QStyleOption &option, QPainter *painter);
void drawToolBarSeparator(const QStyleOption &option, QPainter *painter);
void drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter, const QStyle &style);
void drawHeaderSection(const QStyleOption &option, QPainter *painter);
void drawTab(const QStyleOption &option, QPainter *painter);
void drawSplitter(const QStyleOption &option, QPainter *painter);

} // namespace portolan
