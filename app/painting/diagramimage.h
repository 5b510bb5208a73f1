// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/yaml/result.h"

#include <QByteArray>
#include <QStringList>

namespace portolan {

class Picture;

/// The picture as a PNG image, `scale` pixels for each px of the drawing. Needs a QGuiApplication, for the fonts.
Result<QByteArray> pngImage(const Picture &picture, const DiagramStyle &style, double scale);

/// The picture as a PDF document: vectors and text, one page of the picture's size. The same picture with the same
/// fonts gives the same bytes: the document carries no date.
Result<QByteArray> pdfDocument(const Picture &picture, const DiagramStyle &style);

/// The kinds of files a picture is written as, by the ends of their names: `svg`, `png`, `pdf`, `dot`, `mmd`, `json`.
QStringList diagramSuffixes();
/// The picture as a file of that kind; `scale` is for `png`.
Result<QByteArray> diagramFile(const Picture &picture, const QString &suffix, const DiagramStyle &style, double scale);

} // namespace portolan
