// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/painting/diagramimage.h"

#include "app/painting/paintercanvas.h"
#include "app/topology/diagramtext.h"
#include "app/topology/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QScopeGuard>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DiagramImage
{
    Q_DECLARE_TR_FUNCTIONS(DiagramImage)
};

/// QImage and PNG take more, but nobody's memory does.
constexpr qint64 kMostPixels = 400'000'000;
/// A px of the drawing is a point of the page: at 72 dots an inch they are the same.
constexpr int kResolution = 72;

/// Qt writes when the document was made, and has no setting for it: overwrites the digits by those of a fixed day, so
/// that no offset in the file changes.
void removeDate(QByteArray &pdf)
{
    constexpr QByteArrayView kKey = "/CreationDate (D:";
    for (qsizetype at = pdf.indexOf(kKey); at >= 0; at = pdf.indexOf(kKey, at)) {
        constexpr QByteArrayView kDay = "20000101000000+00'00'";
        at += kKey.size();
        for (qsizetype i = 0; i < kDay.size() && pdf[at] != ')'; ++i, ++at)
            pdf[at] = kDay[i];
    }
}

} // namespace

Result<QByteArray> pngImage(const Picture &picture, const DiagramStyle &style, double scale)
{
    const QSizeF size = picture.view().size() * scale;
    if (size.width() * size.height() > double(kMostPixels))
        return Error{DiagramImage::tr("The picture is too large for a PNG image. A smaller scale may do, or SVG.")};
    QImage image(size.toSize().expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return Error{DiagramImage::tr("There is not enough memory for the image.")};
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    painter.translate(-picture.view().topLeft());
    PainterCanvas canvas(painter);
    canvas.setLettersAsShapes(true);
    picture.draw(canvas, style);
    painter.end();

    QByteArray png;
    QBuffer device(&png);
    device.open(QIODevice::WriteOnly);
    if (!image.save(&device, "PNG"))
        return Error{DiagramImage::tr("The image cannot be written as PNG.")};
    return png;
}

Result<QByteArray> pdfDocument(const Picture &picture, const DiagramStyle &style)
{
    // Qt writes the fonts in the order of a hash.
    QHashSeed::setDeterministicGlobalSeed();
    const auto restore = qScopeGuard([] { QHashSeed::resetRandomGlobalSeed(); });
    QByteArray pdf;
    QBuffer device(&pdf);
    device.open(QIODevice::WriteOnly);
    QPdfWriter writer(&device);
    writer.setTitle(picture.title());
    writer.setCreator(u"Portolan"_s);
    writer.setResolution(kResolution);
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setPageSize(QPageSize(picture.view().size(), QPageSize::Point, QString(), QPageSize::ExactMatch));
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{DiagramImage::tr("The picture cannot be written as PDF.")};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-picture.view().topLeft());
    PainterCanvas canvas(painter);
    picture.draw(canvas, style);
    painter.end();
    removeDate(pdf);
    return pdf;
}

Result<QByteArray> diagramImage(const Picture &picture, const QString &suffix, const DiagramStyle &style, double scale)
{
    return suffix == u"pdf" ? pdfDocument(picture, style) : pngImage(picture, style, scale);
}

Result<QByteArray> diagramFile(const Picture &picture, const QString &suffix, const DiagramStyle &style, double scale)
{
    if (diagramImageSuffixes().contains(suffix))
        return diagramImage(picture, suffix, style, scale);
    return diagramText(picture, suffix, style);
}

} // namespace portolan
