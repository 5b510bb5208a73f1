// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"

#include <QByteArray>

namespace portolan {

/// An SVG picture as a PNG image, at twice its size, so that it is sharp on fine screens and in print.
Result<QByteArray> pngImage(const QByteArray &svg);

} // namespace portolan
