// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/texteditcommand.h"

#include <algorithm>

namespace portolan {
namespace {

/// Whether `text` is one character of UTF-8.
bool isOneCharacter(const QByteArray &text)
{
    const auto isContinuation = [](char byte) { return (uchar(byte) & 0xC0) == 0x80; };
    return !text.isEmpty() && !isContinuation(text.front())
           && std::all_of(text.begin() + 1, text.end(), isContinuation);
}

} // namespace

TextEditCommand::TextEditCommand(Swap swap, TextPatches patches, const QString &label)
    : QUndoCommand(label)
    , m_swap(std::move(swap))
    , m_patches(std::move(patches))
{ }

TextEditCommand::TextEditCommand(Swap swap, TextPatches patches, const QString &label, Moment typedAt)
    : TextEditCommand(std::move(swap), std::move(patches), label)
{
    m_keystroke = keystroke(m_patches, typedAt);
}

/// One character typed, or a short deletion at one place; a line break, a paste and a replacement are steps of their own.
std::optional<TextEditCommand::Keystroke> TextEditCommand::keystroke(const TextPatches &patches, Moment at)
{
    constexpr qsizetype kLongestCharacter = 4; // bytes, in UTF-8
    if (patches.size() != 1)
        return std::nullopt;
    const TextPatch &patch = patches.first();
    if (patch.length == 0 && isOneCharacter(patch.insertion) && patch.insertion != "\n")
        return Keystroke{Keystroke::Kind::Insertion, at};
    if (patch.insertion.isEmpty() && patch.length > 0 && patch.length <= kLongestCharacter)
        return Keystroke{Keystroke::Kind::Deletion, at};
    return std::nullopt;
}

/// Both commands have been made, so their patches are those that take them back.
bool TextEditCommand::mergeWith(const QUndoCommand *other)
{
    const auto &next = *static_cast<const TextEditCommand *>(other);
    if (!m_keystroke || !next.m_keystroke || m_keystroke->kind != next.m_keystroke->kind
        || next.m_keystroke->at - m_keystroke->at > kLongestPause)
        return false;

    TextPatch &mine = m_patches.first();
    const TextPatch &theirs = next.m_patches.first();
    if (mine.insertion.contains('\n') || theirs.insertion.contains('\n'))
        return false; // a line break was deleted
    if (m_keystroke->kind == Keystroke::Kind::Insertion && theirs.offset == mine.offset + mine.length) {
        mine.length += theirs.length;
    } else if (m_keystroke->kind == Keystroke::Kind::Deletion && theirs.offset == mine.offset) {
        mine.insertion += theirs.insertion; // with the Delete key
    } else if (m_keystroke->kind == Keystroke::Kind::Deletion
               && theirs.offset + theirs.insertion.size() == mine.offset) {
        mine.insertion.prepend(theirs.insertion); // with Backspace
        mine.offset = theirs.offset;
    } else {
        return false;
    }
    m_keystroke->at = next.m_keystroke->at;
    return true;
}

bool textDiffersFromSaved(const QUndoStack &stack)
{
    const auto [first, last] = std::minmax({stack.cleanIndex(), stack.index()});
    for (int i = std::max(first, 0); i < last; ++i) {
        if (dynamic_cast<const TextEditCommand *>(stack.command(i)))
            return true;
    }
    return first < 0; // no step leads to the saved text
}

} // namespace portolan
