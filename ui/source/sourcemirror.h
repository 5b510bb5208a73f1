// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/textpatch.h"

#include <QObject>

class QsciScintilla;

namespace portolan {

class ChartSession;

/// Keeps the document of a Scintilla editor and the text of a session in step, in bytes: what is typed becomes patches
/// of the session, and the session's patches are made in the editor. The byte order mark of a file is not shown; all
/// positions are shifted by it.
class SourceMirror final : public QObject
{
    Q_OBJECT

public:
    SourceMirror(QsciScintilla *editor, ChartSession *session);

    /// Hands over what has been typed since the last time. Called at the end of every event that may type; until then
    /// the modifications of one keystroke (a line break and its indentation) are held back to make one undo step.
    void flush();

    /// Whether the editor is being changed from outside, so that a moving caret is not the user's doing.
    bool isFollowing() const { return m_following; }

    qsizetype toFile(qsizetype editorOffset) const;
    qsizetype toEditor(qsizetype fileOffset) const;

private:
    void reload();
    void noteModification(int position, int type, int length);
    void follow(const TextPatches &patches);
    QByteArray editorBytes() const;
    QByteArray editorBytes(qsizetype begin, qsizetype length) const;

    QsciScintilla *m_editor;
    ChartSession *m_session;
    /// Modifications that the session does not know yet; offsets of the file, each after the one before. Of what was put
    /// in, only the length counts.
    TextPatches m_typed;
    bool m_following = false;
    bool m_handingOver = false;
};

} // namespace portolan
