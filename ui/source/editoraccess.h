// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QsciScintilla;

namespace portolan {

/// What screen readers see of a source editor. QScintilla counts all characters before the caret for them, at every
/// change and every repaint and whether anybody listens or not, which takes longer than all the rest of a keystroke in a
/// large file. So it is asked to only while accessibility is in use.
class EditorAccess final : public QAccessible::ActivationObserver
{
public:
    explicit EditorAccess(QsciScintilla *editor);
    ~EditorAccess() override;
    Q_DISABLE_COPY_MOVE(EditorAccess)

    void accessibilityActiveChanged(bool active) override;

private:
    void follow(bool active);

    QsciScintilla *m_editor;
};

} // namespace portolan
