// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/windowfixture.h"
#include "ui/topology/topologyview.h"

namespace portolan {

/// The window's picture of kShopAndDatabase, whole in view, for tests that drive it with mouse and keys.
class PictureFixture : public WindowFixture
{
    Q_OBJECT

protected:
    void openTwo();
    /// Shows what the text says.
    TopologyView *view() const;
    /// Of the upper left corner of a node's box in the picture.
    QPointF cornerOf(const QString &node) const;
    /// Where in the viewport a node or port can be clicked.
    QPoint placeOf(const QString &nodeOrPort) const;
};

} // namespace portolan
