// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/stylecolors.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

QJsonObject paletteFile()
{
    QFile file(u":/portolan/style/palette.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

StyleColors readColors(const QString &scheme)
{
    const QJsonObject object = paletteFile().value(scheme).toObject();
    const auto color = [&object](const QString &name) { return QColor(object.value(name).toString()); };
    StyleColors colors;
    colors.window = color(u"window"_s);
    colors.panel = color(u"panel"_s);
    colors.border = color(u"border"_s);
    colors.text = color(u"text"_s);
    colors.muted = color(u"muted"_s);
    colors.accent = color(u"accent"_s);
    colors.pod = color(u"pod"_s);
    colors.service = color(u"service"_s);
    colors.ingress = color(u"ingress"_s);
    colors.volume = color(u"volume"_s);
    colors.error = color(u"error"_s);
    colors.warning = color(u"warning"_s);
    colors.information = color(u"information"_s);
    return colors;
}

double linearLight(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double relativeLuminance(const QColor &color)
{
    return 0.2126 * linearLight(color.redF()) + 0.7152 * linearLight(color.greenF())
           + 0.0722 * linearLight(color.blueF());
}

} // namespace

const StyleColors &StyleColors::light()
{
    static const StyleColors colors = readColors(u"light"_s);
    return colors;
}

const StyleColors &StyleColors::dark()
{
    static const StyleColors colors = readColors(u"dark"_s);
    return colors;
}

const StyleColors &StyleColors::of(const QPalette &palette)
{
    return isDark(palette) ? dark() : light();
}

QColor StyleColors::of(Severity severity) const
{
    switch (severity) {
    case Severity::Error:
        return error;
    case Severity::Warning:
        return warning;
    case Severity::Information:
        break;
    }
    return information;
}

QColor StyleColors::selectedRow() const
{
    return blended(panel, accent, 0.16);
}

QColor StyleColors::hoveredRow() const
{
    return blended(panel, accent, 0.04);
}

QColor StyleColors::control() const
{
    return blended(border, muted, 0.35);
}

QPalette StyleColors::toPalette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, panel);
    set(QPalette::AlternateBase, window);
    set(QPalette::Text, text);
    set(QPalette::Button, panel);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, error);
    set(QPalette::ToolTipBase, panel);
    set(QPalette::ToolTipText, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Highlight, selectedRow());
    set(QPalette::HighlightedText, text);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::Light, panel);
    set(QPalette::Midlight, blended(panel, border, 0.5));
    set(QPalette::Mid, border);
    set(QPalette::Dark, control());
    set(QPalette::Shadow, blended(border, text, 0.3));
    const QColor disabled = blended(panel, muted, 0.65);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    palette.setColor(QPalette::Disabled, QPalette::Button, window);
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor blended(const QColor &bottom, const QColor &top, double share)
{
    const auto mixed = [share](int from, int to) { return int(std::lround(from + (to - from) * share)); };
    return QColor(mixed(bottom.red(), top.red()), mixed(bottom.green(), top.green()), mixed(bottom.blue(), top.blue()));
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({relativeLuminance(a), relativeLuminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace portolan
