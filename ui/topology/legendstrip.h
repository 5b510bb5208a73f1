// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/topology/legend.h"

#include <QWidget>

namespace portolan {

/// The legend below the picture, of which it covers nothing.
class LegendStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit LegendStrip(QWidget *parent);

    void setLegend(const Legend &legend);
    void setDiagramStyle(const DiagramStyle &style);
    /// Goes to the lower edge of its parent, as high as it needs at that width. Hides, with a height of 0, where it would
    /// leave too little for the picture.
    void settle();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Legend m_legend;
    DiagramStyle m_style;
};

} // namespace portolan
