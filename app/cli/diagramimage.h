// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"

#include <QByteArray>

namespace portolan {

/// Draws an SVG text as a PNG file, `scale` pixels for each of its units. Needs a QGuiApplication, for the fonts.
Result<QByteArray> pngFromSvg(const QByteArray &svg, double scale);

} // namespace portolan
