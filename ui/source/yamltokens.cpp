// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/yamltokens.h"

#include "app/chart/helmscalar.h"

#include <algorithm>

namespace portolan {

namespace {

using Scalar = OpenYaml::Scalar;

constexpr QByteArrayView kFlowIndicators(",[]{}");
constexpr int kIndentBits = 12;
constexpr int kBracketBits = 8;
constexpr int kMostIndent = (1 << kIndentBits) - 1;
constexpr int kMostBrackets = (1 << kBracketBits) - 1;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView withoutBreak(QByteArrayView line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// The number of spaces that a line starts with.
qsizetype indentOf(QByteArrayView line)
{
    return std::ranges::find_if(line, [](char c) { return c != ' '; }) - line.begin();
}

bool isBlankLine(QByteArrayView line)
{
    return std::ranges::all_of(line, isBlank);
}

bool isDocumentMarker(QByteArrayView line)
{
    return (line.startsWith("---") || line.startsWith("...")) && (line.size() == 3 || isBlank(line[3]));
}

/// Reads one line from its start to its end.
class LineTokenizer
{
public:
    LineTokenizer(QByteArrayView line, const OpenYaml &before, YamlToken *tokens)
        : m_line(line)
        , m_tokens(tokens)
        , m_open(openIn(line, before))
    { }

    OpenYaml run();

private:
    bool isInBrackets() const { return m_open.brackets > 0; }
    char at(qsizetype place) const { return place < m_line.size() ? m_line[place] : '\0'; }
    /// Whether a scalar cannot go on here.
    bool isEndOfWord(qsizetype place) const
    {
        return place >= m_line.size() || isBlank(m_line[place])
               || (isInBrackets() && kFlowIndicators.contains(m_line[place]));
    }

    void paint(qsizetype end, YamlToken token);
    void readTokens();
    void readToken();
    void readIndicator();
    void readReference();
    void readBlockHeader();
    void readQuoted();
    void readPlain();
    /// Paints a scalar that is a key where a colon follows it.
    void paintScalar(qsizetype end, YamlToken value);

    QByteArrayView m_line; ///< without its line break
    YamlToken *m_tokens;
    OpenYaml m_open;
    qsizetype m_at = 0;
    qsizetype m_parent = -1; ///< the column of the collection's entry that is read
};

OpenYaml LineTokenizer::run()
{
    if (isBlankLine(m_line))
        return m_open;
    const qsizetype indent = indentOf(m_line);
    m_parent = indent - 1;
    if (m_open.scalar == Scalar::Block) {
        paint(m_line.size(), YamlToken::BlockScalar);
        return m_open;
    }
    if (m_open.isNothing()) {
        if (isDocumentMarker(m_line))
            paint(3, YamlToken::DocumentMarker);
        else if (m_line.startsWith('%'))
            paint(m_line.size(), YamlToken::DocumentMarker);
        else if (at(indent) == '\t')
            paint(m_line.size(), YamlToken::Mistake);
    }
    readTokens();
    return m_open;
}

void LineTokenizer::paint(qsizetype end, YamlToken token)
{
    std::fill(m_tokens + m_at, m_tokens + end, token);
    m_at = end;
}

void LineTokenizer::readTokens()
{
    while (m_at < m_line.size()) {
        if (m_open.scalar == Scalar::SingleQuoted || m_open.scalar == Scalar::DoubleQuoted)
            readQuoted();
        else if (isBlank(m_line[m_at]))
            ++m_at;
        else
            readToken();
    }
    if (m_open.isNothing())
        m_open = {};
}

void LineTokenizer::readToken()
{
    const char c = m_line[m_at];
    const bool opensEntry = (c == '-' || c == '?') && !isInBrackets() && isEndOfWord(m_at + 1);
    const bool endsKey = c == ':' && isEndOfWord(m_at + 1);
    if (c == '#' && (m_at == 0 || isBlank(m_line[m_at - 1])))
        return paint(m_line.size(), YamlToken::Comment);
    if (opensEntry)
        m_parent = m_at;
    if (opensEntry || endsKey)
        return paint(m_at + 1, YamlToken::Indicator);
    if (c == '[' || c == '{' || (isInBrackets() && kFlowIndicators.contains(c)))
        return readIndicator();
    if (c == '&' || c == '*' || c == '!')
        return readReference();
    if (c == '"' || c == '\'')
        return readQuoted();
    if ((c == '|' || c == '>') && !isInBrackets())
        return readBlockHeader();
    readPlain();
}

void LineTokenizer::readIndicator()
{
    const char c = m_line[m_at];
    if (c == '[' || c == '{') {
        if (!isInBrackets())
            m_open.indent = int(std::min<qsizetype>(m_parent + 1, kMostIndent));
        m_open.brackets = std::min(m_open.brackets + 1, kMostBrackets);
    } else if (c != ',') {
        --m_open.brackets;
    }
    paint(m_at + 1, YamlToken::Indicator);
}

void LineTokenizer::readReference()
{
    qsizetype end = m_at + 1;
    while (!isEndOfWord(end))
        ++end;
    paint(end, YamlToken::Reference);
}

/// The indicator, then how its end is kept and how deep its lines stand, in either order.
void LineTokenizer::readBlockHeader()
{
    qsizetype end = m_at + 1;
    qsizetype indent = m_parent + 1;
    for (; !isEndOfWord(end); ++end) {
        const char c = m_line[end];
        if (c >= '1' && c <= '9')
            indent = std::max<qsizetype>(m_parent, 0) + c - '0';
        else if (c != '+' && c != '-')
            return paint(m_line.size(), YamlToken::Mistake);
    }
    paint(end, YamlToken::BlockScalar);
    while (isBlank(at(m_at)))
        ++m_at;
    if (m_at < m_line.size() && m_line[m_at] != '#')
        return paint(m_line.size(), YamlToken::Mistake);
    m_open = {.scalar = Scalar::Block, .indent = int(std::min<qsizetype>(indent, kMostIndent))};
}

/// From the opening quote, or from the start of the line where it stands on one before.
void LineTokenizer::readQuoted()
{
    qsizetype end = m_at;
    if (m_open.scalar == Scalar::None) {
        m_open.scalar = m_line[end++] == '"' ? Scalar::DoubleQuoted : Scalar::SingleQuoted;
        if (!isInBrackets())
            m_open.indent = int(std::min<qsizetype>(m_parent + 1, kMostIndent));
    }
    const bool isDouble = m_open.scalar == Scalar::DoubleQuoted;
    const char quote = isDouble ? '"' : '\'';
    while (end < m_line.size() && m_line[end] != quote)
        end += isDouble && m_line[end] == '\\' ? 2 : 1;
    if (end >= m_line.size())
        return paint(m_line.size(), YamlToken::Text);
    m_open.scalar = Scalar::None; // a doubled single quote opens the next one at once
    paintScalar(end + 1, YamlToken::Text);
}

void LineTokenizer::readPlain()
{
    const auto isEnd = [this](qsizetype place) {
        const char c = m_line[place];
        return (c == ':' && isEndOfWord(place + 1)) || (c == '#' && isBlank(m_line[place - 1]))
               || (isInBrackets() && kFlowIndicators.contains(c));
    };
    qsizetype end = m_at + 1;
    while (end < m_line.size() && !isEnd(end))
        ++end;
    while (isBlank(m_line[end - 1]))
        --end;
    const ScalarType type = helmPlainScalar(m_line.sliced(m_at, end - m_at)).type;
    const bool isWord = type == ScalarType::Boolean || type == ScalarType::Null;
    paintScalar(end, type == ScalarType::String ? YamlToken::Text : isWord ? YamlToken::Word : YamlToken::Number);
}

void LineTokenizer::paintScalar(qsizetype end, YamlToken value)
{
    const char quote = m_line[end - 1];
    const bool isQuoted = quote == '"' || quote == '\'';
    qsizetype next = end;
    while (isBlank(at(next)))
        ++next;
    const bool isKey = at(next) == ':' && (isEndOfWord(next + 1) || (isQuoted && isInBrackets()));
    if (isKey && !isInBrackets())
        m_parent = m_at;
    paint(end, isKey ? YamlToken::Key : value);
    if (isKey) {
        m_at = next;
        paint(next + 1, YamlToken::Indicator);
    }
}

} // namespace

int OpenYaml::packed() const
{
    if (isNothing())
        return 0;
    return indent | brackets << kIndentBits | int(scalar) << (kIndentBits + kBracketBits);
}

OpenYaml OpenYaml::unpacked(int number)
{
    return {.scalar = Scalar(number >> (kIndentBits + kBracketBits) & 3),
            .brackets = number >> kIndentBits & kMostBrackets,
            .indent = number & kMostIndent};
}

/// Between brackets, comments may stand anywhere, and the brackets that close.
OpenYaml openIn(QByteArrayView line, const OpenYaml &before)
{
    line = withoutBreak(line);
    if (before.isNothing() || isBlankLine(line))
        return before;
    const qsizetype indent = indentOf(line);
    const bool isInBrackets = before.brackets > 0 && before.scalar == Scalar::None;
    const bool mayStandAnywhere = isInBrackets && QByteArrayView("#]}").contains(line.sliced(indent).front());
    const bool isTooFarLeft = indent < before.indent && !mayStandAnywhere;
    return isTooFarLeft || isDocumentMarker(line) ? OpenYaml() : before;
}

OpenYaml tokenizeLine(QByteArrayView line, const OpenYaml &before, YamlToken *tokens)
{
    std::fill_n(tokens, line.size(), YamlToken::Text);
    return LineTokenizer(withoutBreak(line), before, tokens).run();
}

LineOutline outlineOf(QByteArrayView line, const OpenYaml &before)
{
    line = withoutBreak(line);
    if (isBlankLine(line))
        return {};
    const qsizetype indent = indentOf(line);
    const int depth = int(2 * std::min<qsizetype>(indent, kMostIndent));
    if (openIn(line, before).scalar != Scalar::None)
        return {LineOutline::Kind::Code, depth};
    if (indent < line.size() && line[indent] == '#')
        return {LineOutline::Kind::Comment, depth};
    const QByteArrayView entry = line.sliced(indent);
    const bool isItem = entry.startsWith('-') && (entry.size() == 1 || isBlank(entry[1]));
    return {LineOutline::Kind::Code, depth + (isItem ? 1 : 0)};
}

} // namespace portolan
