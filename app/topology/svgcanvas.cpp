// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/topology/svgcanvas.h"

#include "app/topology/displaytext.h"

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

QString attribute(QLatin1StringView name, const QString &value)
{
    return u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
}

QString attribute(QLatin1StringView name, qreal value)
{
    return attribute(name, coordinate(value));
}

QString paint(std::optional<Colour> fill, std::optional<DiagramStroke> stroke)
{
    QString text = attribute("fill"_L1, fill ? fill->name() : u"none"_s);
    if (!stroke)
        return text;
    text += attribute("stroke"_L1, stroke->colour.name()) + attribute("stroke-width"_L1, stroke->width)
            + attribute("stroke-linecap"_L1, u"round"_s) + attribute("stroke-linejoin"_L1, u"round"_s);
    if (stroke->dotted)
        text += attribute("stroke-dasharray"_L1, coordinate(kDotLength) + u' ' + coordinate(kDotGap));
    return text;
}

} // namespace

SvgCanvas::SvgCanvas(const QRectF &view, const QString &title)
{
    const QString width = coordinate(view.width());
    const QString height = coordinate(view.height());
    m_text =
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""_s
        + attribute("width"_L1, width) + attribute("height"_L1, height)
        + attribute("viewBox"_L1, u"%1 %2 %3 %4"_s.arg(coordinate(view.left()), coordinate(view.top()), width, height))
        + attribute("font-family"_L1, u"sans-serif"_s) + attribute("xml:space"_L1, u"preserve"_s) + u">\n"_s;
    write(u"<title>%1</title>"_s.arg(displayText(title).toHtmlEscaped()));
}

void SvgCanvas::write(const QString &element)
{
    m_text += QString(m_depth * 2, u' ') + element + u'\n';
}

void SvgCanvas::beginGroup(QLatin1StringView kind, const QString &title)
{
    write(u"<g"_s + attribute("class"_L1, QString(kind)) + u'>');
    ++m_depth;
    if (!title.isEmpty())
        write(u"<title>%1</title>"_s.arg(displayText(title).toHtmlEscaped()));
}

void SvgCanvas::endGroup()
{
    --m_depth;
    write(u"</g>"_s);
}

QByteArray SvgCanvas::finished()
{
    return (m_text + u"</svg>\n"_s).toUtf8();
}

void SvgCanvas::drawBox(const QRectF &box, qreal radius, std::optional<Colour> fill,
                        std::optional<DiagramStroke> stroke)
{
    QString element = u"<rect"_s + attribute("x"_L1, box.x()) + attribute("y"_L1, box.y())
                      + attribute("width"_L1, box.width()) + attribute("height"_L1, box.height());
    if (radius > 0)
        element += attribute("rx"_L1, radius);
    write(element + paint(fill, stroke) + u"/>"_s);
}

void SvgCanvas::drawPath(const DiagramPath &path, std::optional<Colour> fill, std::optional<DiagramStroke> stroke)
{
    write(u"<path"_s + attribute("d"_L1, path.toSvg()) + paint(fill, stroke) + u"/>"_s);
}

void SvgCanvas::drawText(const DiagramText &text)
{
    QString element = u"<text"_s + attribute("x"_L1, text.baseline.x()) + attribute("y"_L1, text.baseline.y())
                      + attribute("font-size"_L1, text.style.size);
    if (text.style.bold)
        element += attribute("font-weight"_L1, u"bold"_s);
    if (text.style.monospace)
        element += attribute("font-family"_L1, u"monospace"_s);
    if (text.anchor != DiagramText::Anchor::Start)
        element += attribute("text-anchor"_L1, text.anchor == DiagramText::Anchor::End ? u"end"_s : u"middle"_s);
    if (text.upwards) {
        element += attribute("transform"_L1,
                             u"rotate(-90 %1 %2)"_s.arg(coordinate(text.baseline.x()), coordinate(text.baseline.y())));
    }
    if (text.pieces.size() == 1)
        element += attribute("fill"_L1, text.pieces.first().colour.name());
    element += u'>';
    for (const DiagramText::Piece &piece : text.pieces) {
        const QString shown = displayText(piece.text).toHtmlEscaped();
        element +=
            text.pieces.size() == 1 ? shown : u"<tspan fill=\"%1\">"_s.arg(piece.colour.name()) + shown + u"</tspan>"_s;
    }
    write(element + u"</text>"_s);
}

} // namespace portolan
