// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/textpatch.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <chrono>
#include <functional>
#include <optional>

namespace portolan {

/// The one command of the undo stack that changes the file: patches of the text. Making it and taking it back are the same swap, after which
/// it holds the patches that go the other way. It does not know what the edit meant.
class TextEditCommand final : public QUndoCommand
{
public:
    /// Patches the text and returns the patches that take it back.
    using Swap = std::function<TextPatches(const TextPatches &)>;
    /// Time on any steady clock.
    using Moment = std::chrono::milliseconds;

    /// A longer pause between two keystrokes starts a new step.
    static constexpr Moment kLongestPause{1000};

    TextEditCommand(Swap swap, TextPatches patches, const QString &label);
    /// As above, for text as typed: keystrokes that continue each other become one step.
    TextEditCommand(Swap swap, TextPatches patches, const QString &label, Moment typedAt);

    void undo() override { m_patches = m_swap(m_patches); }
    void redo() override { m_patches = m_swap(m_patches); }
    int id() const override { return m_keystroke ? 1 : -1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    struct Keystroke
    {
        enum class Kind : quint8 { Insertion, Deletion };
        Kind kind = Kind::Insertion;
        Moment at{};
    };
    static std::optional<Keystroke> keystroke(const TextPatches &patches, Moment at);

    Swap m_swap;
    TextPatches m_patches;
    std::optional<Keystroke> m_keystroke;
};

/// Whether a step between the saved text and this one changes the text; others may be about the picture alone.
bool textDiffersFromSaved(const QUndoStack &stack);

} // namespace portolan
