// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace portolan {

/// Replaces `length` bytes at `offset` by `insertion`. The offsets of a list of patches all speak of the text before
/// any of them; they do not overlap and stand in ascending order.
struct TextPatch
{
    qsizetype offset = 0;
    qsizetype length = 0;
    QByteArray insertion;

    friend bool operator==(const TextPatch &, const TextPatch &) = default;
};
using TextPatches = QList<TextPatch>;

/// The range from the first patch of a list to its last: what it is before, and where it ends afterwards.
struct TextChange
{
    qsizetype begin = 0;
    qsizetype oldEnd = 0;
    qsizetype newEnd = 0;

    qsizetype delta() const { return newEnd - oldEnd; }
};
/// Of a list that is not empty.
TextChange extentOf(const TextPatches &patches);
/// What a change and one after it come to, as a change of the text before both.
TextChange joined(const TextChange &first, const TextChange &second);

QByteArray applied(const QByteArray &text, const TextPatches &patches);

/// The patches that turn applied(text, patches) back into `text`.
TextPatches inverted(const QByteArray &text, const TextPatches &patches);

/// What making `first` and then `second` does, as patches of the text before both.
TextPatches composed(const TextPatches &first, const TextPatches &second);

/// Where a byte of applied(text, patches) stood in `text`; for one that was put in, the place it was put.
qsizetype originalOffset(const TextPatches &patches, qsizetype offset);

/// Both lists of patches of one text as one; nothing when they get in each other's way.
std::optional<TextPatches> merged(const TextPatches &first, const TextPatches &second);

/// The smallest single patch between two texts (common head and tail kept, never inside a UTF-8 character);
/// no patch when they are equal.
TextPatches difference(const QByteArray &before, const QByteArray &after);

} // namespace portolan
