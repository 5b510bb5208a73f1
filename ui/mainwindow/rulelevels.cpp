// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/rulelevels.h"

#include "app/io/settingsfilechange.h"
#include "app/validation/validator.h"
#include "ui/mainwindow/actiontable.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/session/chartsession.h"
#include "ui/session/settingsfilecommand.h"

#include <QAction>
#include <QDir>
#include <QMenu>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

struct LevelChoice
{
    QString action;
    std::optional<RuleLevel> level; ///< nothing: that of the catalogue
};

const QList<LevelChoice> &levelChoices()
{
    static const QList<LevelChoice> choices{{u"problem.level.default"_s, std::nullopt},
                                            {u"problem.level.error"_s, RuleLevel{Severity::Error}},
                                            {u"problem.level.warning"_s, RuleLevel{Severity::Warning}},
                                            {u"problem.level.info"_s, RuleLevel{Severity::Information}},
                                            {u"problem.level.off"_s, RuleLevel{}}};
    return choices;
}

} // namespace

RuleLevels::RuleLevels(ChartSession *session, ActionTable *actions, MessageBar *messages, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_actions(actions)
    , m_messages(messages)
{
    for (const LevelChoice &choice : levelChoices()) {
        connect(actions->action(choice.action), &QAction::triggered, this,
                [this, level = choice.level] { choose(QString(m_rule), level); });
    }
}

void RuleLevels::showFor(const QString &rule, const QString &whyNone)
{
    m_rule = rule;
    const bool isNamed = !m_session->filePath().isEmpty();
    const QString reason =
        !rule.isEmpty() && !isNamed ? tr("Save the file first: the settings of its rules stand beside it.") : whyNone;
    const QMap<QString, RuleLevel> &levels = m_session->projectSettings().rules.levels;
    m_actions->setReason(u"problem.levels"_s, levels.isEmpty() ? reason : QString());
    listResets(levels);
    const auto set = levels.constFind(rule);
    const auto level = set == levels.cend() ? std::nullopt : std::optional(*set);
    for (const LevelChoice &choice : levelChoices()) {
        m_actions->setReason(choice.action, reason);
        m_actions->action(choice.action)->setChecked(!rule.isEmpty() && choice.level == level);
    }
}

/// A way back for every rule that is set, also where it finds nothing any more.
void RuleLevels::listResets(const QMap<QString, RuleLevel> &levels)
{
    if (levels == m_levels)
        return;
    m_levels = levels;
    for (QAction *gone : std::exchange(m_resets, {}))
        gone->deleteLater(); // it may be the one that was chosen
    auto *menu = m_actions->action(u"problem.levels"_s)->menu<QMenu *>();
    for (auto set = levels.cbegin(); set != levels.cend(); ++set) {
        if (m_resets.isEmpty())
            m_resets.append(menu->addSeparator());
        QAction *reset = menu->addAction(tr("Reset %1 (%2)").arg(set.key(), set->name()));
        reset->setObjectName(u"reset."_s + set.key());
        connect(reset, &QAction::triggered, this, [this, rule = set.key()] { choose(rule, std::nullopt); });
        m_resets.append(reset);
    }
}

void RuleLevels::choose(const QString &rule, const std::optional<RuleLevel> &level)
{
    const auto change = ruleLevelChange(m_session->filePath(), rule, level);
    if (!change)
        return m_messages->showMessage(Severity::Error, change.error().message);
    if (change->before == change->after || !make(*change))
        return;
    const QString label = level ? tr("Set %1 to %2").arg(rule, level->name()) : tr("Reset %1").arg(rule);
    QUndoStack *stack = m_session->undoStack();
    stack->push(
        new SettingsFileCommand([this](const SettingsFileChange &again) { return make(again); }, *change, label));
    m_messages->showMessage(Severity::Information, toldOf(*change, rule, level),
                            {tr("Undo"), [stack, step = stack->index()] {
                                 if (stack->index() == step)
                                     stack->undo();
                             }});
}

QString RuleLevels::toldOf(const SettingsFileChange &change, const QString &rule, const std::optional<RuleLevel> &level)
{
    const QString file = QDir::toNativeSeparators(change.file);
    if (level)
        return tr("%1 is set to %2 in %3.").arg(rule, level->name(), file);
    return change.after ? tr("%1 is not set in %2 any more.").arg(rule, file)
                        : tr("%1 is not set any more; %2 said nothing else and was removed.").arg(rule, file);
}

/// Answers whether the file was changed. What was told of it before does not hold any more.
bool RuleLevels::make(const SettingsFileChange &change)
{
    m_messages->hide();
    if (const auto error = change.make()) {
        m_messages->showMessage(Severity::Error, error->message);
        return false;
    }
    m_session->readProjectSettings();
    return true;
}

} // namespace portolan
