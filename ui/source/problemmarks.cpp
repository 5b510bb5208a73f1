// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/problemmarks.h"

#include "ui/models/rowchange.h"
#include "ui/session/chartsession.h"
#include "ui/source/scintilla.h"
#include "ui/source/sourcemirror.h"
#include "ui/style/icons.h"
#include "ui/style/stylecolors.h"

#include <QApplication>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

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
    // All but those of folding: Scintilla draws one that no margin shows in the text, and paints all of that for any marker.
    m_editor->setMarginMarkerMask(kMargin, ~QsciScintillaBase::SC_MASK_FOLDERS);
    m_editor->SendScintilla(Sci::SCI_SETMOUSEDWELLTIME, static_cast<unsigned long>(kHoverDelay));
    connect(m_editor, &Sci::SCN_DWELLSTART, this, &ProblemMarks::showToolTip);
    connect(m_editor, &Sci::SCN_DWELLEND, this, [] { QToolTip::hideText(); });
    connect(m_session, &ChartSession::textReset, this, &ProblemMarks::forget);
    connect(m_session, &ChartSession::textChanged, this, [this](const TextPatches &patches) {
        const TextChange change = extentOf(patches);
        m_change = m_change ? joined(*m_change, change) : change;
    });
    connect(m_session, &ChartSession::textChecked, this, &ProblemMarks::refresh);
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

/// Another text: the underlines of the old one went away with it; markers stay with lines.
void ProblemMarks::forget()
{
    for (const Severity severity : kSeverities)
        m_editor->markerDeleteAll(markerOf(severity));
    m_underlines.clear();
    m_change.reset();
}

/// Marks what the newest analysis says, only where that is not what the editor shows already: it moves marks along with
/// the text.
void ProblemMarks::refresh()
{
    QList<Underline> now = underlines();
    const QList<Span> outdated = outdatedRanges(now);
    m_underlines = std::move(now);
    for (const Span range : outdated)
        markAgain(range);
    refreshMessages();
}

/// Only lines that say something else are painted again.
void ProblemMarks::refreshMessages()
{
    const QList<LineMessage> now = visibleMessages();
    const auto repaintWhere = [this](const QList<LineMessage> &some, const QList<LineMessage> &others) {
        for (const LineMessage &message : some) {
            if (!others.contains(message))
                m_editor->viewport()->update(lineRect(message.line));
        }
    };
    repaintWhere(m_painted, now);
    repaintWhere(now, m_painted);
}

QList<ProblemMarks::Underline> ProblemMarks::underlines() const
{
    QList<Underline> all;
    for (const Problem &problem : m_session->checked()->problems)
        all.append({shownSpan(problem), problem.severity});
    return all;
}

/// In ascending order.
QList<ProblemMarks::LineMessage> ProblemMarks::messagesOf(int firstLine, int lastLine) const
{
    const CheckedTextPtr checked = m_session->checked();
    const SourceText &text = checked->document.text();
    const auto beginOf = [](const Problem &problem) { return problem.span.begin; };
    auto problem = std::ranges::lower_bound(checked->problems, text.offsetAt({firstLine, 0}), {}, beginOf);
    QList<LineMessage> all;
    for (; problem != checked->problems.cend(); ++problem) {
        const int line = int(text.lineAt(problem->span.begin));
        if (line > lastLine)
            break;
        if (all.isEmpty() || all.constLast().line != line)
            all.append({line, problem->severity, problem->message});
        else if (problem->severity < all.constLast().severity)
            all.last() = {line, problem->severity, problem->message};
    }
    return all;
}

/// Where the editor does not show what holds now. What was drawn before and does not touch the change of the text has been
/// moved along with it.
QList<Span> ProblemMarks::outdatedRanges(const QList<Underline> &now)
{
    QList<Span> ranges;
    if (const auto change = std::exchange(m_change, std::nullopt)) {
        Span changed{change->begin, change->newEnd}; // markers stay with the start of their line
        const auto isTouched = [&](const Underline &mark) {
            const bool touches = mark.span.end >= change->begin && mark.span.begin <= change->oldEnd;
            if (touches)
                changed = {std::min(mark.span.begin, changed.begin),
                           std::max(mark.span.end + change->delta(), changed.end)};
            return touches;
        };
        m_underlines.removeIf(isTouched);
        for (Underline &mark : m_underlines) {
            if (mark.span.begin > change->oldEnd)
                mark.span = {mark.span.begin + change->delta(), mark.span.end + change->delta()};
        }
        ranges.append(changed);
    }
    int moved = 0; // rows by which those after the changes so far stood further down
    for (const RowChange &rows : rowChanges(m_underlines, now, std::equal_to<>())) {
        for (const Underline &gone : m_underlines.mid(rows.first + moved, rows.before))
            ranges.append(gone.span);
        for (const Underline &added : now.mid(rows.first, rows.after))
            ranges.append(added.span);
        moved += rows.before - rows.after;
    }
    return ranges;
}

/// Draws the marks in a range anew.
void ProblemMarks::markAgain(Span range)
{
    const auto begin = static_cast<unsigned long>(m_mirror->toEditor(range.begin));
    const auto end = static_cast<long>(m_mirror->toEditor(range.end));
    const int firstLine = int(lineOf(m_editor, static_cast<qsizetype>(begin)));
    const int lastLine = int(lineOf(m_editor, end));
    for (const Severity severity : kSeverities) {
        m_editor->SendScintilla(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicatorOf(severity)));
        m_editor->SendScintilla(Sci::SCI_INDICATORCLEARRANGE, begin, static_cast<long>(range.length()));
        // One by one: those of lines that became one are all there.
        const unsigned marker = 1U << markerOf(severity);
        for (int line = firstLine; line <= lastLine; ++line) {
            while (m_editor->markersAtLine(line) & marker)
                m_editor->markerDelete(line, markerOf(severity));
        }
    }
    for (const Underline &mark : std::as_const(m_underlines)) {
        if (mark.span.begin > range.end || mark.span.end < range.begin)
            continue;
        const auto from = static_cast<unsigned long>(m_mirror->toEditor(mark.span.begin));
        m_editor->SendScintilla(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicatorOf(mark.severity)));
        m_editor->SendScintilla(Sci::SCI_INDICATORFILLRANGE, from, static_cast<long>(mark.span.length()));
    }
    for (const LineMessage &message : messagesOf(firstLine, lastLine))
        m_editor->markerAdd(message.line, markerOf(message.severity));
}

/// A problem without an extent (something is missing) is underlined to the end of its line.
Span ProblemMarks::shownSpan(const Problem &problem) const
{
    const SourceText &text = m_session->text();
    Span span = problem.span;
    if (span.isEmpty())
        span.end = qMax(text.lineEnd(span.begin) - text.lineBreakNear(span.begin).size(), span.begin + 1);
    return span;
}

QList<int> ProblemMarks::problemsAt(qsizetype offset) const
{
    const SourceText &text = m_session->text();
    const QList<Problem> &problems = m_session->checked()->problems;
    QList<int> found;
    for (int i = 0; i < problems.size(); ++i) {
        const Span span = problems.at(i).span;
        if (span.touches(offset) || (span.isEmpty() && text.lineAt(span.begin) == text.lineAt(offset)))
            found.append(i);
    }
    return found;
}

void ProblemMarks::showToolTip(int position, int x, int y)
{
    if (position < 0 || !m_editor->underMouse() || QApplication::activePopupWidget())
        return; // nothing is to cover an open menu
    QStringList messages;
    for (const int index : problemsAt(m_mirror->toFile(position))) {
        const Problem &problem = m_session->checked()->problems.at(index);
        messages.append(u"%1 [%2]"_s.arg(problem.message, problem.rule));
    }
    if (!messages.isEmpty())
        QToolTip::showText(m_editor->viewport()->mapToGlobal(QPoint(x, y + 8)), messages.join(u'\n'), m_editor);
}

/// Of the lines that are in sight.
QList<ProblemMarks::LineMessage> ProblemMarks::visibleMessages() const
{
    const long first = m_editor->SendScintilla(Sci::SCI_GETFIRSTVISIBLELINE);
    const long last = first + m_editor->SendScintilla(Sci::SCI_LINESONSCREEN) + 1;
    const auto lineShownAt = [this](long row) {
        return int(m_editor->SendScintilla(Sci::SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(row)));
    };
    QList<LineMessage> messages = messagesOf(lineShownAt(first), lineShownAt(last));
    messages.removeIf([this](const LineMessage &message) {
        return !m_editor->SendScintilla(Sci::SCI_GETLINEVISIBLE, static_cast<unsigned long>(message.line));
    });
    return messages;
}

/// The whole width of the viewport.
QRect ProblemMarks::lineRect(int line) const
{
    const long end = m_editor->SendScintilla(Sci::SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line));
    const int y = int(m_editor->SendScintilla(Sci::SCI_POINTYFROMPOSITION, 0UL, end));
    const int height = int(m_editor->SendScintilla(Sci::SCI_TEXTHEIGHT, static_cast<unsigned long>(line)));
    return {0, y, m_editor->viewport()->width(), height};
}

void ProblemMarks::paintMessages(QPainter *painter, const QRect &part)
{
    painter->setFont(m_editor->font());
    m_painted = visibleMessages();
    for (const LineMessage &message : std::as_const(m_painted))
        paintMessage(painter, message, part);
}

void ProblemMarks::paintMessage(QPainter *painter, const LineMessage &message, const QRect &part) const
{
    constexpr int kGap = 24; // pixels between the line's end and the message
    constexpr int kLeastRoom = 60;
    const QRect line = lineRect(message.line);
    if (!line.intersects(part))
        return;
    // Scintilla places the pixmaps of markers wrongly on fine screens.
    const QRect margin(m_editor->marginWidth(0), line.y(), m_editor->marginWidth(kMargin), line.height());
    severityIcon(message.severity).paint(painter, margin.adjusted(0, 1, 0, -1));
    const long end = m_editor->SendScintilla(Sci::SCI_GETLINEENDPOSITION, static_cast<unsigned long>(message.line));
    const int x = int(m_editor->SendScintilla(Sci::SCI_POINTXFROMPOSITION, 0UL, end)) + kGap;
    const int room = line.width() - x - 12;
    if (room < kLeastRoom)
        return;
    painter->setPen(StyleColors::of(m_editor->palette()).of(message.severity));
    const QString text = painter->fontMetrics().elidedText(message.text, Qt::ElideRight, room);
    painter->drawText(QRect(x, line.y(), room, line.height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
}

} // namespace portolan
