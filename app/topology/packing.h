// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layout.h"

#include <optional>

namespace portolan {

/// An island to be packed. Its x is that of a line through it, where the pods of its first column begin, so that the
/// islands of one column of the picture line up.
struct PackItem
{
    qreal left = 0;  ///< reach left of the line
    qreal right = 0; ///< reach right of it
    qreal height = 0;
    bool leads = false;               ///< comes first, at the upper left
    std::optional<QPointF> kept = {}; ///< where it stood: the line's x, and its top

    QRectF at(QPointF place) const { return {place.x() - left, place.y(), left + right, height}; }
};

/// Places for the items (the line's x, and the top).
///
/// From scratch: the items fill columns from top to bottom in their order, and the number of columns is the one whose
/// outline comes nearest to the aspect wanted.
///
/// When some were there before, those stay, or give way downwards when something has grown into them; each new one
/// takes the free place below or beside the others that keeps the outline best.
QList<QPointF> packItems(const QList<PackItem> &items, const LayoutSpacing &spacing);

} // namespace portolan
