// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/sourcemirror.h"

#include "ui/session/chartsession.h"
#include "ui/source/scintilla.h"

#include <QScopedValueRollback>

#include <utility>

namespace portolan {

SourceMirror::SourceMirror(QsciScintilla *editor, ChartSession *session)
    : QObject(editor)
    , m_editor(editor)
    , m_session(session)
{
    // One undo stack for all kinds of edits: the session's.
    m_editor->SendScintilla(QsciScintillaBase::SCI_SETUNDOCOLLECTION, 0UL);
    connect(m_editor, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int position, int type, const char *, int length) { noteModification(position, type, length); });
    connect(m_session, &ChartSession::textChanged, this, &SourceMirror::follow);
    connect(m_session, &ChartSession::textReset, this, &SourceMirror::reload);
    reload();
}

qsizetype SourceMirror::toFile(qsizetype editorOffset) const
{
    return editorOffset + m_session->text().bomLength();
}

qsizetype SourceMirror::toEditor(qsizetype fileOffset) const
{
    return qMax<qsizetype>(0, fileOffset - m_session->text().bomLength());
}

void SourceMirror::reload()
{
    const QScopedValueRollback following(m_following, true);
    m_typed.clear();
    const QByteArrayView text = m_session->text().view().sliced(m_session->text().bomLength());
    m_editor->SendScintilla(QsciScintillaBase::SCI_CLEARALL);
    m_editor->SendScintilla(QsciScintillaBase::SCI_ALLOCATE, static_cast<unsigned long>(text.size()));
    m_editor->SendScintilla(QsciScintillaBase::SCI_APPENDTEXT, static_cast<uintptr_t>(text.size()), text.data());
    m_editor->SendScintilla(QsciScintillaBase::SCI_GOTOPOS, 0UL);
}

/// Told before it happens: EditorAccess keeps the editor from telling afterwards.
void SourceMirror::noteModification(int position, int type, int length)
{
    if (m_following)
        return;
    if (type & QsciScintillaBase::SC_MOD_BEFOREINSERT)
        m_typed.append(TextPatch{toFile(position), 0, QByteArray(length, '\0')});
    else if (type & QsciScintillaBase::SC_MOD_BEFOREDELETE)
        m_typed.append(TextPatch{toFile(position), length, {}});
    else
        return;
    // For what no event of ours encloses, such as a paste by the menu.
    if (m_typed.size() == 1)
        QMetaObject::invokeMethod(this, &SourceMirror::flush, Qt::QueuedConnection);
}

void SourceMirror::flush()
{
    if (m_typed.isEmpty())
        return;
    TextPatches patches = std::exchange(m_typed, {});
    if (patches.size() > 1)
        patches = difference(m_session->text().bytes(), editorBytes());
    else if (!patches.first().insertion.isEmpty())
        patches.first().insertion = editorBytes(toEditor(patches.first().offset), patches.first().insertion.size());
    const QScopedValueRollback handingOver(m_handingOver, true);
    m_session->replaceText(tr("Typing"), patches);
}

void SourceMirror::follow(const TextPatches &patches)
{
    if (m_handingOver)
        return;
    const QScopedValueRollback following(m_following, true);
    for (auto patch = patches.crbegin(); patch != patches.crend(); ++patch) {
        const auto begin = static_cast<unsigned long>(toEditor(patch->offset));
        const auto end = static_cast<long>(toEditor(patch->offset + patch->length));
        m_editor->SendScintilla(QsciScintillaBase::SCI_SETTARGETRANGE, begin, end);
        m_editor->SendScintilla(QsciScintillaBase::SCI_REPLACETARGET, static_cast<uintptr_t>(patch->insertion.size()),
                                patch->insertion.constData());
    }
}

/// With the byte order mark, as the file has them.
QByteArray SourceMirror::editorBytes() const
{
    const auto length = m_editor->SendScintilla(QsciScintillaBase::SCI_GETLENGTH);
    const auto *text =
        static_cast<const char *>(m_editor->SendScintillaPtrResult(QsciScintillaBase::SCI_GETCHARACTERPOINTER));
    return m_session->text().bytes().first(m_session->text().bomLength()) + QByteArray(text, length);
}

QByteArray SourceMirror::editorBytes(qsizetype begin, qsizetype length) const
{
    QByteArray bytes(length, '\0'); // and the zero behind them, which Scintilla writes as well
    m_editor->SendScintilla(QsciScintillaBase::SCI_GETTEXTRANGE, static_cast<long>(begin),
                            static_cast<long>(begin + length), bytes.data());
    return bytes;
}

} // namespace portolan
