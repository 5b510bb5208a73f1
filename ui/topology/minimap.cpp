// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/minimap.h"

#include "app/painting/paintercanvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <QtConcurrentRun>

#include <algorithm>
#include <limits>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kMost(180, 120); ///< pixels, of the picture
constexpr QSize kLeast(24, 24);
constexpr qreal kMostOfTheView = 0.3; ///< of its width and height
constexpr int kMargin = 12;           ///< to the view's sides
constexpr int kPadding = 6;           ///< around the boxes
constexpr qreal kFrameTint = 0.12;

} // namespace

Minimap::Minimap(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"topologyMinimap"_s);
    setAccessibleName(tr("Map of the whole picture"));
    setToolTip(tr("The frame is what is in view. Drag to see another part."));
    setCursor(Qt::PointingHandCursor);
    connect(&m_drawing, &QFutureWatcherBase::finished, this, [this] {
        if (m_drawing.result().style == m_style)
            m_drawn = m_drawing.result();
        update();
        followPicture();
    });
    hide();
}

Minimap::~Minimap()
{
    m_drawing.disconnect();
    m_drawing.waitForFinished();
}

void Minimap::setPicture(const ArrangedGraphPtr &picture)
{
    m_picture = picture;
    updateShown();
}

void Minimap::setDiagramStyle(const DiagramStyle &style)
{
    m_style = style;
    m_drawn = {}; // nobody should see the colours of before
    update();
}

void Minimap::setWanted(bool wanted)
{
    m_wanted = wanted;
    updateShown();
}

void Minimap::showArea(const QRectF &area)
{
    if (area == m_area)
        return;
    m_area = area;
    updateShown();
}

void Minimap::updateShown()
{
    setVisible(m_wanted && !layout().isEmpty() && !m_area.contains(layout().bounds));
    followPicture();
    update();
}

void Minimap::settle(const QRect &viewport)
{
    m_viewport = viewport;
    const QRect place = placeIn(m_corner);
    setGeometry(place);
    followPicture();
}

void Minimap::keepClear()
{
    qreal least = std::numeric_limits<qreal>::max();
    for (const Qt::Corner corner :
         {Qt::BottomRightCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::TopLeftCorner}) {
        const qreal area = covered(placeIn(corner));
        if (area < least)
            m_corner = corner;
        least = std::min(least, area);
    }
    settle(m_viewport);
}

QRect Minimap::placeIn(Qt::Corner corner) const
{
    const QSize picture = (layout().bounds.size() * scale()).toSize().expandedTo(kLeast);
    QRect place({}, picture.grownBy({kPadding, kPadding, kPadding, kPadding}));
    const QRect room = m_viewport.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const bool isLeft = corner == Qt::TopLeftCorner || corner == Qt::BottomLeftCorner;
    const bool isTop = corner == Qt::TopLeftCorner || corner == Qt::TopRightCorner;
    place.moveLeft(isLeft ? room.left() : room.right() + 1 - place.width());
    place.moveTop(isTop ? room.top() : room.bottom() + 1 - place.height());
    return place;
}

/// How much of the boxes in view lies below a place of the parent, in the picture's measure.
qreal Minimap::covered(const QRect &place) const
{
    const qreal unit = m_area.width() / m_viewport.width();
    const QRectF below(m_area.topLeft() + QPointF(place.topLeft() - m_viewport.topLeft()) * unit,
                       QSizeF(place.size()) * unit);
    qreal sum = 0;
    for (const QRectF &box : layout().boxes) {
        const QRectF part = box & below;
        sum += part.width() * part.height();
    }
    return sum;
}

qreal Minimap::scale() const
{
    const QSizeF picture = layout().bounds.size();
    if (picture.isEmpty())
        return 1;
    const QSizeF most = QSizeF(kMost).boundedTo(QSizeF(parentWidget()->size()) * kMostOfTheView);
    return std::min(most.width() / picture.width(), most.height() / picture.height());
}

QPointF Minimap::pictureAt(QPointF place) const
{
    return (place - QRectF(rect()).center()) / scale() + layout().bounds.center();
}

MinimapDrawing Minimap::wanted() const
{
    return {m_picture, m_style, size(), devicePixelRatioF(), scale()};
}

/// What nobody sees is not drawn.
void Minimap::followPicture()
{
    const MinimapDrawing next = wanted();
    if (isHidden() || m_drawn.image.isNull() || m_drawn.isOf(next) || m_drawing.isRunning())
        return;
    m_drawing.setFuture(QtConcurrent::run([next, before = m_drawn] { return next.drawnAfter(before); }));
}

/// The boxes of before are shown until there are new ones; the first ones are not waited for.
void Minimap::paintEvent(QPaintEvent *)
{
    if (m_drawn.image.isNull() || m_drawn.pixelRatio != devicePixelRatioF())
        m_drawn = wanted().drawnAfter({});
    QPainter painter(this);
    painter.drawImage(rect(), m_drawn.image);
    const QRectF inner = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    QColor tint = toColor(m_style.accent);
    painter.setPen(QPen(tint, 1.5));
    tint.setAlphaF(float(kFrameTint));
    painter.setBrush(tint);
    painter.drawRect(wanted().placeOf(m_area).intersected(inner));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT placeWanted(pictureAt(event->position()));
    event->accept();
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT placeWanted(pictureAt(event->position()));
    event->accept();
}

void Minimap::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace portolan
