// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace portolan {

/// The value of a double-quoted scalar, from what stands between its quotes: escapes resolved, lines folded (YAML 1.2.2,
/// chapters 5.7 and 7.3.1). A pair of escaped surrogates, as JSON writers make them, is one character. Nothing for an
/// escape that names no character.
std::optional<QByteArray> decodedDoubleQuoted(QByteArrayView inner);

} // namespace portolan
