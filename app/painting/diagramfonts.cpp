// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/painting/diagramfonts.h"

#include <QFile>
#include <QFontDatabase>

#include <cmath>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Adds a font under a name of its own, of the same length in every encoding that the font has it in. Under its usual
/// name Qt would take the machine's font of that name, of whatever version, where there is one.
QString addedFamily(const QString &fileName)
{
    QFile file(u":/portolan/fonts/"_s + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray font = file.readAll();
    font.replace("DejaVu", "Portol");
    font.replace(QByteArrayView("\0D\0e\0j\0a\0V\0u", 12), QByteArrayView("\0P\0o\0r\0t\0o\0l", 12));
    return QFontDatabase::applicationFontFamilies(QFontDatabase::addApplicationFontFromData(font)).value(0);
}

struct Families
{
    QString proportional = addedFamily(u"DejaVuSans.ttf"_s);
    QString bold = addedFamily(u"DejaVuSans-Bold.ttf"_s); ///< the same name
    QString monospace = addedFamily(u"DejaVuSansMono.ttf"_s);
};

} // namespace

QFont diagramFont(const TextStyle &style)
{
    static const Families families;
    QFont font(style.monospace ? families.monospace : families.proportional);
    font.setPixelSize(int(std::lround(style.size)));
    font.setBold(style.bold);
    // Widths must not depend on the zoom, or texts would outgrow their boxes.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

} // namespace portolan
