// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/legendoverlay.h"

#include "app/painting/paintercanvas.h"

#include <QPainter>

#include <cmath>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 12; ///< to the view's sides
constexpr int kPadding = 8; ///< around the entries
constexpr int kRadius = 4;
constexpr qreal kMostOfTheView = 0.3; ///< of its height; a smaller view is for the picture alone

} // namespace

LegendOverlay::LegendOverlay(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"topologyLegend"_s);
    setAccessibleName(tr("Legend"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void LegendOverlay::setLegend(const Legend &legend)
{
    m_legend = legend;
    settle();
    update();
}

void LegendOverlay::setDiagramStyle(const DiagramStyle &style)
{
    m_style = style;
    update();
}

void LegendOverlay::settle()
{
    const int room = parentWidget()->width() - 2 * (kMargin + kPadding);
    const QSizeF size = m_legend.size(room, TableTextMeasure());
    const QSize outer(int(std::ceil(size.width())) + 2 * kPadding, int(std::ceil(size.height())) + kPadding);
    const QSizeF most(parentWidget()->width() - 2 * kMargin, parentWidget()->height() * kMostOfTheView);
    setVisible(!m_legend.isEmpty() && outer.width() <= most.width() && outer.height() <= most.height());
    setGeometry(kMargin, parentWidget()->height() - kMargin - outer.height(), outer.width(), outer.height());
}

void LegendOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    PainterCanvas canvas(painter);
    const QRectF outer = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    canvas.drawBox(outer, kRadius, m_style.panel, DiagramStroke{m_style.border, 1});
    const QRectF inner = QRectF(rect()).adjusted(kPadding, kPadding / 2.0, 0, 0);
    m_legend.draw(canvas, inner, m_style, TableTextMeasure());
}

} // namespace portolan
