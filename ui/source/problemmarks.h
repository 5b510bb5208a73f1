// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"
#include "app/yaml/textpatch.h"

#include <QObject>

#include <optional>

class QsciScintilla;
class QPainter;

namespace portolan {

class ChartSession;
class SourceMirror;

/// Shows the problems of a session in its source editor: underlined, with an icon in the margin, the message behind the
/// line and all messages of a place in a tool tip.
class ProblemMarks final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMargin = 1;

    ProblemMarks(QsciScintilla *editor, ChartSession *session, const SourceMirror *mirror);

    /// Takes the colours that go with the editor's palette.
    void restyle();
    /// Paints the messages behind the visible lines, as far as these stand in a part of the viewport.
    void paintMessages(QPainter *painter, const QRect &part);
    /// Where in the list of the newest analysis those stand that are shown at an offset of the file.
    QList<int> problemsAt(qsizetype offset) const;

private:
    /// The worst of the problems that begin in a line.
    struct LineMessage
    {
        int line = 0;
        Severity severity = Severity::Error;
        QString text;

        friend bool operator==(const LineMessage &, const LineMessage &) = default;
    };
    struct Underline
    {
        Span span; ///< of the file
        Severity severity = Severity::Error;

        friend bool operator==(const Underline &, const Underline &) = default;
    };

    QList<LineMessage> messagesOf(int firstLine, int lastLine) const;
    QList<LineMessage> visibleMessages() const;
    QRect lineRect(int line) const;
    void paintMessage(QPainter *painter, const LineMessage &message, const QRect &part) const;
    void refresh();
    void refreshMessages();
    void forget();
    QList<Underline> underlines() const;
    QList<Span> outdatedRanges(const QList<Underline> &now);
    void markAgain(Span range);
    Span shownSpan(const Problem &problem) const;
    void showToolTip(int position, int x, int y);

    QsciScintilla *m_editor;
    ChartSession *m_session;
    const SourceMirror *m_mirror;
    QList<Underline> m_underlines;      ///< as they were drawn, in the order of the text
    std::optional<TextChange> m_change; ///< of the text, since then
    QList<LineMessage> m_painted;       ///< messages, as they are in sight
};

} // namespace portolan
