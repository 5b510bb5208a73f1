// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/decodedscalar.h"

#include "app/yaml/escapes.h"

namespace portolan {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
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
    const bool escaped = escapes && text.at(at) == '\\';
    const qsizetype blank = at + (escaped ? 1 : 0); // an escaped line break stands for nothing
    if (isSpace(text.at(blank))) {
        at = blank + 1;
        return true;
    }
    const auto escape = escaped ? escapeAt(text.view(), at) : std::nullopt;
    const QByteArray written = escape ? escape->utf8() : QByteArray(1, text.at(at));
    const Span place{at, at + (escape ? escape->length : 1)};
    at = place.end;
    if (isSpace(written.front()))
        return true;
    if (!m_value.sliced(next).startsWith(written))
        return false;
    m_places.insert(m_places.end(), size_t(written.size()), place);
    next += written.size();
    return true;
}

} // namespace portolan
