// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/painting/paintercanvas.h"

#include "app/painting/diagramfonts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

namespace portolan {

namespace {

constexpr qreal kDotShare = 0.5; ///< of a dotted line that is covered by its dots, with their round ends

} // namespace

QColor toColor(Colour colour)
{
    return QColor(colour.red, colour.green, colour.blue);
}

QPainterPath toPainterPath(const DiagramPath &path)
{
    QPainterPath result;
    for (const DiagramPath::Element &element : path.elements) {
        switch (element.kind) {
        case DiagramPath::Kind::Move:
            result.moveTo(element.to);
            break;
        case DiagramPath::Kind::Line:
            result.lineTo(element.to);
            break;
        case DiagramPath::Kind::Cubic:
            result.cubicTo(element.control1, element.control2, element.to);
            break;
        case DiagramPath::Kind::Close:
            result.closeSubpath();
            break;
        }
    }
    return result;
}

void PainterCanvas::prepare(std::optional<Colour> fill, std::optional<DiagramStroke> stroke)
{
    m_painter.setBrush(fill ? QBrush(toColor(*fill)) : QBrush(Qt::NoBrush));
    if (!stroke) {
        m_painter.setPen(Qt::NoPen);
        return;
    }
    QColor colour = toColor(stroke->colour);
    if (stroke->dotted && !m_fineShown)
        colour.setAlphaF(float(kDotShare));
    QPen pen(colour, stroke->width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (stroke->dotted && m_fineShown) {
        pen.setDashPattern({kDotLength / stroke->width, kDotGap / stroke->width});
        pen.setDashOffset(stroke->dotsStart / stroke->width);
    }
    m_painter.setPen(pen);
}

void PainterCanvas::drawBox(const QRectF &box, qreal radius, std::optional<Colour> fill,
                            std::optional<DiagramStroke> stroke)
{
    prepare(fill, stroke);
    m_painter.drawRoundedRect(box, radius, radius);
}

void PainterCanvas::drawPath(const DiagramPath &path, std::optional<Colour> fill, std::optional<DiagramStroke> stroke)
{
    prepare(fill, stroke);
    m_painter.drawPath(toPainterPath(path));
}

void PainterCanvas::drawPiece(QPointF at, const QFont &font, const DiagramText::Piece &piece)
{
    if (!m_lettersAsShapes) {
        m_painter.setPen(toColor(piece.colour));
        m_painter.drawText(at, piece.text);
        return;
    }
    QPainterPath letters;
    letters.setFillRule(Qt::WindingFill);
    letters.addText(at, font, piece.text);
    m_painter.fillPath(letters, toColor(piece.colour));
}

void PainterCanvas::drawText(const DiagramText &text)
{
    if (!m_fineShown)
        return;
    const QFont font = diagramFont(text.style);
    const QFontMetricsF measure(font);
    QString whole;
    for (const DiagramText::Piece &piece : text.pieces)
        whole += piece.text;
    const qreal width = measure.horizontalAdvance(whole);
    const qreal room = TableTextMeasure().width(whole, text.style);
    qreal x = 0;
    if (text.anchor != DiagramText::Anchor::Start)
        x = text.anchor == DiagramText::Anchor::End ? -width : -width / 2;
    m_painter.save();
    m_painter.setFont(font);
    m_painter.translate(text.baseline);
    if (text.upwards)
        m_painter.rotate(-90);
    if (width > room && room > 0)
        m_painter.scale(room / width, 1);
    for (const DiagramText::Piece &piece : text.pieces) {
        drawPiece({x, 0}, font, piece);
        x += measure.horizontalAdvance(piece.text);
    }
    m_painter.restore();
}

} // namespace portolan
