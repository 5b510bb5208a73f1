// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagramstyle.h"
#include "app/topology/legend.h"

#include <QWidget>

namespace portolan {

/// The legend in a corner of the view: it neither zooms nor takes clicks.
class LegendOverlay final : public QWidget
{
    Q_OBJECT

public:
    explicit LegendOverlay(QWidget *parent);

    void setLegend(const Legend &legend);
    void setDiagramStyle(const DiagramStyle &style);
    /// Goes to the lower left corner of its parent, as wide as that allows; hides where too little else would be seen.
    void settle();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Legend m_legend;
    DiagramStyle m_style;
};

} // namespace portolan
