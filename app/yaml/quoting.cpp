// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/quoting.h"

#include "app/yaml/scalarspan.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace portolan {
namespace {

/// Words that YAML 1.1 or 1.2 readers take for something else than a string, in lower case.
constexpr std::array<QByteArrayView, 18> kReservedWords{"y",    "n",     "yes",  "no",    "on",    "off",
                                                        "true", "false", "null", "~",     "<<",    "=",
                                                        "---",  "...",   ".inf", "-.inf", "+.inf", ".nan"};
constexpr qsizetype kLongestReservedWord = 5;

/// A set of ASCII characters: every character of every text that is written is looked up in some.
class CharacterSet
{
public:
    constexpr explicit CharacterSet(std::string_view characters)
    {
        for (const char c : characters)
            m_contains[uchar(c)] = true;
    }
    constexpr bool contains(char c) const { return m_contains[uchar(c)]; }

private:
    std::array<bool, 256> m_contains{};
};

constexpr CharacterSet kBlanks(" \t");
constexpr CharacterSet kFlowIndicators(",[]{}");
constexpr CharacterSet kInNames("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_./");
constexpr CharacterSet kIndicators(",[]{}#&*!|>'\"%@` \t");
constexpr CharacterSet kNumberStarts("0123456789+-.eE");
constexpr CharacterSet kNumberParts("0123456789abcdefABCDEFxXoO+-._: TZtz,");

bool isReservedWord(QByteArrayView text)
{
    const auto matches = [text](QByteArrayView word) {
        return text.size() == word.size() && text.compare(word, Qt::CaseInsensitive) == 0;
    };
    return text.size() <= kLongestReservedWord && std::any_of(kReservedWords.cbegin(), kReservedWords.cend(), matches);
}

/// Whether the text may be a number, a time or a date to some reader: it starts like one and holds nothing else. Covers
/// octal (`010`, `0o10`), hexadecimal, `1_000`, `1e3`, sexagesimal `12:30` and timestamps.
bool looksLikeNumber(QByteArrayView text)
{
    const char first = text.front();
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (!kNumberStarts.contains(first))
        return false;
    // `e5` is a number to some, but `exec`, a word that Kubernetes uses, is none to anybody.
    if ((first == 'e' || first == 'E') && !std::any_of(text.cbegin(), text.cend(), isDigit))
        return false;
    return std::all_of(text.cbegin(), text.cend(), [](char c) { return kNumberParts.contains(c); });
}

bool startsLikeSyntax(QByteArrayView text, bool inFlow)
{
    const char first = text.front();
    if ((first == '-' || first == '.') && isDocumentMarker(text))
        return true;
    if (first == '-' || first == '?' || first == ':')
        return inFlow || text.size() == 1 || kBlanks.contains(text[1]) || kFlowIndicators.contains(text[1]);
    return kIndicators.contains(first);
}

/// Length of the character at the start of `text` when it cannot stand in a line as it is; 0 when it can. These are
/// the C0 and C1 controls with DEL and NEL, the line and paragraph separator, the byte order mark, U+FFFE and U+FFFF.
qsizetype unprintableLength(QByteArrayView text)
{
    const auto byte = [text](qsizetype i) { return i < text.size() ? uchar(text[i]) : uchar(0); };
    if (byte(0) < 0x20 || byte(0) == 0x7F)
        return 1;
    if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0)
        return 2;
    const bool separator = byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9);
    const bool mark = byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF;
    const bool noCharacter = byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE;
    return separator || mark || noCharacter ? 3 : 0;
}

/// The number of a character in up to three bytes of UTF-8. (QString would drop a byte order mark.)
uint codePoint(QByteArrayView character)
{
    const auto tail = [character](qsizetype i) { return uint(uchar(character[i])) & 0x3F; };
    const uint lead = uchar(character[0]);
    if (character.size() == 1)
        return lead;
    return character.size() == 2 ? (lead & 0x1F) << 6 | tail(1) : (lead & 0x0F) << 12 | tail(1) << 6 | tail(2);
}

/// Escapes one unprintable character by its number. `\N`, `\_`, `\L` and `\P` are avoided: yaml-cpp 0.7.0 decodes the
/// first two to bytes that are not UTF-8.
QByteArray escaped(QByteArrayView character)
{
    switch (character.front()) {
    case '\n':
        return QByteArrayLiteral("\\n");
    case '\t':
        return QByteArrayLiteral("\\t");
    case '\r':
        return QByteArrayLiteral("\\r");
    default:
        break;
    }
    const uint code = codePoint(character);
    const QByteArray digits = QByteArray::number(code, 16).toUpper();
    return code < 0x100 ? "\\x" + digits.rightJustified(2, '0') : "\\u" + digits.rightJustified(4, '0');
}

} // namespace

bool isPrintableLine(QByteArrayView text)
{
    const auto isPlainAscii = [](char c) { return c >= 0x20 && c < 0x7F; };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isPlainAscii(text[i]) && unprintableLength(text.sliced(i)) > 0)
            return false;
    }
    return true;
}

bool needsQuote(QByteArrayView text, bool inFlow)
{
    return needsQuoteAsScalar(text, inFlow) || isReservedWord(text) || looksLikeNumber(text);
}

bool needsQuoteAsScalar(QByteArrayView text, bool inFlow)
{
    if (text.isEmpty() || startsLikeSyntax(text, inFlow))
        return true;
    if (std::all_of(text.cbegin(), text.cend(), [](char c) { return kInNames.contains(c); }))
        return false; // nearly every text: no other character needs a look
    if (kBlanks.contains(text.back()) || text.back() == ':' || !isPrintableLine(text))
        return true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ':' && (kBlanks.contains(text[i + 1]) || (inFlow && kFlowIndicators.contains(text[i + 1]))))
            return true;
        if (c == '#' && kBlanks.contains(text[i - 1]))
            return true;
        if (inFlow && (kFlowIndicators.contains(c) || c == '?'))
            return true;
    }
    return false;
}

QByteArray doubleQuoted(QByteArrayView text)
{
    QByteArray quoted = QByteArrayLiteral("\"");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype unprintable = unprintableLength(text.sliced(i));
        if (unprintable > 0) {
            quoted += escaped(text.sliced(i, unprintable));
            i += unprintable - 1;
            continue;
        }
        if (text[i] == '"' || text[i] == '\\')
            quoted += '\\';
        quoted += text[i];
    }
    return quoted + '"';
}

QByteArray singleQuoted(QByteArrayView text)
{
    return '\'' + text.toByteArray().replace('\'', QByteArrayLiteral("''")) + '\'';
}

QByteArray plainOrQuoted(QByteArrayView text, bool inFlow)
{
    return needsQuote(text, inFlow) ? doubleQuoted(text) : text.toByteArray();
}

QByteArray scalarText(const ScalarValue &value, bool inFlow)
{
    return value.type() == ScalarType::String ? plainOrQuoted(value.text(), inFlow) : value.text();
}

} // namespace portolan
