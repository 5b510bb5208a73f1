// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/problemmarks.h"

#include "ui/session/chartsession.h"
#include "ui/source/scintilla.h"
#include "ui/source/sourcemirror.h"
#include "ui/style/icons.h"
#include "ui/style/stylecolors.h"

#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

using Sci = QsciScintillaBase;

constexpr int kHoverDelay = 350; // milliseconds
constexpr std::array kSeverities{Severity::Error, Severity::Warning, Severity::Information};

/// The same number serves as indicator and as marker; both are free from 8 and 0 on for applications.
int indicatorOf(Severity severity)
{
    return Sci::INDIC_CONTAINER + int(severity);
}

int markerOf(Severity severity)
{
    return int(severity);
}

long lineOf(QsciScintilla *editor, qsizetype position)
{
    return editor->SendScintilla(Sci::SCI_LINEFROMPOSITION, static_cast<unsigned long>(position));
}

} // namespace

ProblemMarks::ProblemMarks(QsciScintilla *editor, ChartSession *session, const SourceMirror *mirror)
    : QObject(editor)
    , m_editor(editor)
    , m_session(session)
    , m_mirror(mirror)
{
    m_editor->setMarginType(kMargin, QsciScintilla::SymbolMargin);
    m_editor->setMarginWidth(kMargin, 20);
    m_editor->setMarginMarkerMask(kMargin, 0b111);
    m_editor->SendScintilla(Sci::SCI_SETMOUSEDWELLTIME, static_cast<unsigned long>(kHoverDelay));
    connect(m_editor, &Sci::SCN_DWELLSTART, this, &ProblemMarks::showToolTip);
    connect(m_editor, &Sci::SCN_DWELLEND, this, [] { QToolTip::hideText(); });
    connect(m_session, &ChartSession::analysed, this, &ProblemMarks::refresh);
    restyle();
    refresh();
}

void ProblemMarks::restyle()
{
    const StyleColors &colors = StyleColors::of(m_editor->palette());
    for (const Severity severity : kSeverities) {
        const int indicator = indicatorOf(severity);
        m_editor->indicatorDefine(QsciScintilla::SquiggleIndicator, indicator);
        m_editor->setIndicatorForegroundColor(colors.of(severity), indicator);
        m_editor->setIndicatorDrawUnder(true, indicator);
        m_editor->markerDefine(QsciScintilla::Invisible, markerOf(severity)); // painted in paintMessages()
    }
    m_editor->viewport()->update();
}

void ProblemMarks::refresh()
{
    clearMarks();
    QHash<int, LineMessage> worst;
    for (const Problem &problem : m_session->current()->problems) {
        underline(problem);
        const int line = int(lineOf(m_editor, m_mirror->toEditor(problem.span.begin)));
        const auto known = worst.constFind(line);
        if (known == worst.cend() || problem.severity < known->severity)
            worst.insert(line, LineMessage{line, problem.severity, problem.message});
    }
    m_messages = worst.values();
    std::ranges::sort(m_messages, {}, &LineMessage::line);
    for (const LineMessage &message : std::as_const(m_messages))
        m_editor->markerAdd(message.line, markerOf(message.severity));
    m_editor->viewport()->update();
}

void ProblemMarks::clearMarks()
{
    const long length = m_editor->SendScintilla(Sci::SCI_GETLENGTH);
    for (const Severity severity : kSeverities) {
        m_editor->markerDeleteAll(markerOf(severity));
        m_editor->SendScintilla(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicatorOf(severity)));
        m_editor->SendScintilla(Sci::SCI_INDICATORCLEARRANGE, 0UL, length);
    }
    m_messages.clear();
}

/// A problem without an extent (something is missing) is underlined to the end of its line.
void ProblemMarks::underline(const Problem &problem)
{
    const SourceText &text = m_session->text();
    Span span = problem.span;
    if (span.isEmpty())
        span.end = qMax(text.lineEnd(span.begin) - text.lineBreakNear(span.begin).size(), span.begin + 1);
    const auto begin = static_cast<unsigned long>(m_mirror->toEditor(span.begin));
    m_editor->SendScintilla(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicatorOf(problem.severity)));
    m_editor->SendScintilla(Sci::SCI_INDICATORFILLRANGE, begin, static_cast<long>(span.length()));
}

void ProblemMarks::showToolTip(int position, int x, int y)
{
    if (position < 0 || !m_editor->underMouse())
        return;
    const qsizetype offset = m_mirror->toFile(position);
    const SourceText &text = m_session->text();
    QStringList messages;
    for (const Problem &problem : m_session->current()->problems) {
        const bool sameLine = problem.span.isEmpty() && text.lineAt(problem.span.begin) == text.lineAt(offset);
        if (sameLine || problem.span.touches(offset))
            messages.append(u"%1 [%2]"_s.arg(problem.message, problem.rule));
    }
    if (!messages.isEmpty())
        QToolTip::showText(m_editor->viewport()->mapToGlobal(QPoint(x, y + 8)), messages.join(u'\n'), m_editor);
}

/// The messages of the lines that are in sight.
std::span<const ProblemMarks::LineMessage> ProblemMarks::visibleMessages() const
{
    const long first = m_editor->SendScintilla(Sci::SCI_GETFIRSTVISIBLELINE);
    const long last = first + m_editor->SendScintilla(Sci::SCI_LINESONSCREEN) + 1;
    const auto lineShownAt = [this](long row) {
        return m_editor->SendScintilla(Sci::SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(row));
    };
    const auto begin = std::ranges::lower_bound(m_messages, int(lineShownAt(first)), {}, &LineMessage::line);
    const auto end = std::ranges::upper_bound(m_messages, int(lineShownAt(last)), {}, &LineMessage::line);
    return {begin, end};
}

void ProblemMarks::paintMessages(QPainter *painter) const
{
    constexpr int kGap = 24; // pixels between the line's end and the message
    constexpr int kLeastRoom = 60;
    const StyleColors &colors = StyleColors::of(m_editor->palette());
    painter->setFont(m_editor->font());
    for (const LineMessage &message : visibleMessages()) {
        if (!m_editor->SendScintilla(Sci::SCI_GETLINEVISIBLE, static_cast<unsigned long>(message.line)))
            continue;
        const long end = m_editor->SendScintilla(Sci::SCI_GETLINEENDPOSITION, static_cast<unsigned long>(message.line));
        const int x = int(m_editor->SendScintilla(Sci::SCI_POINTXFROMPOSITION, 0UL, end)) + kGap;
        const int y = int(m_editor->SendScintilla(Sci::SCI_POINTYFROMPOSITION, 0UL, end));
        const int height = int(m_editor->SendScintilla(Sci::SCI_TEXTHEIGHT, static_cast<unsigned long>(message.line)));
        const int room = m_editor->viewport()->width() - x - 12;
        if (y + height < 0 || y > m_editor->viewport()->height())
            continue;
        // Scintilla places the pixmaps of markers wrongly on fine screens.
        const QRect margin(m_editor->marginWidth(0), y, m_editor->marginWidth(kMargin), height);
        severityIcon(message.severity).paint(painter, margin.adjusted(0, 1, 0, -1));
        if (room < kLeastRoom)
            continue;
        painter->setPen(colors.of(message.severity));
        const QString text = painter->fontMetrics().elidedText(message.text, Qt::ElideRight, room);
        painter->drawText(QRect(x, y, room, height), Qt::AlignVCenter | Qt::TextSingleLine, text);
    }
}

} // namespace portolan
