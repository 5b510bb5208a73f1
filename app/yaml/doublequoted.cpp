// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/doublequoted.h"

#include <QChar>

#include <algorithm>

namespace portolan {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArray utf8(char32_t character)
{
    return QString::fromUcs4(&character, 1).toUtf8();
}

/// The escapes of one letter (YAML 1.2.2, chapter 5.7).
std::optional<char32_t> namedCharacter(char letter)
{
    constexpr QByteArrayView kLetters("0abt\tnvfre \"/\\N_LP'");
    constexpr char32_t kCharacters[] = {0x00, 0x07, 0x08, 0x09, 0x09, 0x0A, 0x0B,   0x0C,   0x0D, 0x1B,
                                        0x20, 0x22, 0x2F, 0x5C, 0x85, 0xA0, 0x2028, 0x2029, 0x27};
    static_assert(std::size(kCharacters) == kLetters.size());
    const qsizetype at = kLetters.indexOf(letter);
    return at < 0 ? std::nullopt : std::optional(kCharacters[at]);
}

class DoubleQuotedReader
{
public:
    explicit DoubleQuotedReader(QByteArrayView inner) : m_inner(inner) { }

    std::optional<QByteArray> read()
    {
        while (m_at < m_inner.size()) {
            if (breakLength(m_at) > 0)
                fold();
            else if (at(m_at) != '\\')
                m_value += m_inner[m_at++];
            else if (breakLength(m_at + 1) > 0)
                joinLines();
            else if (!escape())
                return std::nullopt;
        }
        return m_value;
    }

private:
    char at(qsizetype index) const { return index < m_inner.size() ? m_inner[index] : '\0'; }
    qsizetype breakLength(qsizetype index) const
    {
        if (at(index) == '\n')
            return 1;
        return at(index) == '\r' && at(index + 1) == '\n' ? 2 : 0;
    }
    void skipBlanks()
    {
        while (isBlank(at(m_at)))
            ++m_at;
    }
    /// Skips a line break and the empty lines behind it; answers with the number of breaks.
    qsizetype skipBreaks()
    {
        qsizetype count = 0;
        while (const qsizetype length = breakLength(m_at)) {
            m_at += length;
            skipBlanks();
            ++count;
        }
        return count;
    }
    void fold()
    {
        while (m_value.size() > m_fixed && isBlank(m_value.back()))
            m_value.chop(1);
        const qsizetype breaks = skipBreaks();
        m_value += breaks == 1 ? QByteArray(" ") : QByteArray(breaks - 1, '\n');
        m_fixed = m_value.size();
    }
    /// A backslash at the end of a line: the next line follows without a blank.
    void joinLines()
    {
        ++m_at;
        m_value += QByteArray(skipBreaks() - 1, '\n');
        m_fixed = m_value.size();
    }
    std::optional<char32_t> number(qsizetype begin, qsizetype digits) const
    {
        bool isNumber = false;
        const QByteArrayView token = m_inner.sliced(std::min(begin, m_inner.size()));
        const uint value = token.first(std::min(digits, token.size())).toUInt(&isNumber, 16);
        return isNumber && token.size() >= digits ? std::optional<char32_t>(value) : std::nullopt;
    }
    bool escape()
    {
        const char letter = at(++m_at);
        ++m_at;
        const qsizetype digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        std::optional<char32_t> character = digits > 0 ? number(m_at, digits) : namedCharacter(letter);
        m_at += digits;
        if (character && letter == 'u' && QChar::isHighSurrogate(*character) && at(m_at) == '\\'
            && at(m_at + 1) == 'u') {
            const auto low = number(m_at + 2, 4);
            if (!low || !QChar::isLowSurrogate(*low))
                return false;
            character = QChar::surrogateToUcs4(char16_t(*character), char16_t(*low));
            m_at += 6;
        }
        if (!character || QChar::isSurrogate(*character) || *character > QChar::LastValidCodePoint)
            return false;
        m_value += utf8(*character);
        m_fixed = m_value.size();
        return true;
    }

    QByteArrayView m_inner;
    QByteArray m_value;
    qsizetype m_at = 0;
    qsizetype m_fixed = 0; ///< what folding must not take away: escaped blanks, and lines that are joined already
};

} // namespace

std::optional<QByteArray> decodedDoubleQuoted(QByteArrayView inner)
{
    return DoubleQuotedReader(inner).read();
}

} // namespace portolan
