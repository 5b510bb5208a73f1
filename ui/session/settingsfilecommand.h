// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/io/settingsfilechange.h"

#include <QUndoCommand>

#include <functional>

namespace portolan {

/// A step of the undo stack that changes the settings beside the file instead of its text. It is pushed when they are
/// changed already; a step that cannot be taken back, since somebody else has changed them since, goes away.
class SettingsFileCommand final : public QUndoCommand
{
public:
    /// Makes a change, and tells what comes of it; answers whether it was made.
    using Make = std::function<bool(const SettingsFileChange &)>;

    SettingsFileCommand(Make make, SettingsFileChange change, const QString &label)
        : QUndoCommand(label)
        , m_make(std::move(make))
        , m_change(std::move(change))
    { }

    void undo() override { setObsolete(!m_make(m_change.inverted())); }
    void redo() override
    {
        if (std::exchange(m_pushed, true))
            setObsolete(!m_make(m_change));
    }

private:
    Make m_make;
    SettingsFileChange m_change;
    bool m_pushed = false;
};

} // namespace portolan
