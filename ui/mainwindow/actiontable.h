// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QAction;
class QMainWindow;
class QMenu;
class QWidget;

namespace portolan {

struct SubMenuSpec;

/// Every action of a window, by its stable id (`file.open`): text, shortcut, icon and status tip stand in one table, the
/// menus and the tool bar in another. It knows nothing of what the actions do; the window connects them.
class ActionTable final : public QObject
{
    Q_OBJECT

public:
    /// Makes all actions, as children and shortcuts of the window. Their object names are `action.ID`.
    explicit ActionTable(QWidget *window);

    /// The id must be in the table.
    QAction *action(const QString &id) const;
    QList<QAction *> actions() const;

    /// Fills menu bar and tool bar; `examples` becomes the menu of the bundled examples.
    void buildBars(QMainWindow *window, QMenu *examples) const;

    /// Enables an action, or disables it and says why in its tool tip.
    void setReason(const QString &id, const QString &whyNot);

private:
    void makeSubMenu(const SubMenuSpec &spec, QWidget *window);
    void buildMenus(QMainWindow *window, QMenu *examples) const;
    void buildToolBar(QMainWindow *window) const;
    void fill(QMenu *menu, const char *const *ids, QMenu *examples) const;

    QHash<QString, QAction *> m_actions;
    QHash<QString, QString> m_tips; ///< status tips, by id
};

} // namespace portolan
