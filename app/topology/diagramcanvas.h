// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagrampath.h"
#include "app/topology/diagramstyle.h"
#include "app/topology/textmeasure.h"

#include <QLatin1StringView>
#include <QList>
#include <QRectF>

#include <optional>

namespace portolan {

/// Dash pattern of dotted lines, px. The round ends of the dots reach into the gaps.
inline constexpr qreal kDotLength = 1.5;
inline constexpr qreal kDotGap = 4;

struct DiagramStroke
{
    Colour colour;
    qreal width = 1;
    bool dotted = false;
    qreal dotsStart = 0; ///< px of the line that come before its first point: of one that is painted in pieces
};

/// A line of text in one style; its pieces follow each other, each in its own colour.
struct DiagramText
{
    enum class Anchor : quint8 { Start, Middle, End };
    struct Piece
    {
        QString text;
        Colour colour;
    };

    QPointF baseline; ///< where the anchor is
    TextStyle style;
    QList<Piece> pieces;
    Anchor anchor = Anchor::Start;
    bool upwards = false; ///< reads from below to above
};

/// What the picture is drawn on: an SVG text or a painter. It knows shapes and text, not what they stand for.
class DiagramCanvas
{
public:
    virtual ~DiagramCanvas() = default;

    /// What follows belongs together: its kind (a word for style sheets) and what it is, in words.
    virtual void beginGroup(QLatin1StringView kind, const QString &title)
    {
        Q_UNUSED(kind)
        Q_UNUSED(title)
    }
    virtual void endGroup() { }
    virtual void drawBox(const QRectF &box, qreal radius, std::optional<Colour> fill,
                         std::optional<DiagramStroke> stroke) = 0;
    virtual void drawPath(const DiagramPath &path, std::optional<Colour> fill, std::optional<DiagramStroke> stroke) = 0;
    virtual void drawText(const DiagramText &text) = 0;
};

} // namespace portolan
