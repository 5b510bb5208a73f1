// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace portolan {

/// A half-open range of the source text, in 0-based UTF-8 bytes (a byte order mark counts).
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    constexpr qsizetype length() const { return end - begin; }
    constexpr bool isEmpty() const { return end <= begin; }
    constexpr bool contains(qsizetype offset) const { return begin <= offset && offset < end; }
    /// Like contains(), but the end belongs to it too: where a caret may stand.
    constexpr bool touches(qsizetype offset) const { return begin <= offset && offset <= end; }

    friend constexpr bool operator==(const Span &, const Span &) = default;
};

} // namespace portolan
