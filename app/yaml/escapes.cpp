// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/escapes.h"

#include <QString>

namespace portolan {
namespace {

constexpr qsizetype kMarkLength = 2; // the backslash and a letter

std::optional<char32_t> namedCharacter(char letter)
{
    constexpr QByteArrayView kLetters("0abt\tnvfre \"/\\N_LP'");
    constexpr char32_t kCharacters[] = {0x00, 0x07, 0x08, 0x09, 0x09, 0x0A, 0x0B,   0x0C,   0x0D, 0x1B,
                                        0x20, 0x22, 0x2F, 0x5C, 0x85, 0xA0, 0x2028, 0x2029, 0x27};
    static_assert(std::size(kCharacters) == kLetters.size());
    const qsizetype at = kLetters.indexOf(letter);
    return at < 0 ? std::nullopt : std::optional(kCharacters[at]);
}

qsizetype digitCount(char letter)
{
    return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
}

std::optional<char32_t> number(QByteArrayView source, qsizetype at, qsizetype digits)
{
    if (source.size() - at < digits)
        return std::nullopt;
    char32_t value = 0;
    for (const char c : source.sliced(at, digits)) {
        const int digit = QByteArrayView("0123456789abcdef").indexOf(c >= 'A' && c <= 'F' ? char(c - 'A' + 'a') : c);
        if (digit < 0)
            return std::nullopt;
        value = value * 16 + char32_t(digit);
    }
    return value;
}

/// The second of two escaped surrogates.
std::optional<char32_t> lowSurrogate(QByteArrayView source, qsizetype at)
{
    if (!source.sliced(at).startsWith("\\u"))
        return std::nullopt;
    const auto low = number(source, at + kMarkLength, digitCount('u'));
    return low && QChar::isLowSurrogate(*low) ? low : std::nullopt;
}

} // namespace

QByteArray Escape::utf8() const
{
    return QStringView(QChar::fromUcs4(character)).toUtf8(); // a byte order mark is a character here
}

std::optional<Escape> escapeAt(QByteArrayView source, qsizetype at)
{
    if (source.size() - at < kMarkLength || source[at] != '\\')
        return std::nullopt;
    const char letter = source[at + 1];
    const qsizetype digits = digitCount(letter);
    const auto character = digits > 0 ? number(source, at + kMarkLength, digits) : namedCharacter(letter);
    if (!character || *character > QChar::LastValidCodePoint)
        return std::nullopt;
    const Escape escape{kMarkLength + digits, *character};
    if (!QChar::isSurrogate(*character))
        return escape;
    const auto low = letter == 'u' ? lowSurrogate(source, at + escape.length) : std::nullopt;
    if (!low || !QChar::isHighSurrogate(*character))
        return std::nullopt;
    return Escape{2 * escape.length, QChar::surrogateToUcs4(char16_t(*character), char16_t(*low))};
}

} // namespace portolan
