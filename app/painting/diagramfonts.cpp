// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/painting/diagramfonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <cmath>

namespace portolan {

QFont diagramFont(const TextStyle &style)
{
    QFont font = style.monospace ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : QGuiApplication::font();
    font.setPixelSize(int(std::lround(style.size)));
    font.setBold(style.bold);
    // Widths must not depend on the zoom, or texts would outgrow their boxes.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace portolan
