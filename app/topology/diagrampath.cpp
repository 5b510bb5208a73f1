// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/diagrampath.h"

#include <QStringList>

#include <cmath>

namespace portolan {

namespace {

/// Distance of a cubic's controls that makes it a quarter of a circle of radius 1.
constexpr qreal kQuarter = 0.5522847498;

/// Adds a quarter of a circle that starts in direction of `corner`.
void roundCorner(DiagramPath &path, QPointF corner, QPointF to)
{
    const QPointF from = path.elements.last().to;
    path.cubicTo(from + (corner - from) * kQuarter, to + (corner - to) * kQuarter, to);
}

QString pointText(QPointF point)
{
    return coordinate(point.x()) + u' ' + coordinate(point.y());
}

} // namespace

DiagramPath &DiagramPath::moveTo(QPointF to)
{
    elements.append({Kind::Move, to});
    return *this;
}

DiagramPath &DiagramPath::lineTo(QPointF to)
{
    elements.append({Kind::Line, to});
    return *this;
}

DiagramPath &DiagramPath::cubicTo(QPointF control1, QPointF control2, QPointF to)
{
    elements.append({Kind::Cubic, to, control1, control2});
    return *this;
}

DiagramPath &DiagramPath::close()
{
    elements.append({Kind::Close, {}});
    return *this;
}

DiagramPath DiagramPath::fromCubics(const QList<QPointF> &points)
{
    DiagramPath path;
    if (points.isEmpty())
        return path;
    path.moveTo(points.first());
    for (qsizetype i = 1; i + 2 < points.size(); i += 3)
        path.cubicTo(points[i], points[i + 1], points[i + 2]);
    return path;
}

DiagramPath DiagramPath::fromBox(const QRectF &box, qreal upperRadius, qreal lowerRadius)
{
    DiagramPath path;
    path.moveTo({box.left() + upperRadius, box.top()}).lineTo({box.right() - upperRadius, box.top()});
    if (upperRadius > 0)
        roundCorner(path, box.topRight(), {box.right(), box.top() + upperRadius});
    path.lineTo({box.right(), box.bottom() - lowerRadius});
    if (lowerRadius > 0)
        roundCorner(path, box.bottomRight(), {box.right() - lowerRadius, box.bottom()});
    path.lineTo({box.left() + lowerRadius, box.bottom()});
    if (lowerRadius > 0)
        roundCorner(path, box.bottomLeft(), {box.left(), box.bottom() - lowerRadius});
    path.lineTo({box.left(), box.top() + upperRadius});
    if (upperRadius > 0)
        roundCorner(path, box.topLeft(), {box.left() + upperRadius, box.top()});
    return path.close();
}

DiagramPath DiagramPath::fromText(QStringView text)
{
    DiagramPath path;
    const QStringList words = text.toString().split(u' ', Qt::SkipEmptyParts);
    qsizetype next = 0;
    const auto number = [&] { return next < words.size() ? words[next++].toDouble() : 0.0; };
    const auto point = [&] {
        const qreal x = number();
        return QPointF(x, number());
    };
    while (next < words.size()) {
        const QString command = words[next++];
        if (command == u"M") {
            path.moveTo(point());
        } else if (command == u"L") {
            path.lineTo(point());
        } else if (command == u"C") {
            const QPointF control1 = point();
            const QPointF control2 = point();
            path.cubicTo(control1, control2, point());
        } else if (command == u"Z") {
            path.close();
        }
    }
    return path;
}

DiagramPath DiagramPath::translated(QPointF by) const
{
    DiagramPath moved = *this;
    for (Element &element : moved.elements) {
        element.to += by;
        element.control1 += by;
        element.control2 += by;
    }
    return moved;
}

QString DiagramPath::toSvg() const
{
    QString text;
    for (const Element &element : elements) {
        if (!text.isEmpty())
            text += u' ';
        switch (element.kind) {
        case Kind::Move:
            text += u'M' + pointText(element.to);
            break;
        case Kind::Line:
            text += u'L' + pointText(element.to);
            break;
        case Kind::Cubic:
            text +=
                u'C' + pointText(element.control1) + u' ' + pointText(element.control2) + u' ' + pointText(element.to);
            break;
        case Kind::Close:
            text += u'Z';
            break;
        }
    }
    return text;
}

QString coordinate(qreal value)
{
    const qint64 hundredths = std::llround(value * 100);
    QString text = QString::number(qAbs(hundredths) / 100);
    if (const qint64 rest = qAbs(hundredths) % 100; rest != 0) {
        text += u'.' + QString::number(rest).rightJustified(2, u'0');
        if (text.endsWith(u'0'))
            text.chop(1);
    }
    return hundredths < 0 ? u'-' + text : text;
}

} // namespace portolan
