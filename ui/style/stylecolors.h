// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

#include <QColor>
#include <QPalette>

namespace portolan {

/// The window's colours, light or dark, read from `resources/style/palette.json`. The picture and its exports read the
/// same file; this is the window's view of it.
struct StyleColors
{
    QColor window;
    QColor panel;
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor pod;
    QColor service;
    QColor ingress;
    QColor volume;
    QColor error;
    QColor warning;
    QColor information;

    static const StyleColors &light();
    static const StyleColors &dark();
    /// The set that is in use where `palette` is: told by the lightness of its window colour.
    static const StyleColors &of(const QPalette &palette);

    QColor of(Severity severity) const;
    /// Background of a selected row: the accent as a tint, so that text and icons on it keep their colours.
    QColor selectedRow() const;
    QColor hoveredRow() const;
    /// Outline of fields and buttons, which must be told from the panel more easily than a mere divider.
    QColor control() const;

    QPalette toPalette() const;
};

bool isDark(const QPalette &palette);

/// `share` (0..1) of `top` over `bottom`.
QColor blended(const QColor &bottom, const QColor &top, double share);

/// Contrast of two opaque colours by WCAG 2.1: 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace portolan
