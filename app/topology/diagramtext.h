// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace portolan {

class Picture;
struct DiagramStyle;

/// The kinds of files a picture is written as, by the ends of their names. Those that are text take no fonts: `svg`,
/// `dot`, `mmd` and `json`.
QStringList diagramTextSuffixes();
/// Those that are drawn, see app/painting: `png` and `pdf`.
QStringList diagramImageSuffixes();

/// The picture as a text of the kind `suffix`, one of diagramTextSuffixes().
QByteArray diagramText(const Picture &picture, const QString &suffix, const DiagramStyle &style);

} // namespace portolan
