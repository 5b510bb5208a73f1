// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/topology/topologyscene.h"

#include <QUndoCommand>

#include <functional>

namespace portolan {

/// A step of the undo stack that changes no text: where things stand in the picture. It is pushed when they stand there
/// already.
class ArrangementCommand final : public QUndoCommand
{
public:
    using Show = std::function<void(const Arrangement &)>;

    ArrangementCommand(Show show, Arrangement before, Arrangement after, const QString &label)
        : QUndoCommand(label)
        , m_show(std::move(show))
        , m_before(std::move(before))
        , m_after(std::move(after))
    { }

    void undo() override { m_show(m_before); }
    void redo() override
    {
        if (std::exchange(m_pushed, true))
            m_show(m_after);
    }

private:
    Show m_show;
    Arrangement m_before;
    Arrangement m_after;
    bool m_pushed = false;
};

} // namespace portolan
