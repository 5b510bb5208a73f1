// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/sourcetext.h"

#include <QStringConverter>

#include <optional>

/// What can be made of bytes that SourceText refuses without changing what they say. Nothing is converted unasked.
namespace portolan {

enum class TextConversion : quint8 { ToUtf8, LineEnds };

/// UTF-16 or UTF-32, told by a byte order mark or the zero bytes of the first character (YAML 1.2.2, chapter 5.2);
/// nothing for everything else.
std::optional<QStringConverter::Encoding> wideEncoding(const QByteArray &bytes);

/// What would let the bytes be opened; nothing when they can be opened as they are, or not at all.
std::optional<TextConversion> neededConversion(const QByteArray &bytes);

/// The text in UTF-8, lone carriage returns being line feeds.
Result<SourceText> convertedText(const QByteArray &bytes);

} // namespace portolan
