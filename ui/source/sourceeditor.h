// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/span.h"
#include "app/yaml/yamlpath.h"
#include "ui/source/editoraccess.h"
#include "ui/source/scintilla.h"

namespace portolan {

class ChartSession;
class ProblemMarks;
class Selection;
class SourceCompletion;
class SourceMirror;
class YamlLexer;

/// The text of the file, editable, with YAML highlighting. It shows and types; the text itself, undo and analysis are
/// the session's (see SourceMirror), problems are drawn by ProblemMarks.
class SourceEditor final : public QsciScintilla
{
    Q_OBJECT

public:
    SourceEditor(ChartSession *session, Selection *selection, QWidget *parent = nullptr);

    /// Shows a range of the file, selects it and takes the focus.
    void goTo(Span span);
    /// Puts the caret at the start of a 0-based line and takes the focus.
    void goToLine(int line);
    int currentLine() const;
    /// Where in the list of the newest analysis those problems stand that the caret is at.
    QList<int> problemsAtCaret() const;
    /// Shows what can be written at the caret.
    void complete();

public Q_SLOTS:
    void undo() override;
    void redo() override;

Q_SIGNALS:
    /// The context menu will show those of actions() that are enabled.
    void menuAboutToShow();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpEditing();
    void setUpMargins();
    void releaseShortcuts();
    void restyle();
    void fitLineNumbers();
    void restyleMargins();
    void adaptToText();
    void selectAtCaret();
    void showSelection(const YamlPath &path, const QByteArray &field);
    void revealLine(long line);
    void moveCaretTo(QPoint point);

    ChartSession *m_session;
    Selection *m_selection;
    YamlLexer *m_lexer;
    EditorAccess m_access{this};
    SourceMirror *m_mirror;
    SourceCompletion *m_completion;
    int m_lineCount = 0;
    ProblemMarks *m_marks = nullptr;
    bool m_synchronising = false; ///< caret and selection: one of them follows the other
    bool m_caretIsAhead = false;  ///< the caret moved in a text that is not analysed yet
    bool m_isRevealOwed = false;  ///< the line of the caret is to be in view once there is one
};

} // namespace portolan
