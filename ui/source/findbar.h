// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QsciScintilla;

namespace portolan {

/// A line below the source to find text in it. It only moves the editor's selection.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QsciScintilla *editor, QWidget *parent = nullptr);

    /// Shows the bar, ready for typing; takes what is selected as the text to find.
    void start();
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void findWhileTyping();
    void find(bool forward);
    void stop();

    QsciScintilla *m_editor;
    QLineEdit *m_text;
    QLabel *m_outcome;
};

} // namespace portolan
