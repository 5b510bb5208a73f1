// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/rulesettings.h"

#include <QObject>

class QAction;

namespace portolan {

class ActionTable;
class ChartSession;
class MessageBar;
struct SettingsFileChange;

/// The menu of rule settings: how bad a rule is for this project, and a way back for each rule that is set. What is chosen goes to the project's settings file as a
/// step of the undo stack, holds at once, and is told.
class RuleLevels final : public QObject
{
    Q_OBJECT

public:
    RuleLevels(ChartSession *session, ActionTable *actions, MessageBar *messages, QObject *parent);

    /// Offers the levels of a rule; with an empty id none, since `whyNone`.
    void showFor(const QString &rule, const QString &whyNone);

private:
    void listResets(const QMap<QString, RuleLevel> &levels);
    void choose(const QString &rule, const std::optional<RuleLevel> &level);
    bool make(const SettingsFileChange &change);
    static QString toldOf(const SettingsFileChange &change, const QString &rule, const std::optional<RuleLevel> &level);

    ChartSession *m_session;
    ActionTable *m_actions;
    MessageBar *m_messages;
    QString m_rule;                    ///< that the menu is about
    QMap<QString, RuleLevel> m_levels; ///< that the menu has ways back for
    QList<QAction *> m_resets;
};

} // namespace portolan
