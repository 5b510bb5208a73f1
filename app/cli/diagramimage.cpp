// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/diagramimage.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace portolan {

namespace {

struct DiagramImage
{
    Q_DECLARE_TR_FUNCTIONS(DiagramImage)
};

/// QImage and PNG take more, but nobody's memory does.
constexpr qint64 kMostPixels = 400'000'000;

} // namespace

Result<QByteArray> pngFromSvg(const QByteArray &svg, double scale)
{
    QSvgRenderer renderer(svg);
    const QSizeF size = QSizeF(renderer.defaultSize()) * scale;
    if (!renderer.isValid() || size.width() * size.height() > double(kMostPixels))
        return Error{DiagramImage::tr("The picture is too large to be drawn as an image. A smaller --scale may do.")};

    QImage image(size.toSize().expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return Error{DiagramImage::tr("There is not enough memory for the image.")};
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    renderer.render(&painter);
    painter.end();

    QByteArray png;
    QBuffer device(&png);
    device.open(QIODevice::WriteOnly);
    if (!image.save(&device, "PNG"))
        return Error{DiagramImage::tr("The image cannot be written as PNG.")};
    return png;
}

} // namespace portolan
