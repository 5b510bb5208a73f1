// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/problemcommands.h"

#include "ui/mainwindow/actiontable.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/mainwindow/problemoffers.h"
#include "ui/mainwindow/rulelevels.h"
#include "ui/models/problemsmodel.h"
#include "ui/problems/problemcounts.h"
#include "ui/problems/problemspanel.h"
#include "ui/session/chartsession.h"
#include "ui/session/settingswatch.h"
#include "ui/source/sourceeditor.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QStatusBar>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

QString asMenuText(QString title)
{
    return title.replace(u'&', "&&"_L1);
}

} // namespace

ProblemCommands::ProblemCommands(const Panels &panels, ChartSession *session, ActionTable *actions,
                                 MessageBar *messages, QMainWindow *window)
    : QObject(window)
    , m_panels(panels)
    , m_session(session)
    , m_actions(actions)
    , m_messages(messages)
    , m_offers(new ProblemOffers(actions->action(u"problem.fix"_s), this))
    , m_levels(new RuleLevels(session, actions, messages, this))
{
    connectActions();
    connectOffers();
    connectCounts(window);
    connect(panels.problems, &ProblemsPanel::refused, messages,
            [messages](const QString &reason) { messages->showMessage(Severity::Error, reason); });
    connect(panels.problems, &ProblemsPanel::currentChanged, this, &ProblemCommands::update);
    connect(panels.problems, &ProblemsPanel::placeRequested, this, &ProblemCommands::placeRequested);
    connect(panels.source, &QsciScintilla::cursorPositionChanged, this, &ProblemCommands::update);
    connect(panels.source, &SourceEditor::menuAboutToShow, this, &ProblemCommands::update);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { followFocus(now); });
    connect(session, &ChartSession::projectSettingsChanged, this, &ProblemCommands::tellSettingsErrors);
    connect(session, &ChartSession::projectSettingsChanged, this, &ProblemCommands::update);
    connect(session, &ChartSession::filePathChanged, this, &ProblemCommands::update);
    new SettingsWatch(session);
    window->installEventFilter(this);
    update();
}

void ProblemCommands::connectActions()
{
    ProblemsPanel *panel = m_panels.problems;
    ProblemsModel *model = panel->model();
    connect(m_actions->action(u"go.nextProblem"_s), &QAction::triggered, panel, [panel] { panel->step(1); });
    connect(m_actions->action(u"go.previousProblem"_s), &QAction::triggered, panel, [panel] { panel->step(-1); });
    onProblem(u"problem.fix"_s, [model](int row) { return model->applyFix(row, 0); });
    onProblem(u"problem.fixAll"_s, [model](int row) {
        const auto all = model->fixForAll(row);
        return all ? model->apply(*all) : std::nullopt;
    });
    onProblem(u"problem.ignore"_s, [model](int row) { return model->ignore(row); });
    offerInMenus(u"problem.levels"_s);
    onProblem(u"problem.help"_s, [this, panel](int row) {
        m_actions->action(u"view.problems"_s)->setChecked(true);
        panel->explain(row);
        return std::nullopt;
    });
}

/// Connects an action that acts on a row of the model.
void ProblemCommands::onProblem(const QString &id, const std::function<std::optional<Error>(int)> &act)
{
    connect(m_actions->action(id), &QAction::triggered, this, [this, act] {
        if (const int current = row(); current >= 0)
            tell(act(current));
    });
    offerInMenus(id);
}

/// The context menus of table and source.
void ProblemCommands::offerInMenus(const QString &id)
{
    m_panels.problems->addAction(m_actions->action(id));
    m_panels.source->addAction(m_actions->action(id));
}

void ProblemCommands::connectOffers()
{
    connect(m_offers, &ProblemOffers::fixChosen, this,
            [this](const QuickFix &fix) { tell(m_panels.problems->model()->apply(fix)); });
    connect(m_offers, &ProblemOffers::placeChosen, this, &ProblemCommands::placeRequested);
}

void ProblemCommands::connectCounts(QMainWindow *window)
{
    auto *counts = new ProblemCounts(m_session);
    window->statusBar()->addWidget(counts);
    connect(counts, &QAbstractButton::clicked, this, [this] {
        m_actions->action(u"view.problems"_s)->setChecked(true);
        m_panels.problems->setFocus(Qt::ShortcutFocusReason);
    });
}

void ProblemCommands::followFocus(const QWidget *now)
{
    const bool inSource = now == m_panels.source;
    if (inSource == m_inSource || !(inSource || m_panels.problems->isAncestorOf(now)))
        return;
    m_inSource = inSource;
    update();
}

int ProblemCommands::row() const
{
    const int selected = m_panels.problems->currentRow();
    if (!m_inSource)
        return selected;
    const QList<int> atCaret = m_panels.source->problemsAtCaret();
    if (atCaret.isEmpty())
        return -1;
    return atCaret.contains(selected) ? selected : atCaret.constFirst();
}

QString ProblemCommands::whyNone() const
{
    return m_inSource ? tr("There is no problem at the caret.") : tr("Select a problem first.");
}

void ProblemCommands::update()
{
    const ProblemsModel *model = m_panels.problems->model();
    const int current = row();
    const bool isThere = current >= 0 && current < model->rowCount();
    for (const QString &id : {u"problem.ignore"_s, u"problem.help"_s})
        m_actions->setReason(id, isThere ? QString() : whyNone());

    const Problem problem = isThere ? model->problemAt(current) : Problem();
    const QList<QuickFix> &fixes = problem.fixes;
    m_offers->show(fixes, problem.related);
    m_levels->showFor(problem.rule, isThere ? QString() : whyNone());
    const QString noFix = isThere ? tr("There is no ready-made fix for this problem.") : whyNone();
    m_actions->action(u"problem.fix"_s)
        ->setText(fixes.isEmpty() ? tr("&Fix") : tr("&Fix: %1").arg(asMenuText(fixes.constFirst().title)));
    m_actions->setReason(u"problem.fix"_s, fixes.isEmpty() ? noFix : QString());

    const auto all = isThere ? model->fixForAll(current) : std::nullopt;
    const QString noFixForAll = isThere ? tr("Fixes of this rule need a look, one by one.") : whyNone();
    m_actions->action(u"problem.fixAll"_s)->setText(all ? asMenuText(all->title) : tr("Fix &all of this rule"));
    m_actions->setReason(u"problem.fixAll"_s, all ? QString() : noFixForAll);
}

void ProblemCommands::tell(const std::optional<Error> &error)
{
    if (error)
        m_messages->showMessage(Severity::Error, error->message);
}

bool ProblemCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_session->readProjectSettings();
    return QObject::eventFilter(watched, event);
}

void ProblemCommands::tellSettingsErrors()
{
    const QStringList &errors = m_session->projectSettings().errors;
    if (!errors.isEmpty())
        m_messages->showMessage(Severity::Warning, errors.join(u'\n'));
}

} // namespace portolan
