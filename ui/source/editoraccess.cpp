// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/editoraccess.h"

#include "ui/source/scintilla.h"

#include <QAccessibleWidget>

namespace portolan {

namespace {

/// Whether anybody has asked for accessibility, as far as the editors know.
bool isInUse = false;

/// Before anybody listens, an editor is only known by its name and place.
QAccessibleInterface *plainAccess(const QString &, QObject *object)
{
    auto *editor = isInUse ? nullptr : qobject_cast<QsciScintilla *>(object);
    return editor ? new QAccessibleWidget(editor, QAccessible::EditableText) : nullptr;
}

} // namespace

EditorAccess::EditorAccess(QsciScintilla *editor) : m_editor(editor)
{
    // After QScintilla's own, which the first editor installs: the last one is asked first.
    [[maybe_unused]] static const bool isInstalled = (QAccessible::installFactory(plainAccess), true);
    QAccessible::installActivationObserver(this);
    follow(QAccessible::isActive());
}

EditorAccess::~EditorAccess()
{
    QAccessible::removeActivationObserver(this);
}

void EditorAccess::accessibilityActiveChanged(bool active)
{
    follow(active);
    if (QAccessibleInterface *known = QAccessible::queryAccessibleInterface(m_editor))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
}

void EditorAccess::follow(bool active)
{
    isInUse = active;
    // A change of the text is told once it was made if any of its flags is wanted, also the one that says who made it.
    constexpr unsigned long kUsed = QsciScintillaBase::SC_MOD_BEFOREINSERT | QsciScintillaBase::SC_MOD_BEFOREDELETE
                                    | QsciScintillaBase::SC_MOD_CHANGEFOLD;
    constexpr unsigned long kAll = QsciScintillaBase::SC_MODEVENTMASKALL;
    m_editor->SendScintilla(QsciScintillaBase::SCI_SETMODEVENTMASK, active ? kAll : kUsed);
}

} // namespace portolan
