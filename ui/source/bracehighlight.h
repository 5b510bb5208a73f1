// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QObject>

#include <optional>

class QsciScintilla;

namespace portolan {

class ChartSession;
class SourceMirror;

/// Where the partner of the bracket or brace at an offset stands; nothing when it has none, or is none itself.
std::optional<qsizetype> matchingBrace(QByteArrayView text, qsizetype at);

/// Highlights the bracket or brace at the caret of an editor and its partner. Scintilla's own search for the partner goes
/// through the whole of a large text whenever somebody has opened a bracket and not closed it yet; this one stays near.
class BraceHighlight : public QObject
{
    Q_OBJECT

public:
    BraceHighlight(QsciScintilla *editor, const ChartSession *session, const SourceMirror *mirror);

private:
    void refresh();

    QsciScintilla *m_editor;
    const ChartSession *m_session;
    const SourceMirror *m_mirror;
};

} // namespace portolan
