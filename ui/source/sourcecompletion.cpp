// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/sourcecompletion.h"

#include "ui/models/completion.h"
#include "ui/session/chartsession.h"
#include "ui/source/completionpopup.h"
#include "ui/source/scintilla.h"
#include "ui/source/sourcemirror.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace portolan {

using Sci = QsciScintillaBase;

SourceCompletion::SourceCompletion(QsciScintilla *editor, ChartSession *session, const SourceMirror *mirror)
    : QObject(editor)
    , m_editor(editor)
    , m_session(session)
    , m_mirror(mirror)
{
    editor->installEventFilter(this);
    editor->viewport()->installEventFilter(this);
    connect(session, &ChartSession::textReset, this, &SourceCompletion::close);
    for (const QScrollBar *bar : {editor->verticalScrollBar(), editor->horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &SourceCompletion::close);
}

void SourceCompletion::start()
{
    const qsizetype offset = caret();
    const Completion completion = completionAt(m_session->text(), offset, *m_session->good());
    if (completion.offers.isEmpty() || m_editor->hasSelectedText())
        return close();
    if (!m_popup) {
        m_popup = new CompletionPopup(m_editor->window());
        m_popup->setFont(m_editor->font());
        connect(m_popup, &CompletionPopup::chosen, this, &SourceCompletion::accept);
    }
    m_wordBegin = completion.word.begin;
    const long word = long(m_mirror->toEditor(completion.word.begin));
    const QPoint corner(int(m_editor->SendScintilla(Sci::SCI_POINTXFROMPOSITION, 0UL, word)),
                        int(m_editor->SendScintilla(Sci::SCI_POINTYFROMPOSITION, 0UL, word)));
    const int height = int(m_editor->SendScintilla(Sci::SCI_TEXTHEIGHT, 0UL));
    m_popup->offer(completion.offers, {m_editor->viewport()->mapTo(m_editor->window(), corner), QSize(1, height)});
}

bool SourceCompletion::takeKey(const QKeyEvent *event)
{
    return isShown() && event->modifiers() == Qt::NoModifier && m_popup->takeKey(event->key());
}

void SourceCompletion::follow()
{
    if (!isShown())
        return;
    if (completionAt(m_session->text(), caret(), *m_session->good()).word.begin == m_wordBegin)
        start();
    else
        close(); // the caret is at another word
}

void SourceCompletion::accept(const QString &offer)
{
    const SourceText &text = m_session->text();
    const Span word = completionAt(text, caret(), *m_session->good()).word;
    const QByteArray bytes = offer.toUtf8();
    m_session->replaceText(tr("Complete %1").arg(offer.trimmed()), {{word.begin, word.length(), bytes}});
    m_editor->SendScintilla(Sci::SCI_GOTOPOS,
                            static_cast<unsigned long>(m_mirror->toEditor(word.begin + bytes.size())));
}

/// Whoever leaves the text has no use for the offers; Tab stays with the text while they are shown.
bool SourceCompletion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide || event->type() == QEvent::Resize
        || event->type() == QEvent::MouseButtonPress)
        close();
    if (event->type() == QEvent::ShortcutOverride && isShown()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QObject::eventFilter(watched, event);
}

bool SourceCompletion::isShown() const
{
    return m_popup && m_popup->isVisible();
}

void SourceCompletion::close()
{
    if (m_popup)
        m_popup->hide();
}

qsizetype SourceCompletion::caret() const
{
    return m_mirror->toFile(m_editor->SendScintilla(Sci::SCI_GETCURRENTPOS));
}

} // namespace portolan
