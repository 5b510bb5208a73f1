// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/foldedtext.h"

#include "app/yaml/escapes.h"

namespace portolan {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
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
        const auto escape = escapeAt(m_source, m_at);
        if (!escape)
            return false;
        m_at += escape->length;
        m_value += escape->utf8();
        m_fixed = m_value.size();
        return true;
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
