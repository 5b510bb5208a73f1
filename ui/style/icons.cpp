// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include "ui/style/stylecolors.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

QString resourceOf(const QString &id)
{
    return u":/portolan/icons/%1.svg"_s.arg(id);
}

/// Draws an SVG of ours in the colours of the palette at the time of painting, so that a change between light and dark
/// needs no new icon. `currentColor` and `backgroundColor` in the file stand for the two colours.
class LineIconEngine final : public QIconEngine
{
public:
    explicit LineIconEngine(const QString &id) : m_id(id) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        const int side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, scaledPixmap(square.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor color = ink(mode);
        const QString cacheKey =
            u"portolan-%1-%2x%3-%4"_s.arg(m_id).arg(size.width()).arg(size.height()).arg(color.name());
        QPixmap pixmap;
        if (QPixmapCache::find(cacheKey, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(recoloured(color)).render(&painter, QRectF(QPointF(0, 0), size));
        painter.end();
        QPixmapCache::insert(cacheKey, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_id); }
    QString iconName() override { return m_id; }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {QSize(16, 16), QSize(32, 32)}; }

private:
    QColor ink(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        const StyleColors &colors = StyleColors::of(palette);
        if (m_id == "error"_L1)
            return colors.error;
        if (m_id == "warning"_L1)
            return colors.warning;
        if (m_id == "information"_L1)
            return colors.information;
        return palette.color(QPalette::WindowText);
    }

    QByteArray recoloured(const QColor &color) const
    {
        QFile file(resourceOf(m_id));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QColor background = QGuiApplication::palette().color(QPalette::Base);
        return file.readAll()
            .replace("currentColor", color.name().toLatin1())
            .replace("backgroundColor", background.name().toLatin1());
    }

    QString m_id;
};

} // namespace

QIcon domainIcon(const QString &id)
{
    return QIcon(new LineIconEngine(QFile::exists(resourceOf(id)) ? id : u"yaml"_s));
}

QIcon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return domainIcon(u"error"_s);
    case Severity::Warning:
        return domainIcon(u"warning"_s);
    case Severity::Information:
        break;
    }
    return domainIcon(u"information"_s);
}

QIcon actionIcon(const QString &name)
{
    return QIcon::fromTheme(name);
}

} // namespace portolan
