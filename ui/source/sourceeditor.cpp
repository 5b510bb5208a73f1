// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/sourceeditor.h"

#include "app/chart/entrykind.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/source/bracehighlight.h"
#include "ui/source/problemmarks.h"
#include "ui/source/sourcecompletion.h"
#include "ui/source/sourcemirror.h"
#include "ui/source/yamllexer.h"
#include "ui/style/stylecolors.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTimer>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

constexpr int kNumberMargin = 0;
constexpr int kFoldMargin = 2;

} // namespace

SourceEditor::SourceEditor(ChartSession *session, Selection *selection, QWidget *parent)
    : QsciScintilla(parent)
    , m_session(session)
    , m_selection(selection)
    , m_lexer(new YamlLexer(this))
{
    setObjectName(u"sourceEditor"_s);
    setAccessibleName(tr("Source"));
    setUpEditing();
    setUpMargins();
    releaseShortcuts();
    m_mirror = new SourceMirror(this, session);
    new BraceHighlight(this, session, m_mirror);
    m_completion = new SourceCompletion(this, session, m_mirror);
    m_marks = new ProblemMarks(this, session, m_mirror);
    restyle();
    adaptToText();

    connect(session, &ChartSession::textReset, this, &SourceEditor::adaptToText);
    connect(session, &ChartSession::analysed, this, [this] {
        if (m_caretIsAhead)
            selectAtCaret();
    });
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this] {
        if (hasFocus() && !m_mirror->isFollowing())
            selectAtCaret();
    });
    connect(session, &ChartSession::textReset, this, &SourceEditor::fitLineNumbers);
    connect(session, &ChartSession::textChanged, this, &SourceEditor::fitLineNumbers);
    connect(selection, &Selection::changed, this, &SourceEditor::showSelection);
}

void SourceEditor::setUpEditing()
{
    setUtf8(true);
    setLexer(m_lexer);
    setTabWidth(2);
    setIndentationsUseTabs(false);
    setTabIndents(true);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setIndentationGuides(true);
    setCaretLineVisible(true);
    SendScintilla(SCI_SETCARETLINEVISIBLEALWAYS, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 4L);
    SendScintilla(SCI_SETEXTRAASCENT, 1UL);
    SendScintilla(SCI_SETEXTRADESCENT, 1UL);
    setFrameShape(QFrame::NoFrame);
}

void SourceEditor::setUpMargins()
{
    setMarginType(kNumberMargin, NumberMargin);
    setFolding(PlainFoldStyle, kFoldMargin);
    const std::array arrows{
        std::pair(SC_MARKNUM_FOLDEROPEN, SC_MARK_ARROWDOWN),    std::pair(SC_MARKNUM_FOLDER, SC_MARK_ARROW),
        std::pair(SC_MARKNUM_FOLDEROPENMID, SC_MARK_ARROWDOWN), std::pair(SC_MARKNUM_FOLDEREND, SC_MARK_ARROW),
        std::pair(SC_MARKNUM_FOLDERSUB, SC_MARK_EMPTY),         std::pair(SC_MARKNUM_FOLDERTAIL, SC_MARK_EMPTY),
        std::pair(SC_MARKNUM_FOLDERMIDTAIL, SC_MARK_EMPTY)};
    for (const auto &[number, symbol] : arrows)
        SendScintilla(SCI_MARKERDEFINE, static_cast<unsigned long>(number), static_cast<long>(symbol));
}

/// Scintilla's own meaning of these keys gives way to the window's actions.
void SourceEditor::releaseShortcuts()
{
    const std::array keys{QKeyCombination(Qt::CTRL, Qt::Key_Z), QKeyCombination(Qt::CTRL, Qt::Key_Y),
                          QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_Z), QKeyCombination(Qt::CTRL, Qt::Key_L),
                          QKeyCombination(Qt::ALT, Qt::Key_Backspace)};
    for (const QKeyCombination combination : keys) {
        const int key = combination.toCombined();
        if (QsciCommand *command = standardCommands()->boundTo(key)) {
            if (command->key() == key)
                command->setKey(0);
            if (command->alternateKey() == key)
                command->setAlternateKey(0);
        }
    }
}

void SourceEditor::restyle()
{
    const StyleColors &colors = StyleColors::of(palette());
    m_lexer->restyle(palette());
    setCaretForegroundColor(colors.text);
    setCaretLineBackgroundColor(colors.hoveredRow());
    setSelectionBackgroundColor(blended(colors.panel, colors.accent, 0.28));
    setSelectionForegroundColor(colors.text);
    SendScintilla(SCI_SETSELFORE, 0UL, 0L); // keep the colours of the syntax
    setMatchedBraceForegroundColor(colors.accent);
    setMatchedBraceBackgroundColor(colors.selectedRow());
    setIndentationGuidesForegroundColor(colors.border);
    setIndentationGuidesBackgroundColor(colors.panel);
    restyleMargins();
    m_marks->restyle();
}

/// The editor has the text of the session by now: the mirror is told first.
void SourceEditor::fitLineNumbers()
{
    if (std::exchange(m_lineCount, lines()) != lines())
        restyleMargins();
}

void SourceEditor::restyleMargins()
{
    const StyleColors &colors = StyleColors::of(palette());
    setMarginsFont(m_lexer->font(int(YamlToken::Text)));
    setMarginsBackgroundColor(colors.window);
    setMarginsForegroundColor(colors.muted);
    setMarginWidth(kNumberMargin, u"0"_s + QString::number(qMax(100, lines())));
    setFoldMarginColors(colors.window, colors.window);
    for (int number = int(SC_MARKNUM_FOLDEREND); number <= int(SC_MARKNUM_FOLDEROPEN); ++number) {
        SendScintilla(SCI_MARKERSETFORE, static_cast<unsigned long>(number), colors.muted);
        SendScintilla(SCI_MARKERSETBACK, static_cast<unsigned long>(number), colors.muted);
    }
}

/// A typed line break is the one that the file uses.
void SourceEditor::adaptToText()
{
    const bool windows = m_session->text().lineBreakNear(m_session->text().bomLength()) == "\r\n";
    setEolMode(windows ? EolWindows : EolUnix);
    restyleMargins();
}

void SourceEditor::selectAtCaret()
{
    if (m_synchronising)
        return;
    const SnapshotPtr snapshot = m_session->current();
    m_caretIsAhead = snapshot->document.text().size() != m_session->text().size();
    if (m_caretIsAhead || !snapshot->document.isValid())
        return;
    const YamlTree &tree = snapshot->document.tree();
    const NodeId node = tree.nodeAt(m_mirror->toFile(SendScintilla(SCI_GETCURRENTPOS)));
    if (!tree.isValid(node))
        return;
    const QScopedValueRollback synchronising(m_synchronising, true);
    m_selection->selectAround(tree.pathOf(node));
}

void SourceEditor::showSelection(const YamlPath &path, const QByteArray &field)
{
    if (m_synchronising || path.isEmpty() || hasFocus())
        return;
    const YamlDocument &document = m_session->current()->document;
    if (!document.isValid() || document.text().size() != m_session->text().size())
        return;
    const YamlTree &tree = document.tree();
    const Result<YamlPath> below = YamlPath::parse(QString::fromUtf8(field));
    NodeId node = below ? tree.find(path.joined(*below)) : kNoNode;
    if (!tree.isValid(node))
        node = tree.find(path);
    if (!tree.isValid(node))
        return;
    const NodeId key = tree.keyOf(node);
    const qsizetype begin = tree.node(tree.isValid(key) ? key : node).begin;
    const QScopedValueRollback synchronising(m_synchronising, true);
    const auto position = static_cast<unsigned long>(m_mirror->toEditor(begin));
    SendScintilla(SCI_SETEMPTYSELECTION, position);
    revealLine(SendScintilla(SCI_LINEFROMPOSITION, position));
}

/// Unfolds and scrolls so that the line stands in the upper third, unless it is in view already. What is in view is known
/// once the editor is shown.
void SourceEditor::revealLine(long line)
{
    m_isRevealOwed = !isVisible();
    if (m_isRevealOwed)
        return;
    SendScintilla(SCI_ENSUREVISIBLE, static_cast<unsigned long>(line));
    const long first = SendScintilla(SCI_GETFIRSTVISIBLELINE);
    const long shown = SendScintilla(SCI_LINESONSCREEN);
    const long displayed = SendScintilla(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(line));
    if (displayed < first || displayed >= first + shown)
        SendScintilla(SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(qMax(0L, displayed - shown / 3)));
}

void SourceEditor::goTo(Span span)
{
    const auto begin = static_cast<unsigned long>(m_mirror->toEditor(span.begin));
    const auto end = static_cast<long>(m_mirror->toEditor(span.end));
    setFocus();
    revealLine(SendScintilla(SCI_LINEFROMPOSITION, begin));
    SendScintilla(SCI_SETSEL, static_cast<unsigned long>(end), static_cast<long>(begin));
}

void SourceEditor::goToLine(int line)
{
    setFocus();
    revealLine(line);
    setCursorPosition(line, 0);
}

int SourceEditor::currentLine() const
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    return line;
}

QList<int> SourceEditor::problemsAtCaret() const
{
    return m_marks->problemsAt(m_mirror->toFile(SendScintilla(SCI_GETCURRENTPOS)));
}

void SourceEditor::complete()
{
    setFocus();
    m_completion->start();
}

void SourceEditor::undo()
{
    m_session->undoStack()->undo();
}

void SourceEditor::redo()
{
    m_session->undoStack()->redo();
}

void SourceEditor::showEvent(QShowEvent *event)
{
    QsciScintilla::showEvent(event);
    QTimer::singleShot(0, this, [this] { // with its size
        if (m_isRevealOwed)
            revealLine(currentLine());
    });
}

void SourceEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_marks)
        restyle();
}

/// Unless the point is in what is selected.
void SourceEditor::moveCaretTo(QPoint point)
{
    const long position = SendScintilla(SCI_POSITIONFROMPOINT, static_cast<unsigned long>(point.x()), long(point.y()));
    if (position < SendScintilla(SCI_GETSELECTIONSTART) || position > SendScintilla(SCI_GETSELECTIONEND))
        SendScintilla(SCI_SETEMPTYSELECTION, static_cast<unsigned long>(position));
}

void SourceEditor::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        moveCaretTo(event->pos());
    selectAtCaret(); // Scintilla tells of a moved caret only when it paints
    Q_EMIT menuAboutToShow();
    QMenu menu(this);
    menu.setObjectName(u"sourceMenu"_s);
    for (QAction *action : actions()) { // those of the window that suit the caret
        if (action->isEnabled())
            menu.addAction(action);
    }
    menu.addSeparator();
    QUndoStack *stack = m_session->undoStack();
    menu.addAction(tr("&Undo"), this, &SourceEditor::undo)->setEnabled(stack->canUndo());
    menu.addAction(tr("&Redo"), this, &SourceEditor::redo)->setEnabled(stack->canRedo());
    menu.addSeparator();
    menu.addAction(tr("Cu&t"), this, &SourceEditor::cut)->setEnabled(hasSelectedText());
    menu.addAction(tr("&Copy"), this, &SourceEditor::copy)->setEnabled(hasSelectedText());
    menu.addAction(tr("&Paste"), this, &SourceEditor::paste)->setEnabled(SendScintilla(SCI_CANPASTE));
    menu.addSeparator();
    menu.addAction(tr("Select &all"), this, [this] { selectAll(); });
    menu.exec(event->globalPos());
}

/// Dropped files are the window's business.
void SourceEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        QsciScintilla::dragEnterEvent(event);
}

void SourceEditor::inputMethodEvent(QInputMethodEvent *event)
{
    QsciScintilla::inputMethodEvent(event);
    m_mirror->flush();
}

void SourceEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completion->takeKey(event))
        return;
    QsciScintilla::keyPressEvent(event);
    m_mirror->flush();
    m_completion->follow();
}

void SourceEditor::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    QPainter painter(viewport());
    m_marks->paintMessages(&painter, event->rect());
}

} // namespace portolan
