// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/yaml/result.h"

#include <QByteArray>
#include <QString>

namespace portolan {

class Picture;

/// The picture as a PNG image, `scale` pixels for each px of the drawing. Needs a QGuiApplication, for the fonts.
Result<QByteArray> pngImage(const Picture &picture, const DiagramStyle &style, double scale);

/// The picture as a PDF document: vectors and text, one page of the picture's size. The same picture gives the
/// same bytes: the document carries no date, and the fonts are the program's own.
Result<QByteArray> pdfDocument(const Picture &picture, const DiagramStyle &style);

/// The picture as an image of the kind `suffix`, one of diagramImageSuffixes(); `scale` is for `png`.
Result<QByteArray> diagramImage(const Picture &picture, const QString &suffix, const DiagramStyle &style, double scale);
/// The same for every kind of file, text or image.
Result<QByteArray> diagramFile(const Picture &picture, const QString &suffix, const DiagramStyle &style, double scale);

} // namespace portolan
