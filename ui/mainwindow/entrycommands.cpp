// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/entrycommands.h"

#include "ui/mainwindow/actiontable.h"
#include "ui/mainwindow/messagebar.h"
#include "ui/models/entryedits.h"
#include "ui/session/chartsession.h"
#include "ui/session/selection.h"
#include "ui/structure/structurepanel.h"

#include <QAction>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace portolan {

namespace {

QList<std::pair<QString, EntryKind>> additions()
{
    return {{u"edit.addComponent"_s, EntryKind::Component},
            {u"edit.addContainer"_s, EntryKind::Container},
            {u"edit.addService"_s, EntryKind::Service},
            {u"edit.addPort"_s, EntryKind::Port},
            {u"edit.addVolume"_s, EntryKind::Volume}};
}

} // namespace

EntryCommands::EntryCommands(ChartSession *session, Selection *selection, StructurePanel *structure,
                             ActionTable *actions, MessageBar *messages)
    : QObject(actions)
    , m_session(session)
    , m_selection(selection)
    , m_structure(structure)
    , m_actions(actions)
    , m_messages(messages)
{
    for (const auto &[id, kind] : additions())
        connect(actions->action(id), &QAction::triggered, this, [this, kind = kind] { add(kind); });
    connect(actions->action(u"edit.remove"_s), &QAction::triggered, this, &EntryCommands::remove);
    connect(actions->action(u"edit.rename"_s), &QAction::triggered, this, &EntryCommands::rename);
    connect(actions->action(u"edit.duplicate"_s), &QAction::triggered, this, &EntryCommands::duplicate);
    connect(actions->action(u"edit.moveUp"_s), &QAction::triggered, this, [this] { move(-1); });
    connect(actions->action(u"edit.moveDown"_s), &QAction::triggered, this, [this] { move(1); });
    connect(actions->action(u"edit.detach"_s), &QAction::triggered, this, &EntryCommands::detach);
    connect(session, &ChartSession::analysed, this, &EntryCommands::update);
    connect(selection, &Selection::changed, this, &EntryCommands::update);
    update();
}

void EntryCommands::add(EntryKind kind)
{
    select(addEntry(*m_session, kind, m_selection->path()));
}

void EntryCommands::duplicate()
{
    select(duplicateEntry(*m_session, enclosingEntry(m_selection->path())));
}

void EntryCommands::move(int places)
{
    select(moveEntry(*m_session, enclosingEntry(m_selection->path()), places));
}

void EntryCommands::select(const Result<YamlPath> &entry)
{
    if (entry)
        m_selection->select(entry.value());
    else
        m_messages->showMessage(Severity::Error, entry.error().message);
}

void EntryCommands::detach()
{
    const auto alias = aliasAt(*m_session, selectedPlace());
    if (const auto error = alias ? detachAlias(*m_session, *alias) : std::nullopt)
        m_messages->showMessage(Severity::Error, error->message);
}

void EntryCommands::rename()
{
    m_actions->action(u"view.structure"_s)->setChecked(true);
    m_structure->renameSelected();
}

void EntryCommands::remove()
{
    const YamlPath entry = enclosingEntry(m_selection->path());
    if (const auto error = removeEntries(*m_session, {entry}))
        m_messages->showMessage(Severity::Error, error->message);
}

void EntryCommands::update()
{
    for (const auto &[id, kind] : additions())
        m_actions->setReason(id, whyNotAdd(kind));
    m_actions->setReason(u"edit.duplicate"_s, whyNotDuplicate());
    m_actions->setReason(u"edit.moveUp"_s, whyNotMove(-1));
    m_actions->setReason(u"edit.moveDown"_s, whyNotMove(1));
    m_actions->setReason(u"edit.detach"_s, whyNotDetach());
    m_actions->setReason(u"edit.rename"_s, whyNotRename());
    m_actions->setReason(u"edit.remove"_s, whyNotRemove());
}

QString EntryCommands::whyNotAdd(EntryKind kind) const
{
    if (const auto stale = m_session->staleReason())
        return stale->message;
    if (canAddEntry(*m_session, kind, m_selection->path()))
        return {};
    if (kind == EntryKind::Service && !enclosingEntry(m_selection->path(), EntryKind::Component).isEmpty())
        return tr("The component has a service already.");
    return tr("Select a component first.");
}

QString EntryCommands::whyNotDuplicate() const
{
    const QString reason = whyNotRemove();
    if (!reason.isEmpty() || canDuplicateEntry(*m_session, enclosingEntry(m_selection->path())))
        return reason;
    return tr("There can be only one of these.");
}

QString EntryCommands::whyNotMove(int places) const
{
    const QString reason = whyNotRemove();
    if (!reason.isEmpty() || canMoveEntry(*m_session, enclosingEntry(m_selection->path()), places))
        return reason;
    return places < 0 ? tr("The entry is the first.") : tr("The entry is the last.");
}

/// The selected field of the selected entry, or the entry.
YamlPath EntryCommands::selectedPlace() const
{
    const auto field = YamlPath::parse(QString::fromUtf8(m_selection->field()));
    return field ? m_selection->path().joined(*field) : m_selection->path();
}

QString EntryCommands::whyNotDetach() const
{
    if (const auto stale = m_session->staleReason())
        return stale->message;
    return aliasAt(*m_session, selectedPlace()) ? QString()
                                                : tr("What is selected is no alias of a value that stands elsewhere.");
}

QString EntryCommands::whyNotRename() const
{
    const QString reason = whyNotRemove();
    return !reason.isEmpty() || m_structure->canRename() ? reason : tr("The entry has no name that could be changed.");
}

QString EntryCommands::whyNotRemove() const
{
    if (const auto stale = m_session->staleReason())
        return stale->message;
    return enclosingEntry(m_selection->path()).isEmpty() ? tr("Select an entry first.") : QString();
}

} // namespace portolan
