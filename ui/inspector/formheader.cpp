// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/formheader.h"

#include "ui/inspector/problemnote.h"
#include "ui/style/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *plainLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FormHeader::FormHeader(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(plainLabel(this, u"inspectorTitle"_s))
    , m_kind(plainLabel(this, u"inspectorKind"_s))
    , m_facts(plainLabel(this, u"inspectorFacts"_s))
    , m_sentence(plainLabel(this, u"inspectorSentence"_s))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_kind->setWordWrap(false);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_icon);
    line->addWidget(m_title, 1);
    line->addWidget(m_kind);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_facts);
    layout->addWidget(m_sentence);
}

void FormHeader::show(const Form &form)
{
    if (form.icon != m_form.icon)
        showIcon(form.icon);
    m_icon->setVisible(!form.title.isEmpty());
    m_title->setText(form.title);
    m_title->setVisible(!form.title.isEmpty());
    m_kind->setText(form.kind);
    m_facts->setText(form.facts.join(u'\n'));
    m_facts->setVisible(!form.facts.isEmpty());
    m_sentence->setText(form.sentence);
    m_sentence->setVisible(!form.sentence.isEmpty());
    if (!m_problems || form.problems != m_form.problems)
        showProblems(form);
    m_form = form;
}

/// Even the same pixmap would have the whole form laid out anew.
void FormHeader::showIcon(const QString &icon)
{
    m_icon->setPixmap(domainIcon(icon).pixmap(QSize(16, 16), devicePixelRatioF()));
}

void FormHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon(m_form.icon);
}

void FormHeader::showProblems(const Form &form)
{
    if (m_problems) {
        m_problems->hide();
        m_problems->deleteLater(); // one of its fixes may be what led here
    }
    m_problems = new QWidget(this);
    auto *lines = new QVBoxLayout(m_problems);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    for (const Problem &problem : form.problems) {
        auto *note = new ProblemNote(m_problems);
        note->show(problem);
        connect(note, &ProblemNote::fixChosen, this, &FormHeader::fixChosen);
        connect(note, &ProblemNote::ignoreChosen, this, &FormHeader::ignoreChosen);
        connect(note, &ProblemNote::placeChosen, this, &FormHeader::placeChosen);
        lines->addWidget(note);
    }
    m_problems->setVisible(!form.problems.isEmpty());
    layout()->addWidget(m_problems);
}

} // namespace portolan
