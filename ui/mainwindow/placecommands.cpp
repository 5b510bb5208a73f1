// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/placecommands.h"

#include "ui/dialogs/questions.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/mainwindow/actiontable.h"
#include "ui/mainwindow/centrearea.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/source/sourceeditor.h"
#include "ui/source/sourceview.h"

#include <QAction>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

PlaceCommands::PlaceCommands(const Panels &panels, ChartSession *session, Selection *selection, Questions *questions,
                             ActionTable *actions)
    : QObject(actions)
    , m_panels(panels)
    , m_session(session)
    , m_selection(selection)
    , m_questions(questions)
    , m_actions(actions)
{
    const auto on = [this](const QString &id, auto slot) {
        connect(m_actions->action(id), &QAction::triggered, this, slot);
    };
    on(u"go.line"_s, &PlaceCommands::goToLine);
    on(u"go.form"_s, &PlaceCommands::goToForm);
    on(u"go.source"_s, &PlaceCommands::goToSource);
    connectTyping();
}

void PlaceCommands::connectTyping()
{
    connect(m_actions->action(u"edit.find"_s), &QAction::triggered, this, [this] {
        m_panels.centre->showSource();
        m_panels.source->startFind();
    });
    connect(m_actions->action(u"edit.complete"_s), &QAction::triggered, this, [this] {
        m_panels.centre->showSource();
        m_panels.source->editor()->complete();
    });
    connect(m_actions->action(u"edit.findNext"_s), &QAction::triggered, this, [this] { m_panels.source->findNext(); });
    connect(m_actions->action(u"edit.findPrevious"_s), &QAction::triggered, this,
            [this] { m_panels.source->findPrevious(); });
}

void PlaceCommands::showPlace(Span span)
{
    m_panels.centre->showSource();
    m_panels.source->editor()->goTo(span);
}

void PlaceCommands::goToLine()
{
    SourceEditor *editor = m_panels.source->editor();
    const auto line = m_questions->askLine(editor->currentLine() + 1, editor->lines());
    if (!line)
        return;
    m_panels.centre->showSource();
    editor->goToLine(*line - 1);
}

void PlaceCommands::goToForm()
{
    m_actions->action(u"view.inspector"_s)->setChecked(true);
    m_panels.inspector->startEditing();
}

void PlaceCommands::goToSource()
{
    const YamlTree &tree = m_session->good()->document.tree();
    if (const NodeId node = tree.find(m_selection->path()); tree.isValid(node) && !m_session->isStale())
        showPlace({tree.node(node).begin, tree.node(node).begin});
}

} // namespace portolan
