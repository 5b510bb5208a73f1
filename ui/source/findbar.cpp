// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/findbar.h"

#include "ui/source/scintilla.h"
#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

FindBar::FindBar(QsciScintilla *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_text(new QLineEdit(this))
    , m_outcome(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    m_text->setObjectName(u"findText"_s);
    m_text->setPlaceholderText(tr("Find in the source"));
    m_text->setAccessibleName(tr("Text to find"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(320);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    const auto addButton = [this, layout](const QString &icon, const QString &name, auto slot) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setIcon(actionIcon(icon));
        button->setToolTip(name);
        button->setAccessibleName(name);
        connect(button, &QToolButton::clicked, this, slot);
        layout->addWidget(button);
    };
    addButton(u"go-up"_s, tr("Find previous (Shift+Enter)"), &FindBar::findPrevious);
    addButton(u"go-down"_s, tr("Find next (Enter)"), &FindBar::findNext);
    layout->addWidget(m_outcome);
    layout->addStretch(1);
    addButton(u"dialog-close"_s, tr("Close (Esc)"), &FindBar::stop);

    connect(m_text, &QLineEdit::textChanged, this, &FindBar::findWhileTyping);
    hide();
}

void FindBar::start()
{
    if (const QString selected = m_editor->selectedText(); !selected.isEmpty() && !selected.contains(u'\n'))
        m_text->setText(selected);
    show();
    m_text->setFocus();
    m_text->selectAll();
}

void FindBar::findNext()
{
    find(true);
}

void FindBar::findPrevious()
{
    find(false);
}

/// From the start of what is found already, so that the match grows with the text.
void FindBar::findWhileTyping()
{
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
    m_editor->getSelection(&line, &column, &endLine, &endColumn);
    if (line >= 0)
        m_editor->setCursorPosition(line, column);
    find(true);
}

void FindBar::find(bool forward)
{
    const QString text = m_text->text();
    if (!forward) {
        int line = 0;
        int column = 0;
        int endLine = 0;
        int endColumn = 0;
        m_editor->getSelection(&line, &column, &endLine, &endColumn);
        if (line >= 0)
            m_editor->setCursorPosition(line, column);
    }
    const bool found = text.isEmpty() || m_editor->findFirst(text, false, false, false, true, forward);
    m_outcome->setText(found ? QString() : tr("Not found"));
}

void FindBar::stop()
{
    hide();
    m_editor->setFocus();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return stop();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return find(!event->modifiers().testFlag(Qt::ShiftModifier));
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace portolan
