// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/foldedtext.h"

#include <QChar>

#include <algorithm>

namespace portolan {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
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

/// Walks through the text of a scalar and gathers its value; the styles differ in what escapes there are.
class FoldedTextReader
{
public:
    explicit FoldedTextReader(QByteArrayView source) : m_source(source) { }

    std::optional<QByteArray> readDoubleQuoted()
    {
        while (!isAtEnd()) {
            if (at(m_at) != '\\')
                takeOrFold();
            else if (breakLength(m_at + 1) > 0)
                joinLines();
            else if (!takeEscape())
                return std::nullopt;
        }
        return m_value;
    }

    QByteArray readSingleQuoted()
    {
        while (!isAtEnd()) {
            m_at += at(m_at) == '\'' ? 1 : 0; // of two quotes one
            takeOrFold();
        }
        return m_value;
    }

    QByteArray readPlain()
    {
        while (!isAtEnd())
            takeOrFold();
        return m_value;
    }

private:
    bool isAtEnd() const { return m_at >= m_source.size(); }
    char at(qsizetype index) const { return index < m_source.size() ? m_source[index] : '\0'; }
    qsizetype breakLength(qsizetype index) const
    {
        if (at(index) == '\n')
            return 1;
        return at(index) == '\r' && at(index + 1) == '\n' ? 2 : 0;
    }

    void takeOrFold()
    {
        if (breakLength(m_at) > 0)
            fold();
        else
            m_value += at(m_at++);
    }

    /// Skips a line break and the empty lines behind it; answers with the number of breaks.
    qsizetype skipBreaks()
    {
        qsizetype count = 0;
        while (const qsizetype length = breakLength(m_at)) {
            m_at += length;
            while (isBlank(at(m_at)))
                ++m_at;
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

    bool takeEscape()
    {
        const char letter = at(++m_at);
        ++m_at;
        const qsizetype digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
        std::optional<char32_t> character = digits > 0 ? takeNumber(digits) : namedCharacter(letter);
        if (character && letter == 'u' && QChar::isHighSurrogate(*character) && at(m_at) == '\\'
            && at(m_at + 1) == 'u') {
            m_at += 2;
            const auto low = takeNumber(digits);
            if (!low || !QChar::isLowSurrogate(*low))
                return false;
            character = QChar::surrogateToUcs4(char16_t(*character), char16_t(*low));
        }
        if (!character || QChar::isSurrogate(*character) || *character > QChar::LastValidCodePoint)
            return false;
        m_value += QString::fromUcs4(&*character, 1).toUtf8();
        m_fixed = m_value.size();
        return true;
    }

    std::optional<char32_t> takeNumber(qsizetype digits)
    {
        if (m_source.size() - m_at < digits)
            return std::nullopt;
        bool isNumber = false;
        const uint value = m_source.sliced(m_at, digits).toUInt(&isNumber, 16);
        m_at += digits;
        return isNumber ? std::optional<char32_t>(value) : std::nullopt;
    }

    QByteArrayView m_source;
    QByteArray m_value;
    qsizetype m_at = 0;
    qsizetype m_fixed = 0; ///< of the value, what folding must not take away: escaped blanks, lines that are joined
};

} // namespace

std::optional<QByteArray> doubleQuotedValue(QByteArrayView inner)
{
    return FoldedTextReader(inner).readDoubleQuoted();
}

QByteArray singleQuotedValue(QByteArrayView inner)
{
    return FoldedTextReader(inner).readSingleQuoted();
}

QByteArray plainValue(QByteArrayView source)
{
    return FoldedTextReader(source).readPlain();
}

} // namespace portolan
