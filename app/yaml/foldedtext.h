// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/// Values of scalars whose lines are folded (YAML 1.2.2, chapter 7.3), from the text of the scalar. yaml-cpp decodes
/// most of them; these are for what it gets wrong.
namespace portolan {

/// From what stands between the quotes, escapes resolved (chapter 5.7). A pair of escaped surrogates, as JSON writers
/// make them, is one character. Nothing for an escape that names no character.
std::optional<QByteArray> doubleQuotedValue(QByteArrayView inner);

/// From what stands between the quotes.
QByteArray singleQuotedValue(QByteArrayView inner);

QByteArray plainValue(QByteArrayView source);

} // namespace portolan
