// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/portolanstyle.h"
#include "ui/style/stylecolors.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QScopedValueRollback>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

const QString kSchemeKey = u"view/colorScheme"_s;

ColorScheme storedScheme()
{
    const QString name = QSettings().value(kSchemeKey).toString();
    if (name == "light"_L1)
        return ColorScheme::Light;
    if (name == "dark"_L1)
        return ColorScheme::Dark;
    return ColorScheme::System;
}

QString schemeName(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Light:
        return u"light"_s;
    case ColorScheme::Dark:
        return u"dark"_s;
    case ColorScheme::System:
        break;
    }
    return u"system"_s;
}

/// Breeze comes in two inks, so the standard icons stand out on either background; the desktop's own theme may not.
void useIconTheme(bool dark)
{
    const QString systemIcons = u"/usr/share/icons"_s;
    QStringList paths = QIcon::themeSearchPaths();
    if (!paths.contains(systemIcons))
        QIcon::setThemeSearchPaths(paths << systemIcons);
    const QString name = dark ? u"breeze-dark"_s : u"breeze"_s;
    QIcon::setFallbackThemeName(name);
    QIcon::setThemeName(name);
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_scheme(storedScheme())
{
    QApplication::setStyle(new PortolanStyle);
    apply();
    qApp->installEventFilter(this);
}

void Theme::setScheme(ColorScheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    QSettings().setValue(kSchemeKey, schemeName(scheme));
    apply();
}

/// Qt 6.4 has no signal for the system's colour scheme; a change of the desktop's theme reaches the windows as an event.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_scheme == ColorScheme::System && !m_applying)
        QMetaObject::invokeMethod(this, &Theme::apply, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    const QScopedValueRollback applying(m_applying, true);
    const bool dark = m_scheme == ColorScheme::Dark || (m_scheme == ColorScheme::System && systemIsDark());
    useIconTheme(dark);
    QApplication::setPalette((dark ? StyleColors::dark() : StyleColors::light()).toPalette());
}

/// An empty palette makes Qt fall back on the system's, whose lightness tells.
bool Theme::systemIsDark() const
{
    QApplication::setPalette(QPalette());
    return isDark(QApplication::palette());
}

} // namespace portolan
