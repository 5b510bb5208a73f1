// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/legendstrip.h"

#include "app/painting/paintercanvas.h"

#include <QPainter>

#include <cmath>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 12;           ///< left and right of the entries
constexpr int kPadding = 4;           ///< above and below them
constexpr qreal kMostOfTheView = 0.3; ///< of its height; a smaller view is for the picture alone

} // namespace

LegendStrip::LegendStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"topologyLegend"_s);
    setAccessibleName(tr("Legend"));
    hide();
}

void LegendStrip::setLegend(const Legend &legend)
{
    m_legend = legend;
    setAccessibleDescription(legend.texts().join(u", "_s));
    update();
}

void LegendStrip::setDiagramStyle(const DiagramStyle &style)
{
    m_style = style;
    update();
}

void LegendStrip::settle()
{
    const QSize view = parentWidget()->size();
    const int room = view.width() - 2 * kMargin;
    const QSizeF needed = m_legend.size(room, TableTextMeasure());
    const int height = int(std::ceil(needed.height())) + 2 * kPadding;
    const bool fits = needed.width() <= room && height <= view.height() * kMostOfTheView;
    setVisible(!m_legend.isEmpty() && fits);
    const int taken = isHidden() ? 0 : height;
    setGeometry(0, view.height() - taken, view.width(), taken);
}

void LegendStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toColor(m_style.panel));
    painter.fillRect(0, 0, width(), 1, toColor(m_style.border));
    painter.setRenderHint(QPainter::Antialiasing);
    PainterCanvas canvas(painter);
    m_legend.draw(canvas, QRectF(rect()).adjusted(kMargin, kPadding, -kMargin, 0), m_style, TableTextMeasure());
}

} // namespace portolan
