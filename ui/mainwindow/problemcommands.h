// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"
#include "app/yaml/span.h"

#include <QObject>

#include <functional>

class QMainWindow;

namespace portolan {

class ActionTable;
class ChartSession;
class MessageBar;
class ProblemOffers;
class ProblemsPanel;
class RuleLevels;
class SourceEditor;

/// What the window does about problems: stepping through them, fixing, silencing, explaining and setting the one at the caret of
/// the source or selected in the table, whichever was used last; their counts in the status bar; and telling what is
/// wrong with the settings of the rules, which are read again whenever the user comes back to the window.
class ProblemCommands final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        ProblemsPanel *problems;
        SourceEditor *source;
    };

    ProblemCommands(const Panels &panels, ChartSession *session, ActionTable *actions, MessageBar *messages,
                    QMainWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The user wants to see a place of the text that a problem speaks of.
    void placeRequested(portolan::Span place);

private:
    void connectActions();
    void connectCounts(QMainWindow *window);
    void onProblem(const QString &action, const std::function<std::optional<Error>(int)> &act);
    void offerInMenus(const QString &action);
    void connectOffers();
    void followFocus(const QWidget *now);
    void update();
    int row() const; ///< of the model; -1 for none
    QString whyNone() const;
    void tell(const std::optional<Error> &error);
    void tellSettingsErrors();

    Panels m_panels;
    ChartSession *m_session;
    ActionTable *m_actions;
    MessageBar *m_messages;
    ProblemOffers *m_offers;
    RuleLevels *m_levels;
    bool m_inSource = false; ///< the source was used last
};

} // namespace portolan
