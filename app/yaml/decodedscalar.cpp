// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/decodedscalar.h"

namespace portolan {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

/// An escape of a double-quoted scalar: how long it is, and what it stands for.
struct Escape
{
    qsizetype length = 2;
    QByteArray bytes;
};

QByteArray utf8(char32_t codePoint)
{
    return QString::fromUcs4(&codePoint, 1).toUtf8();
}

Escape hexadecimal(const SourceText &text, qsizetype at, int digits)
{
    const auto number = [&text](qsizetype from, int count) {
        return text.view({from, std::min(from + count, text.size())}).toByteArray().toUInt(nullptr, 16);
    };
    char32_t codePoint = number(at + 2, digits);
    qsizetype length = 2 + digits;
    const bool pair = digits == 4 && QChar::isHighSurrogate(codePoint) && text.at(at + 6) == '\\';
    if (pair && text.at(at + 7) == 'u') {
        codePoint = QChar::surrogateToUcs4(char16_t(codePoint), char16_t(number(at + 8, 4)));
        length += 6;
    }
    return {length, utf8(codePoint)};
}

// YAML 1.2.2, chapter 5.7. A line break that is escaped stands for nothing.
Escape escapeAt(const SourceText &text, qsizetype at)
{
    switch (text.at(at + 1)) {
    case 'x':
        return hexadecimal(text, at, 2);
    case 'u':
        return hexadecimal(text, at, 4);
    case 'U':
        return hexadecimal(text, at, 8);
    case '0':
        return {2, QByteArray(1, '\0')};
    case 'a':
        return {2, "\a"};
    case 'b':
        return {2, "\b"};
    case 'e':
        return {2, "\x1b"};
    case 'n':
    case 't':
    case 'v':
    case 'f':
    case 'r':
        return {2, " "};
    case 'N':
        return {2, utf8(0x85)};
    case '_':
        return {2, utf8(0xa0)};
    case 'L':
        return {2, utf8(0x2028)};
    case 'P':
        return {2, utf8(0x2029)};
    default:
        return {2, QByteArray(1, text.at(at + 1))}; // quote, slash, backslash, blank, line break
    }
}

} // namespace

DecodedScalar::DecodedScalar(const YamlTree &tree, NodeId scalar) : m_value(tree.value(scalar))
{
    if (!tree.isScalar(scalar))
        return;
    m_content = tree.node(scalar).content;
    m_identical = tree.text().view(m_content) == m_value;
    if (!m_identical)
        m_aligned = align(tree.text(), tree.node(scalar).style);
}

Span DecodedScalar::sourceOf(Span inValue) const
{
    if (m_identical)
        return {m_content.begin + inValue.begin, m_content.begin + inValue.end};
    if (!m_aligned || inValue.isEmpty() || inValue.end > qsizetype(m_places.size()))
        return m_content;
    return {m_places[size_t(inValue.begin)].begin, m_places[size_t(inValue.end - 1)].end};
}

/// Walks along text and value together. Both may have blanks that the other has not; everything else must agree.
bool DecodedScalar::align(const SourceText &text, NodeStyle style)
{
    const bool quoted = style == NodeStyle::DoubleQuoted || style == NodeStyle::SingleQuoted;
    const bool block = style == NodeStyle::Literal || style == NodeStyle::Folded;
    qsizetype at = block ? text.lineEnd(m_content.begin) : m_content.begin + (quoted ? 1 : 0);
    m_places.reserve(size_t(m_value.size()));
    for (qsizetype next = 0; next < m_value.size();) {
        if (isSpace(m_value[next])) {
            m_places.push_back({at, at});
            ++next;
        } else if (at >= m_content.end || !alignByte(text, style == NodeStyle::DoubleQuoted, at, next)) {
            return false;
        } else if (style == NodeStyle::SingleQuoted && text.at(at - 1) == '\'') {
            ++at; // the second of two quotes
        }
    }
    return true;
}

/// Takes the next characters of the text, of which `next` is the first in the value unless they are blanks.
bool DecodedScalar::alignByte(const SourceText &text, bool escapes, qsizetype &at, qsizetype &next)
{
    if (isSpace(text.at(at))) {
        ++at;
        return true;
    }
    const Escape written = escapes && text.at(at) == '\\' ? escapeAt(text, at) : Escape{1, QByteArray(1, text.at(at))};
    const Span place{at, at + written.length};
    at = place.end;
    if (isSpace(written.bytes.front()))
        return true;
    if (!m_value.sliced(next).startsWith(written.bytes))
        return false;
    m_places.insert(m_places.end(), size_t(written.bytes.size()), place);
    next += written.bytes.size();
    return true;
}

} // namespace portolan
