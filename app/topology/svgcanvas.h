// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramcanvas.h"

#include <QByteArray>

namespace portolan {

/// A canvas that writes SVG elements. Only presentation attributes, plain paths and generic font families (Qt SVG knows
/// no lists of families), so that every viewer, Qt's own included, shows the same.
class SvgCanvas final : public DiagramCanvas
{
public:
    SvgCanvas(const QRectF &view, const QString &title);

    void beginGroup(QLatin1StringView kind, const QString &title) override;
    void endGroup() override;
    /// Closes the document; nothing may be drawn afterwards.
    QByteArray finished();

    void drawBox(const QRectF &box, qreal radius, std::optional<Colour> fill,
                 std::optional<DiagramStroke> stroke) override;
    void drawPath(const DiagramPath &path, std::optional<Colour> fill, std::optional<DiagramStroke> stroke) override;
    void drawText(const DiagramText &text) override;

private:
    void write(const QString &element);

    QString m_text;
    int m_depth = 1;
};

} // namespace portolan
