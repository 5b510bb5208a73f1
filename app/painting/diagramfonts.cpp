// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/painting/diagramfonts.h"

#include <QFontDatabase>

#include <cmath>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The family that the font in `file` gives a name to; known to Qt from then on.
QString addedFamily(const QString &file)
{
    return QFontDatabase::applicationFontFamilies(QFontDatabase::addApplicationFont(u":/portolan/fonts/"_s + file))
        .value(0);
}

const QString &proportionalFamily()
{
    static const QString family = [] {
        addedFamily(u"DejaVuSans-Bold.ttf"_s);
        return addedFamily(u"DejaVuSans.ttf"_s);
    }();
    return family;
}

const QString &monospaceFamily()
{
    static const QString family = addedFamily(u"DejaVuSansMono.ttf"_s);
    return family;
}

} // namespace

QFont diagramFont(const TextStyle &style)
{
    QFont font(style.monospace ? monospaceFamily() : proportionalFamily());
    font.setPixelSize(int(std::lround(style.size)));
    font.setBold(style.bold);
    // Widths must not depend on the zoom, or texts would outgrow their boxes.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

} // namespace portolan
