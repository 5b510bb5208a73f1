// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldrow.h"

#include "ui/inspector/fieldcontrol.h"
#include "ui/inspector/problemnote.h"
#include "ui/style/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

FieldRow::FieldRow(const FormField &field, QWidget *parent)
    : QWidget(parent)
    , m_name(field.name)
    , m_label(new QLabel(this))
    , m_control(FieldControl::create(field.editor, this))
    , m_reset(new QToolButton(this))
    , m_note(new ProblemNote(this))
{
    QWidget *input = m_control->input();
    input->setObjectName(u"field."_s + field.name);
    input->setAccessibleName(field.title);
    input->installEventFilter(this);
    m_label->setBuddy(input);
    m_label->setVisible(field.editor != FieldEditor::Link && field.editor != FieldEditor::Boolean);

    m_reset->setObjectName(u"reset."_s + field.name);
    m_reset->setIcon(actionIcon(u"edit-reset"_s));
    m_reset->setAutoRaise(true);
    m_reset->setAccessibleName(tr("Take %1 out of the file").arg(field.title));
    m_reset->setToolTip(tr("Take this value out of the file; the default holds then"));

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_control, 1);
    line->addWidget(m_reset);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addLayout(line);
    layout->addWidget(m_note);

    connect(m_control, &FieldControl::committed, this, &FieldRow::committed);
    connect(m_reset, &QToolButton::clicked, this, [this] { Q_EMIT committed(QString()); });
    connect(m_note, &ProblemNote::fixChosen, this, &FieldRow::fixChosen);
    show(field);
}

void FieldRow::show(const FormField &field)
{
    m_label->setText(field.required ? tr("%1 (required)").arg(field.title) : field.title);
    m_control->show(field);
    m_control->input()->setToolTip(field.help);
    m_reset->setVisible(field.resettable && field.editor != FieldEditor::Link);
    if (field.problem)
        m_note->show(*field.problem);
    else
        m_note->clear();
}

void FieldRow::showRefusal(const QString &reason)
{
    m_note->showReason(reason);
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entered();
    return QWidget::eventFilter(watched, event);
}

} // namespace portolan
