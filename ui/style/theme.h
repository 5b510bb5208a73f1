// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace portolan {

enum class ColorScheme : quint8 { System, Light, Dark };

/// How the whole program looks: our style, light or dark as the system or the user wants it, and the icon theme that
/// goes with it. One lives as long as the application; the user's choice is kept in the settings.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Takes over the application's style and palette.
    explicit Theme(QObject *parent = nullptr);

    ColorScheme scheme() const { return m_scheme; }
    void setScheme(ColorScheme scheme);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    bool systemIsDark() const;

    ColorScheme m_scheme = ColorScheme::System;
    bool m_applying = false;
};

} // namespace portolan
