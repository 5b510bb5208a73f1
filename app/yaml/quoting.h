// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/scalar.h"

#include <QByteArray>

/// Writing strings as YAML scalars on one line, so that every reader gets the same string back: YAML 1.1 (PyYAML) and
/// 1.2, in block and flow collections. When in doubt, a text is quoted.
namespace portolan {

/// Whether `text` must be quoted to be read as this string.
bool needsQuote(QByteArrayView text, bool inFlow);

/// Whether `text` must be quoted to be read as one scalar at all; it may be a number or a word with a meaning.
bool needsQuoteAsScalar(QByteArrayView text, bool inFlow);

/// Whether all characters of `text` may stand as they are inside quotes on one line: no line breaks, no control
/// characters, no byte order mark.
bool isPrintableLine(QByteArrayView text);

QByteArray doubleQuoted(QByteArrayView text);

/// Only for a printable line (see isPrintableLine()): single quotes know no escapes.
QByteArray singleQuoted(QByteArrayView text);

/// The text plain where it can be, else in double quotes.
QByteArray plainOrQuoted(QByteArrayView text, bool inFlow);

/// A value as new text: a string plain or quoted, a token as it is.
QByteArray scalarText(const ScalarValue &value, bool inFlow);

} // namespace portolan
