// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramcanvas.h"

#include <QColor>
#include <QPainterPath>

class QPainter;

namespace portolan {

QColor toColor(Colour colour);
QPainterPath toPainterPath(const DiagramPath &path);

/// A canvas that paints with a QPainter: the picture in the window, as an image and as a document.
class PainterCanvas final : public DiagramCanvas
{
public:
    explicit PainterCanvas(QPainter &painter) : m_painter(painter) { }

    /// Texts and dots too small to be told apart cost the most: seen from afar texts are left out, and dotted lines are
    /// pale ones.
    void setFineShown(bool shown) { m_fineShown = shown; }
    /// Letters as shapes, in a few times the time: what the machine says about smooth and hinted letters does not count.
    void setLettersAsShapes(bool shapes) { m_lettersAsShapes = shapes; }

    void drawBox(const QRectF &box, qreal radius, std::optional<Colour> fill,
                 std::optional<DiagramStroke> stroke) override;
    void drawPath(const DiagramPath &path, std::optional<Colour> fill, std::optional<DiagramStroke> stroke) override;
    void drawText(const DiagramText &text) override;

private:
    void drawPiece(QPointF at, const QFont &font, const DiagramText::Piece &piece);
    void prepare(std::optional<Colour> fill, std::optional<DiagramStroke> stroke);

    QPainter &m_painter;
    bool m_fineShown = true;
    bool m_lettersAsShapes = false;
};

} // namespace portolan
