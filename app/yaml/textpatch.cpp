// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/textpatch.h"

#include <algorithm>
#include <limits>

namespace portolan {
namespace {

/// A run of bytes of a patched text: a part of the text before (`origin` is its offset there), or bytes put in.
struct Piece
{
    qsizetype origin = -1;
    qsizetype length = 0;
    QByteArray bytes;

    static Piece kept(qsizetype origin, qsizetype length) { return {origin, length, {}}; }
    static Piece inserted(const QByteArray &bytes) { return {-1, bytes.size(), bytes}; }
    bool isKept() const { return origin >= 0; }

    /// Cuts the first `count` bytes off and returns them.
    Piece takeFront(qsizetype count)
    {
        Piece front = isKept() ? kept(origin, count) : inserted(bytes.left(count));
        length -= count;
        if (isKept())
            origin += count;
        else
            bytes.remove(0, count);
        return front;
    }
};

/// More than any text has: the tail behind the last patch, whose length the patches do not tell.
constexpr qsizetype kEndless = std::numeric_limits<qsizetype>::max() / 4;

QList<Piece> patchedPieces(QList<Piece> pieces, const TextPatches &patches)
{
    QList<Piece> patched;
    const auto take = [&pieces](qsizetype length, QList<Piece> *into) {
        while (length > 0) {
            const Piece front = pieces.first().takeFront(std::min(length, pieces.constFirst().length));
            if (pieces.constFirst().length == 0)
                pieces.removeFirst();
            if (into)
                into->append(front);
            length -= front.length;
        }
    };
    qsizetype at = 0;
    for (const TextPatch &patch : patches) {
        take(patch.offset - at, &patched);
        take(patch.length, nullptr);
        if (!patch.insertion.isEmpty())
            patched.append(Piece::inserted(patch.insertion));
        at = patch.offset + patch.length;
    }
    return patched + pieces;
}

TextPatches patchesOf(const QList<Piece> &pieces)
{
    TextPatches patches;
    QByteArray insertion;
    qsizetype at = 0;
    for (const Piece &piece : pieces) {
        if (!piece.isKept()) {
            insertion += piece.bytes;
            continue;
        }
        if (piece.origin > at || !insertion.isEmpty())
            patches.append({at, piece.origin - at, insertion});
        insertion.clear();
        at = piece.origin + piece.length;
    }
    return patches;
}

bool isUtf8Tail(const QByteArray &text, qsizetype offset)
{
    return offset < text.size() && (uchar(text[offset]) & 0xC0) == 0x80;
}

} // namespace

TextChange extentOf(const TextPatches &patches)
{
    qsizetype delta = 0;
    for (const TextPatch &patch : patches)
        delta += patch.insertion.size() - patch.length;
    const qsizetype oldEnd = patches.constLast().offset + patches.constLast().length;
    return {patches.constFirst().offset, oldEnd, oldEnd + delta};
}

TextChange joined(const TextChange &first, const TextChange &second)
{
    const qsizetype end = std::max(first.newEnd, second.oldEnd); // in the text between them
    return {std::min(first.begin, second.begin), end - first.delta(), end + second.delta()};
}

QByteArray applied(const QByteArray &text, const TextPatches &patches)
{
    QByteArray result;
    result.reserve(text.size() + (patches.isEmpty() ? 0 : extentOf(patches).delta()));
    qsizetype at = 0;
    for (const TextPatch &patch : patches) {
        Q_ASSERT(patch.offset >= at && patch.offset + patch.length <= text.size());
        result.append(text.constData() + at, patch.offset - at);
        result.append(patch.insertion);
        at = patch.offset + patch.length;
    }
    return result.append(text.constData() + at, text.size() - at);
}

TextPatches inverted(const QByteArray &text, const TextPatches &patches)
{
    TextPatches inverse;
    inverse.reserve(patches.size());
    qsizetype shift = 0;
    for (const TextPatch &patch : patches) {
        inverse.append({patch.offset + shift, patch.insertion.size(), text.mid(patch.offset, patch.length)});
        shift += patch.insertion.size() - patch.length;
    }
    return inverse;
}

TextPatches composed(const TextPatches &first, const TextPatches &second)
{
    const QList<Piece> untouched{Piece::kept(0, kEndless)};
    return patchesOf(patchedPieces(patchedPieces(untouched, first), second));
}

qsizetype originalOffset(const TextPatches &patches, qsizetype offset)
{
    qsizetype shift = 0;
    for (const TextPatch &patch : patches) {
        const qsizetype begin = patch.offset + shift;
        if (offset < begin)
            break;
        if (offset < begin + patch.insertion.size())
            return patch.offset;
        shift += patch.insertion.size() - patch.length;
    }
    return offset - shift;
}

std::optional<TextPatches> merged(const TextPatches &first, const TextPatches &second)
{
    TextPatches all = first + second;
    const auto standsBefore = [](const TextPatch &a, const TextPatch &b) {
        return a.offset != b.offset ? a.offset < b.offset : a.length == 0 && b.length > 0;
    };
    std::stable_sort(all.begin(), all.end(), standsBefore);
    for (qsizetype i = 1; i < all.size(); ++i) {
        if (all[i - 1].offset + all[i - 1].length > all[i].offset)
            return std::nullopt;
    }
    return all;
}

TextPatches difference(const QByteArray &before, const QByteArray &after)
{
    if (before == after)
        return {};
    const qsizetype shorter = std::min(before.size(), after.size());
    const auto firstDifferent = std::mismatch(before.cbegin(), before.cbegin() + shorter, after.cbegin());
    qsizetype head = firstDifferent.first - before.cbegin();
    while (head > 0 && (isUtf8Tail(before, head) || isUtf8Tail(after, head)))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - tail - 1] == after[after.size() - tail - 1])
        ++tail;
    while (tail > 0 && isUtf8Tail(before, before.size() - tail))
        --tail;
    return {{head, before.size() - head - tail, after.mid(head, after.size() - head - tail)}};
}

} // namespace portolan
