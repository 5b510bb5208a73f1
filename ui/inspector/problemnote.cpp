// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/problemnote.h"

#include "ui/style/icons.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

ProblemNote::ProblemNote(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_fixes(new QVBoxLayout)
{
    m_text->setObjectName(u"problemText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_icon->setAlignment(Qt::AlignTop);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1);
    layout->addLayout(m_fixes, 1, 1);
    clear();
}

void ProblemNote::show(const Problem &problem)
{
    clear();
    setMessage(problem.severity, problem.message);
    for (const QuickFix &fix : problem.fixes) {
        auto *button = new QPushButton(fix.title, this);
        button->setObjectName(u"fix"_s);
        connect(button, &QPushButton::clicked, this, [this, fix] { Q_EMIT fixChosen(fix); });
        m_fixes->addWidget(button, 0, Qt::AlignLeft);
    }
}

void ProblemNote::showReason(const QString &reason)
{
    clear();
    setMessage(Severity::Error, reason);
}

void ProblemNote::clear()
{
    while (QLayoutItem *item = m_fixes->takeAt(0)) {
        item->widget()->deleteLater(); // the fix that was chosen may be the one that clears
        delete item;
    }
    m_text->clear();
    setVisible(false);
}

QString ProblemNote::message() const
{
    return m_text->text();
}

void ProblemNote::setMessage(Severity severity, const QString &message)
{
    m_icon->setPixmap(severityIcon(severity).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_text->setText(message);
    setVisible(true);
}

} // namespace portolan
