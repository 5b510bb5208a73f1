// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/shadowtext.h"

#include "app/yaml/escapes.h"
#include "app/yaml/scalarspan.h"

#include <QRegularExpression>

#include <algorithm>

namespace portolan {
namespace {

bool startsWith(const YamlReadError &error, std::string_view reason)
{
    return error.reason.substr(0, reason.size()) == reason;
}

QByteArray filled(const SourceText &shadow, qsizetype begin, qsizetype length, char filling)
{
    QByteArray bytes = shadow.bytes();
    return bytes.replace(begin, length, QByteArray(length, filling));
}

/// A line on which nothing stands but a comment at most.
bool isTriviaLine(const SourceText &text, qsizetype line)
{
    const qsizetype at = skipBlanks(text, line);
    return at >= text.size() || text.at(at) == '#' || text.at(at) == '\n' || text.at(at) == '\r';
}

/// From the line of the error on, as such lines come in groups.
std::optional<QByteArray> withoutTabs(const SourceText &shadow, qsizetype offset)
{
    QByteArray bytes = shadow.bytes();
    bool changed = false;
    for (qsizetype line = shadow.lineStart(offset); line < shadow.size() && isTriviaLine(shadow, line);
         line = shadow.lineEnd(line)) {
        for (qsizetype at = line; at < skipBlanks(shadow, line); ++at) {
            changed = changed || bytes[at] == '\t';
            bytes[at] = ' ';
        }
    }
    return changed ? std::optional(bytes) : std::nullopt;
}

/// Whether the `?` at `offset`, between brackets, is a character of a plain scalar.
bool isPlainQuestionMark(const SourceText &shadow, qsizetype offset)
{
    constexpr QByteArrayView kNotPlain(" \t\r\n,[]{}");
    if (shadow.at(offset) != '?')
        return false;
    qsizetype before = offset - 1;
    while (shadow.at(before) == ' ' || shadow.at(before) == '\t')
        --before;
    const bool continues = !QByteArrayView("\n,[{:\"'").contains(shadow.at(before));
    return continues || (offset + 1 < shadow.size() && !kNotPlain.contains(shadow.at(offset + 1)));
}

/// From the error to the end of the line, as such scalars come in groups.
QByteArray withoutQuestionMarks(const SourceText &shadow, qsizetype offset)
{
    QByteArray bytes = shadow.bytes();
    for (qsizetype at = offset; at < shadow.lineEnd(offset); ++at) {
        if (isPlainQuestionMark(shadow, at))
            bytes[at] = 'x';
    }
    return bytes;
}

/// From the error, in the second escape of the first pair, to the end of the line.
std::optional<QByteArray> withoutSurrogates(const SourceText &shadow, qsizetype offset)
{
    constexpr qsizetype kPairLength = 12;
    QByteArray bytes = shadow.bytes();
    for (qsizetype at = std::max<qsizetype>(0, offset - kPairLength / 2); at < shadow.lineEnd(offset);) {
        const auto escape = escapeAt(shadow.view(), at);
        if (escape && escape->length == kPairLength)
            bytes.replace(at, kPairLength, QByteArray(kPairLength, 'x'));
        at += escape ? escape->length : 1;
    }
    return bytes == shadow.bytes() ? std::nullopt : std::optional(bytes);
}

/// The text block whose properties keep yaml-cpp from seeing its lines ends in an error in the first of them that is no
/// comment.
std::optional<QByteArray> withoutProperties(const SourceText &shadow, qsizetype offset)
{
    static const QRegularExpression header(
        QStringLiteral("^(?:---|\\s*[-?:])\\s(?:\\s*[-?:]\\s)*\\s*((?:[&!]\\S*\\s+)+)[|>][-+0-9]*\\s*(?:#.*)?$"));
    qsizetype line = shadow.lineStart(offset);
    do
        line = shadow.lineStart(line - 1);
    while (line > shadow.bomLength() && isTriviaLine(shadow, line));
    const QByteArrayView source = shadow.view({line, shadow.lineEnd(line)});
    const auto match = header.match(QString::fromLatin1(source).trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const qsizetype indent = skipBlanks(shadow, line) - line;
    const qsizetype begin = line + indent + match.capturedStart(1);
    return filled(shadow, begin, match.capturedLength(1), ' ');
}

/// An alias of an anchor that the shadow hides becomes a plain scalar.
std::optional<QByteArray> withoutAlias(const SourceText &text, const SourceText &shadow, qsizetype offset)
{
    if (shadow.at(offset) != '*')
        return std::nullopt;
    const qsizetype end = tokenEnd(shadow, offset + 1);
    const QByteArray anchor = '&' + shadow.view({offset + 1, end}).toByteArray();
    for (qsizetype at = text.bytes().indexOf(anchor); at >= 0 && at < offset;
         at = text.bytes().indexOf(anchor, at + 1)) {
        if (shadow.at(at) == ' ' && tokenEnd(text, at) == at + anchor.size())
            return filled(shadow, offset, end - offset, 'x');
    }
    return std::nullopt;
}

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || isBreak(c);
}

/// Puts the entries of a map between braces on one line, from the one at a place to the end of the map; lists and maps
/// in it stay as they are.
class MapLineJoiner
{
public:
    MapLineJoiner(const SourceText &shadow, qsizetype begin)
        : m_shadow(shadow)
        , m_bytes(shadow.bytes())
        , m_at(begin) { }

    std::optional<QByteArray> join()
    {
        while (m_at < m_bytes.size() && !isMapEnd()) {
            if (!step())
                break;
        }
        return m_bytes == m_shadow.bytes() ? std::nullopt : std::optional(m_bytes);
    }

private:
    char here() const { return m_shadow.at(m_at); }
    bool isMapEnd() const { return m_depth == 0 && (here() == '}' || here() == ']'); }

    bool step()
    {
        const char c = here();
        if (c == '\n' && isDocumentMarker(m_shadow, m_at + 1))
            return false;
        if ((c == '"' || c == '\'') && m_startsNode)
            return joinQuoted();
        if (c == '#' && isSpace(m_shadow.at(m_at - 1)))
            return blankComment();
        m_depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        if (isBreak(c) && m_depth == 0)
            m_bytes[m_at] = ' ';
        if (!isSpace(c))
            m_startsNode = QByteArrayView("[{,:?").contains(c);
        ++m_at;
        return true;
    }

    bool joinQuoted()
    {
        const auto end = quotedScalarEnd(m_shadow, m_at);
        for (; end && m_at < *end; ++m_at) {
            if (isBreak(here()) && m_depth == 0)
                m_bytes[m_at] = ' ';
        }
        m_startsNode = false;
        return end.has_value();
    }

    /// A comment ends a plain scalar, so only one before an indicator makes room.
    bool blankComment()
    {
        const qsizetype next = skipTrivia(m_shadow, m_at);
        if (!QByteArrayView(":,}]").contains(m_shadow.at(next)))
            return false;
        for (; m_at < next; ++m_at)
            m_bytes[m_at] = m_depth == 0 ? ' ' : m_bytes[m_at];
        return true;
    }

    const SourceText &m_shadow;
    QByteArray m_bytes;
    qsizetype m_at;
    int m_depth = 0;
    bool m_startsNode = true;
};

std::optional<QByteArray> mended(const SourceText &text, const SourceText &shadow, const YamlReadError &error)
{
    if (startsWith(error, "illegal tab"))
        return withoutTabs(shadow, error.offset);
    if (startsWith(error, "invalid unicode"))
        return withoutSurrogates(shadow, error.offset);
    if (startsWith(error, "the referenced anchor"))
        return withoutAlias(text, shadow, error.offset);
    if (isPlainQuestionMark(shadow, error.offset))
        return withoutQuestionMarks(shadow, error.offset);
    if (startsWith(error, "end of map flow"))
        return MapLineJoiner(shadow, error.offset).join();
    return withoutProperties(shadow, error.offset);
}

} // namespace

std::optional<SourceText> mendedShadow(const SourceText &text, const SourceText &shadow, const YamlReadError &error)
{
    const auto bytes = mended(text, shadow, error);
    return bytes ? std::optional(SourceText(*bytes)) : std::nullopt;
}

qsizetype hiddenPropertiesBegin(const SourceText &text, const SourceText &shadow, qsizetype offset)
{
    qsizetype begin = offset;
    for (qsizetype at = offset - 1; shadow.at(at) == ' '; --at)
        begin = text.at(at) == '&' || text.at(at) == '!' ? at : begin;
    return begin;
}

bool isMended(const SourceText &text, const SourceText &shadow, Span span)
{
    return text.bytes().constData() != shadow.bytes().constData() && text.view(span) != shadow.view(span);
}

} // namespace portolan
