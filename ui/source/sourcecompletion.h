// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QKeyEvent;
class QsciScintilla;

namespace portolan {

class ChartSession;
class CompletionPopup;
class SourceMirror;

/// Completes the word at the caret of a source editor, when asked to: see completionAt() for what is offered. While the
/// offers are shown, typing narrows them down; nothing is computed while they are not.
class SourceCompletion final : public QObject
{
    Q_OBJECT

public:
    SourceCompletion(QsciScintilla *editor, ChartSession *session, const SourceMirror *mirror);

    /// Shows what can stand at the caret; nothing where that is not known.
    void start();
    /// Whether a key was for the offers.
    bool takeKey(const QKeyEvent *event);
    /// The editor has handled a key, and the session knows the text.
    void follow();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isShown() const;
    void close();
    void accept(const QString &offer);
    qsizetype caret() const; ///< in the file

    QsciScintilla *m_editor;
    ChartSession *m_session;
    const SourceMirror *m_mirror;
    qsizetype m_wordBegin = 0;         ///< of the word that the offers are for, in the file
    QPointer<CompletionPopup> m_popup; ///< of the window that the editor is in
};

} // namespace portolan
