// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace portolan {

class ChartSession;
class FindBar;
class Selection;
class SourceEditor;

/// The source editor with its find bar.
class SourceView final : public QWidget
{
    Q_OBJECT

public:
    SourceView(ChartSession *session, Selection *selection, QWidget *parent = nullptr);

    SourceEditor *editor() const { return m_editor; }
    void startFind();
    void findNext();
    void findPrevious();

private:
    SourceEditor *m_editor;
    FindBar *m_findBar;
};

} // namespace portolan
