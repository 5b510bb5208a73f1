// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/messagebar.h"

#include "ui/style/icons.h"
#include "ui/style/stylecolors.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_button->setObjectName(u"messageButton"_s);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(actionIcon(u"dialog-close"_s));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    connect(m_button, &QPushButton::clicked, this, &MessageBar::takeOffer);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::showMessage(Severity severity, const QString &text, const Offer &offer)
{
    m_severity = severity;
    m_offer = offer;
    m_icon->setPixmap(severityIcon(severity).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_text->setText(text);
    m_button->setText(offer.text);
    m_button->setVisible(!offer.text.isEmpty());
    setAccessibleName(text);
    show();
    update();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

/// The whole line is the button, for those who click on the words.
void MessageBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        takeOffer();
}

void MessageBar::takeOffer()
{
    if (const auto take = m_offer.take) // a copy: taking it may put up another message
        take();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const StyleColors &colors = StyleColors::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), blended(colors.panel, colors.of(m_severity), 0.10));
    painter.fillRect(QRect(0, height() - 1, width(), 1), blended(colors.border, colors.of(m_severity), 0.35));
}

} // namespace portolan
