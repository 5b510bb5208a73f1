// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/scalarspan.h"

#include <algorithm>

namespace portolan {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

bool isFlowIndicator(char c)
{
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

qsizetype skipFold(const SourceText &text, qsizetype at)
{
    while (isBlank(text.at(at)) || isBreak(text.at(at)))
        ++at;
    return at;
}

/// YAML 1.2.2, chapter 5.6; a `%` begins the code of a character.
bool isUriCharacter(char c)
{
    const char letter = char(c | 0x20);
    return (letter >= 'a' && letter <= 'z') || (c >= '0' && c <= '9')
           || (c != '\0' && QByteArrayView("-#;/?:@&=+$,_.!~*'()[]%").contains(c));
}

struct BlockHeader
{
    qsizetype indentDigit = 0; ///< 0: none
    bool keep = false;
};

BlockHeader readBlockHeader(const SourceText &text, qsizetype at)
{
    BlockHeader header;
    for (char c = text.at(at); c == '+' || c == '-' || (c >= '1' && c <= '9'); c = text.at(++at)) {
        if (c == '+')
            header.keep = true;
        else if (c != '-')
            header.indentDigit = c - '0';
    }
    return header;
}

/// Whether a line starts with these three characters and nothing that would make them part of a text.
bool isMarker(QByteArrayView line, QByteArrayView marker)
{
    return line.startsWith(marker) && (line.size() == 3 || QByteArrayView(" \t\r\n").contains(line[3]));
}

} // namespace

bool isTag(QByteArrayView tag)
{
    if (!tag.startsWith("!<"))
        return std::ranges::all_of(tag, isUriCharacter);
    return tag.endsWith('>') && std::ranges::all_of(tag.sliced(2).chopped(1), isUriCharacter);
}

bool isDocumentStart(const SourceText &text, qsizetype lineStart)
{
    return isMarker(text.view({lineStart, text.size()}), "---");
}

bool isDocumentEnd(const SourceText &text, qsizetype lineStart)
{
    return isMarker(text.view({lineStart, text.size()}), "...");
}

bool isDocumentMarker(const SourceText &text, qsizetype lineStart)
{
    return isDocumentMarker(text.view({lineStart, text.size()}));
}

bool isDocumentMarker(QByteArrayView line)
{
    return isMarker(line, "---") || isMarker(line, "...");
}

qsizetype skipBlanks(const SourceText &text, qsizetype at)
{
    while (isBlank(text.at(at)))
        ++at;
    return at;
}

qsizetype skipTrivia(const SourceText &text, qsizetype at)
{
    for (;;) {
        at = skipFold(text, at);
        if (text.at(at) != '#')
            return at;
        while (at < text.size() && text.at(at) != '\n')
            ++at;
    }
}

bool startsLine(const SourceText &text, qsizetype at)
{
    qsizetype blank = text.lineStart(at);
    while (text.at(blank) == ' ')
        ++blank;
    return blank == at;
}

qsizetype tokenEnd(const SourceText &text, qsizetype begin)
{
    qsizetype at = begin;
    const bool verbatimTag = text.at(begin) == '!' && text.at(begin + 1) == '<';
    while (at < text.size() && !isBlank(text.at(at)) && !isBreak(text.at(at))
           && (verbatimTag || !isFlowIndicator(text.at(at))))
        ++at;
    return at;
}

NodeProperties readProperties(const SourceText &text, qsizetype begin)
{
    return readProperties(text, begin, text.size());
}

NodeProperties readProperties(const SourceText &text, qsizetype begin, qsizetype limit)
{
    NodeProperties properties{{}, {}, begin, begin};
    while (properties.content < limit) {
        const qsizetype start = properties.content;
        const char mark = text.at(start);
        if (mark == '&' && properties.anchor.isEmpty())
            properties.anchor = text.view({start + 1, tokenEnd(text, start)});
        else if (mark == '!' && properties.tag.isEmpty())
            properties.tag = text.view({start, tokenEnd(text, start)});
        else
            break; // no property, or that of the next node
        properties.end = tokenEnd(text, start);
        properties.content = skipTrivia(text, properties.end);
    }
    return properties;
}

std::optional<qsizetype> plainScalarEnd(const SourceText &text, qsizetype begin, std::string_view value)
{
    qsizetype at = begin;
    size_t i = 0;
    while (i < value.size()) {
        const qsizetype afterBlanks = skipBlanks(text, at);
        if (isBreak(text.at(afterBlanks))) {
            at = skipFold(text, afterBlanks);
            while (i < value.size() && (value[i] == ' ' || value[i] == '\n'))
                ++i;
        } else if (text.at(at) == value[i] && at < text.size()) {
            ++at;
            ++i;
        } else {
            return std::nullopt;
        }
    }
    return at;
}

std::optional<qsizetype> quotedScalarEnd(const SourceText &text, qsizetype begin)
{
    const char quote = text.at(begin);
    for (qsizetype at = begin + 1; at < text.size(); ++at) {
        if (quote == '"' && text.at(at) == '\\') {
            ++at;
        } else if (text.at(at) == quote) {
            if (quote == '"' || text.at(at + 1) != '\'')
                return at + 1;
            ++at;
        }
    }
    return std::nullopt;
}

qsizetype blockScalarEnd(const SourceText &text, qsizetype begin, qsizetype parentIndent)
{
    const BlockHeader header = readBlockHeader(text, begin + 1);
    qsizetype indent = header.indentDigit > 0 ? std::max<qsizetype>(parentIndent, 0) + header.indentDigit : -1;
    qsizetype line = text.lineEnd(begin);
    qsizetype lastContent = line;
    while (line < text.size()) {
        const qsizetype lineEnd = text.lineEnd(line);
        qsizetype column = 0;
        while (text.at(line + column) == ' ')
            ++column;
        const bool spacesOnly = line + column >= text.size() || isBreak(text.at(line + column));
        const bool belongs = !spacesOnly || (indent >= 0 && column > indent); // spaces beyond the indent are content
        if (belongs) {
            if (indent < 0 && column <= parentIndent)
                break;
            if (indent < 0)
                indent = column;
            if (column < indent || (column == 0 && isDocumentMarker(text, line)))
                break;
            lastContent = lineEnd;
        }
        line = lineEnd;
    }
    return header.keep ? line : lastContent;
}

QByteArrayView sourceOfValue(const SourceText &text, const Node &scalar)
{
    const bool quoted = scalar.style == NodeStyle::DoubleQuoted || scalar.style == NodeStyle::SingleQuoted;
    const Span content = scalar.content;
    return text.view(quoted && content.length() >= 2 ? Span{content.begin + 1, content.end - 1} : content);
}

qsizetype nullLiteralLength(const SourceText &text, qsizetype at)
{
    qsizetype length = 0;
    if (text.at(at) == '~') {
        length = 1;
    } else if (at + 4 <= text.size()) {
        const QByteArrayView word = text.view({at, at + 4});
        length = word == "null" || word == "Null" || word == "NULL" ? 4 : 0;
    }
    const char next = text.at(at + length);
    const bool alone = at + length >= text.size() || isBlank(next) || isBreak(next) || next == ',' || next == ']'
                       || next == '}' || next == ':' || next == '#';
    return alone ? length : 0;
}

} // namespace portolan
