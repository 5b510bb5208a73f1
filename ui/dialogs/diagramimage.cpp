// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/diagramimage.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace portolan {

Result<QByteArray> pngImage(const QByteArray &svg)
{
    constexpr int kScale = 2;
    constexpr qint64 kMostPixels = 400'000'000; // 1.6 GB in memory
    QSvgRenderer renderer(svg);
    const QSize size = renderer.defaultSize() * kScale;
    if (!renderer.isValid() || size.isEmpty() || qint64(size.width()) * size.height() > kMostPixels)
        return Error{QCoreApplication::translate("DiagramImage", "The picture is too large for a PNG image. Export it "
                                                                 "as SVG instead.")};
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();

    QByteArray png;
    QBuffer device(&png);
    if (!device.open(QIODevice::WriteOnly) || !image.save(&device, "PNG"))
        return Error{QCoreApplication::translate("DiagramImage", "The image cannot be written as PNG.")};
    return png;
}

} // namespace portolan
