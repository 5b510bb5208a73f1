// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "ui/topology/arrangedgraph.h"

#include <QImage>

namespace portolan {

/// The boxes of a picture drawn small, with what they were drawn of, so that a worker can draw the next ones.
struct MinimapDrawing
{
    ArrangedGraphPtr picture = std::make_shared<const ArrangedGraph>();
    DiagramStyle style = {};
    QSize size = {};      ///< of the map, pixels
    qreal pixelRatio = 1; ///< of the screen
    qreal scale = 1;      ///< of the picture in the map
    QImage image = {};    ///< null until they are drawn

    /// Whether it was drawn of the same.
    bool isOf(const MinimapDrawing &wanted) const;
    /// Where a part of the picture is in the map.
    QRectF placeOf(const QRectF &area) const;
    /// The same with its image, which is that of `before` where it would look the same.
    MinimapDrawing drawnAfter(const MinimapDrawing &before) const;

private:
    bool looksLike(const MinimapDrawing &other) const;
    QImage drawn() const;
};

} // namespace portolan
