// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fieldrow.h"

#include "ui/inspector/fieldcontrol.h"
#include "ui/inspector/problemnote.h"
#include "ui/style/icons.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

// Pixels.
constexpr int kWidestField = 420;
constexpr int kResetSize = 20;

/// Check boxes and links carry their title themselves.
bool hasOwnLabel(FieldEditor editor)
{
    return editor != FieldEditor::Boolean && editor != FieldEditor::Link;
}

} // namespace

FieldRow::FieldRow(const FormField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_label(new QLabel(this))
    , m_control(FieldControl::create(field.editor, this))
    , m_reset(new QToolButton(this))
    , m_note(new ProblemNote(this))
{
    QWidget *input = m_control->input();
    input->setObjectName(u"field."_s + field.name);
    input->setAccessibleName(field.section.isEmpty() ? field.title : field.section + u": "_s + field.title);
    input->installEventFilter(this);
    m_label->setBuddy(input);
    m_label->setVisible(hasOwnLabel(field.editor));

    m_reset->setObjectName(u"reset."_s + field.name);
    m_reset->setIcon(actionIcon(u"edit-reset"_s));
    m_reset->setAutoRaise(true);
    m_reset->setFixedSize(kResetSize, kResetSize);
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // so that nothing jumps when a value comes
    m_reset->setSizePolicy(policy);
    m_reset->setAccessibleName(tr("Take %1 out of the file").arg(field.title));
    m_reset->setToolTip(tr("Take this value out of the file; the default holds then"));

    setMaximumWidth(kWidestField);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    const bool hasLabel = hasOwnLabel(field.editor);
    if (hasLabel)
        layout->addWidget(m_label, 0, 0);
    const bool isAlone = hasLabel || field.editor == FieldEditor::Link;
    layout->addWidget(m_control, 1, 0, 1, isAlone ? 2 : 1);
    if (field.editor != FieldEditor::Link)
        layout->addWidget(m_reset, hasLabel ? 0 : 1, 1);
    layout->addWidget(m_note, 2, 0, 1, 2);
    layout->setColumnStretch(0, 1);

    connect(m_control, &FieldControl::committed, this, &FieldRow::committed);
    connect(m_control, &FieldControl::cancelled, this, [this] {
        m_control->revert();
        show(FormField(m_field));
    });
    connect(m_reset, &QToolButton::clicked, this, [this] { Q_EMIT committed(QString()); });
    connect(m_note, &ProblemNote::fixChosen, this, &FieldRow::fixChosen);
    connect(m_note, &ProblemNote::ignoreChosen, this, &FieldRow::ignoreChosen);
    connect(m_note, &ProblemNote::placeChosen, this, &FieldRow::placeChosen);
    show(field);
}

bool FieldRow::isFor(const FormField &field) const
{
    return field.name == m_field.name && field.editor == m_field.editor && field.section == m_field.section;
}

void FieldRow::show(const FormField &field)
{
    m_field = field;
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
