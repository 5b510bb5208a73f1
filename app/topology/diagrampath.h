// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace portolan {

/// Lines and cubic curves to be stroked or filled; a plain value, drawn by a DiagramCanvas.
struct DiagramPath
{
    enum class Kind : quint8 { Move, Line, Cubic, Close };
    struct Element
    {
        Kind kind = Kind::Move;
        QPointF to;
        QPointF control1 = {}; ///< Cubic only
        QPointF control2 = {};

        friend bool operator==(const Element &, const Element &) = default;
    };

    QList<Element> elements;

    DiagramPath &moveTo(QPointF to);
    DiagramPath &lineTo(QPointF to);
    DiagramPath &cubicTo(QPointF control1, QPointF control2, QPointF to);
    DiagramPath &close();

    /// A run of cubic curves: the first point, then two controls and an end for each.
    static DiagramPath fromCubics(const QList<QPointF> &points);
    /// A box whose upper and lower corners are rounded by different radii.
    static DiagramPath fromBox(const QRectF &box, qreal upperRadius, qreal lowerRadius);
    /// Reads the absolute commands M, L, C and Z of an SVG path.
    static DiagramPath fromText(QStringView text);

    [[nodiscard]] DiagramPath translated(QPointF by) const;
    QString toSvg() const;
};

/// A coordinate as it is written: at most two decimals, no superfluous zeros, no `-0`.
QString coordinate(qreal value);

} // namespace portolan
