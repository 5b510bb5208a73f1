// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace portolan {

/// What a backslash in double quotes begins (YAML 1.2.2, chapter 5.7).
struct Escape
{
    qsizetype length = 0; ///< in bytes, with the backslash
    char32_t character = 0;

    QByteArray utf8() const;
};

/// The escape whose backslash stands at `at`. A pair of escaped surrogates, as JSON writers make them, is one. Nothing
/// for an escape that names no character; nor for the backslash at the end of a line, which joins it with the next.
std::optional<Escape> escapeAt(QByteArrayView source, qsizetype at);

} // namespace portolan
