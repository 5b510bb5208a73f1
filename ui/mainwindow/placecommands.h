// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/span.h"

#include <QObject>

namespace portolan {

class ActionTable;
class CentreArea;
class ChartSession;
class InspectorPanel;
class Questions;
class Selection;
class SourceView;

/// The actions that lead to a place: a line, what is found, the text and the form of what is selected.
class PlaceCommands final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        CentreArea *centre;
        SourceView *source;
        InspectorPanel *inspector;
    };
    PlaceCommands(const Panels &panels, ChartSession *session, Selection *selection, Questions *questions,
                  ActionTable *actions);

    /// Selects a span of the source.
    void showPlace(Span span);

private:
    void connectTyping();
    void goToLine();
    void goToForm();
    void goToSource();

    Panels m_panels;
    ChartSession *m_session;
    Selection *m_selection;
    Questions *m_questions;
    ActionTable *m_actions;
};

} // namespace portolan
