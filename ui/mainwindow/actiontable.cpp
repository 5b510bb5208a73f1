// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/actiontable.h"

#include "ui/mainwindow/actionspecs.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QIcon iconOf(const QString &name)
{
    if (name.isEmpty())
        return {};
    return name.startsWith(u':') ? domainIcon(name.sliced(1)) : actionIcon(name);
}

QAction *makeAction(const ActionSpec &spec, QWidget *window)
{
    auto *action = new QAction(iconOf(QString::fromLatin1(spec.icon)), translated(spec.text), window);
    action->setObjectName(u"action."_s + QString::fromLatin1(spec.id));
    action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(spec.shortcuts), QKeySequence::PortableText));
    action->setStatusTip(translated(spec.tip));
    action->setCheckable(spec.checkable);
    window->addAction(action);
    return action;
}

/// A button that opens a menu, for what is too much for a bar.
QToolButton *menuButton(const QString &name, const QIcon &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    return button;
}

} // namespace

ActionTable::ActionTable(QWidget *window) : QObject(window)
{
    for (const ActionSpec &spec : actionSpecs()) {
        const QString id = QString::fromLatin1(spec.id);
        m_actions.insert(id, makeAction(spec, window));
        m_tips.insert(id, translated(spec.tip));
        setReason(id, {});
    }
    for (const SubMenuSpec &spec : subMenuSpecs())
        makeSubMenu(spec, window);
    for (const auto &ids :
         {std::initializer_list<QString>{u"view.topology"_s, u"view.source"_s, u"view.manifests"_s, u"view.split"_s},
          {u"view.system"_s, u"view.light"_s, u"view.dark"_s},
          {u"problem.level.default"_s, u"problem.level.error"_s, u"problem.level.warning"_s, u"problem.level.info"_s,
           u"problem.level.off"_s}}) {
        auto *group = new QActionGroup(this);
        for (const QString &id : ids)
            group->addAction(action(id));
    }
    // Elsewhere these keys open a cell of a table, or lead from word to word: they are for the picture alone, and F2 for
    // the tree, which listens to it by itself.
    for (const QString &id :
         {u"edit.rename"_s, u"view.moveLeft"_s, u"view.moveRight"_s, u"view.moveUp"_s, u"view.moveDown"_s})
        action(id)->setShortcutContext(Qt::WidgetShortcut);
    action(u"file.quit"_s)->setMenuRole(QAction::QuitRole);
    action(u"help.about"_s)->setMenuRole(QAction::AboutRole);
}

void ActionTable::makeSubMenu(const SubMenuSpec &spec, QWidget *window)
{
    const QString id = QString::fromLatin1(spec.id);
    auto *menu = new QMenu(translated(spec.menu.title), window);
    menu->setObjectName(u"menu."_s + id);
    menu->setToolTipsVisible(true);
    fill(menu, spec.menu.ids, nullptr);
    menu->menuAction()->setObjectName(u"action."_s + id);
    m_actions.insert(id, menu->menuAction());
    m_tips.insert(id, translated(spec.tip));
    setReason(id, {});
}

QAction *ActionTable::action(const QString &id) const
{
    QAction *action = m_actions.value(id);
    Q_ASSERT_X(action, "ActionTable", qPrintable(id));
    return action;
}

QList<QAction *> ActionTable::actions() const
{
    return m_actions.values();
}

void ActionTable::setReason(const QString &id, const QString &whyNot)
{
    QAction *subject = action(id);
    const QString tip = whyNot.isEmpty() ? m_tips.value(id) : whyNot;
    if (subject->isEnabled() == whyNot.isEmpty() && subject->statusTip() == tip)
        return; // most of the time: this is asked again with every letter
    subject->setEnabled(whyNot.isEmpty());
    subject->setStatusTip(tip);
    const QString keys = subject->shortcut().toString(QKeySequence::NativeText);
    subject->setToolTip(keys.isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, keys));
}

void ActionTable::buildBars(QMainWindow *window, QMenu *examples) const
{
    buildMenus(window, examples);
    buildToolBar(window);
}

void ActionTable::buildMenus(QMainWindow *window, QMenu *examples) const
{
    for (const MenuSpec &spec : menuSpecs()) {
        QMenu *menu = window->menuBar()->addMenu(translated(spec.title));
        menu->setToolTipsVisible(true);
        fill(menu, spec.ids, examples);
    }
}

void ActionTable::fill(QMenu *menu, const char *const *ids, QMenu *examples) const
{
    for (; *ids; ++ids) {
        const QString id = QString::fromLatin1(*ids);
        if (id == "-"_L1)
            menu->addSeparator();
        else if (id == "examples"_L1)
            menu->addMenu(examples);
        else
            menu->addAction(action(id));
    }
}

void ActionTable::buildToolBar(QMainWindow *window) const
{
    QToolBar *bar = window->addToolBar(QCoreApplication::translate("Actions", "Tool bar"));
    bar->setObjectName(u"toolBar"_s);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto addActions = [this, bar](std::initializer_list<QString> ids) {
        for (const QString &id : ids)
            bar->addAction(action(id));
        bar->addSeparator();
    };
    addActions({u"file.open"_s, u"file.save"_s});
    addActions({u"edit.undo"_s, u"edit.redo"_s});

    QToolButton *add =
        menuButton(u"addButton"_s, actionIcon(u"list-add"_s), QCoreApplication::translate("Actions", "Add"));
    for (const QString &id :
         {u"edit.addComponent"_s, u"edit.addContainer"_s, u"edit.addService"_s, u"edit.addPort"_s, u"edit.addVolume"_s})
        add->menu()->addAction(action(id));
    add->menu()->setToolTipsVisible(true);
    bar->addWidget(add);
    bar->addAction(action(u"edit.remove"_s));
    bar->addSeparator();

    QToolButton *exportButton = menuButton(u"exportButton"_s, actionIcon(u"document-export"_s),
                                           QCoreApplication::translate("Actions", "Export"));
    exportButton->menu()->addAction(action(u"file.exportManifests"_s));
    exportButton->menu()->addAction(action(u"file.exportDiagram"_s));
    bar->addWidget(exportButton);

    auto *spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    for (const QString &id : {u"view.zoomOut"_s, u"view.zoomReset"_s, u"view.zoomIn"_s, u"view.zoomFit"_s})
        bar->addAction(action(id));
}

} // namespace portolan
