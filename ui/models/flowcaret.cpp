// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/flowcaret.h"

namespace portolan {
namespace {

/// How far behind the caret keys of its map are looked for, in bytes: a bracket that is not closed must not lead to the
/// end of the file.
constexpr qsizetype kFarthest = 2000;

struct Bracket
{
    bool isMap = false;
    bool isBehindColon = false;
    QByteArray key; ///< of the entry that is being read
    QSet<QByteArray> keys;
};

class FlowReader
{
public:
    FlowReader(const SourceText &text, qsizetype open) : m_text(text), m_at(open) { }

    std::optional<FlowCaret> read(qsizetype caret)
    {
        while (m_at < caret) {
            take(m_text.at(m_at));
            ++m_at;
            if (m_open.isEmpty())
                return std::nullopt;
        }
        if (m_open.isEmpty())
            return std::nullopt;
        FlowCaret found{path(), m_open.constLast().isBehindColon, m_isComment, m_word < 0 ? caret : m_word,
                        m_open.constLast().keys};
        const qsizetype depth = m_open.size();
        for (const qsizetype end = std::min(m_text.size(), caret + kFarthest); m_at < end; ++m_at) {
            take(m_text.at(m_at));
            if (m_open.size() < depth)
                break;
            if (m_open.size() == depth)
                found.known = m_open.constLast().keys;
        }
        return found;
    }

private:
    YamlPath path() const
    {
        YamlPath path;
        for (const Bracket &bracket : m_open) {
            if (!bracket.isMap)
                path = path.index(0);
            else if (bracket.isBehindColon)
                path = path.key(bracket.key);
        }
        return path;
    }

    void take(char c)
    {
        if (m_isComment)
            m_isComment = c != '\n';
        else if (m_quote != 0)
            takeQuoted(c);
        else
            takePlain(c);
    }

    void takeQuoted(char c)
    {
        if (m_isEscaped)
            m_isEscaped = false;
        else if (m_quote == '"' && c == '\\')
            m_isEscaped = true;
        else if (c == m_quote)
            m_quote = 0;
    }

    void takePlain(char c)
    {
        switch (c) {
        case '[':
        case '{':
            m_open.append({c == '{', false, {}, {}});
            m_word = -1;
            return;
        case ']':
        case '}':
            m_open.removeLast();
            m_word = -1;
            return;
        case ',':
            m_open.last().isBehindColon = false;
            m_word = -1;
            return;
        case ':':
            if (endsKey())
                takeKey();
            return;
        case '#':
            m_isComment = isBlank(m_at - 1);
            return;
        case '"':
        case '\'':
            if (m_word < 0 || isDoubled(c))
                m_quote = c;
            break;
        default:
            break;
        }
        if (m_word < 0 && !isBlank(m_at))
            m_word = m_at;
    }

    /// Two single quotes within a quoted text stand for one.
    bool isDoubled(char quote) const
    {
        return quote == '\'' && m_text.at(m_word) == '\'' && m_text.at(m_at - 1) == '\'';
    }

    bool isBlank(qsizetype at) const
    {
        const char c = at < m_text.size() ? m_text.at(at) : '\n';
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /// A colon within a word is part of it: `nginx:1.27`.
    bool endsKey() const
    {
        const char next = m_at + 1 < m_text.size() ? m_text.at(m_at + 1) : '\n';
        const bool isQuoted = m_word >= 0 && (m_text.at(m_word) == '"' || m_text.at(m_word) == '\'');
        return isQuoted || isBlank(m_at + 1) || next == ',' || next == ']' || next == '}';
    }

    void takeKey()
    {
        Bracket &map = m_open.last();
        if (!map.isMap || map.isBehindColon || m_word < 0)
            return;
        QByteArray key = m_text.view({m_word, m_at}).trimmed().toByteArray();
        if (key.startsWith('"') || key.startsWith('\''))
            key = key.sliced(1).chopped(1);
        map.key = key;
        map.keys.insert(key);
        map.isBehindColon = true;
        m_word = -1;
    }

    const SourceText &m_text;
    qsizetype m_at;
    QList<Bracket> m_open;
    qsizetype m_word = -1; ///< where the key or value that is being read starts; -1 before it
    char m_quote = 0;      ///< that is open
    bool m_isEscaped = false;
    bool m_isComment = false;
};

} // namespace

std::optional<FlowCaret> flowCaretAt(const SourceText &text, qsizetype open, qsizetype caret)
{
    return FlowReader(text, open).read(caret);
}

} // namespace portolan
