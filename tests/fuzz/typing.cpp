// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/typing.h"

#include <algorithm>

namespace portolan {

TextPatch Typing::next(const SourceText &text)
{
    switch (m_random.bounded(12)) {
    case 0: // a range is deleted
        return deletion(text, m_random.bounded(1, 60));
    case 1: // lines are pasted from elsewhere
        return {lineStart(text), 0, lines(text)};
    case 2: // lines are deleted
        return lineDeletion(text);
    case 3: // text is pasted in the middle of a line
        return {place(text), 0, text.bytes().mid(place(text), m_random.bounded(40))};
    case 4: // an indentation changes
        return {lineStart(text), 0, QByteArray(m_random.bounded(1, 4), ' ')};
    case 5: // a line is commented out
        return {lineStart(text), 0, "# "};
    case 6:
    case 7:
        return deletion(text, 1);
    default:
        return {place(text), 0, mark()};
    }
}

QByteArray Typing::mark()
{
    static const QList<QByteArray> kMarks = {
        "a",       "b c",  ":",    ": ",    " ",       "-",        "- ",          "\n",       "\n  ",
        "\"",      "'",    "[",    "]",     "{",       "}",        ",",           "#",        " # c",
        "\t",      "%",    "---",  "---\n", "\n---\n", "...\n",    "|",           "|\n   x",  ">-\n  y",
        "|+\n",    "?",    "? ",   "&a",    "&a ",     "*a",       "<<: *a",      "!",        "!!str ",
        "~",       "null", "\r\n", "\r",    "k: v\n",  "- k: v\n", "\n\n# c\n\n", "\xc3\xa9", "\xef\xbb\xbf",
        "{{ x }}", "\\",   "@",    "\x01",  "\x04"};
    return kMarks.at(m_random.bounded(kMarks.size()));
}

qsizetype Typing::place(const SourceText &text)
{
    return m_random.bounded(qint64(text.size()) + 1);
}
qsizetype Typing::lineStart(const SourceText &text)
{
    return text.lineStart(place(text));
}

QByteArray Typing::lines(const SourceText &text)
{
    const qsizetype begin = lineStart(text);
    qsizetype end = begin;
    for (int count = m_random.bounded(1, 6); count > 0; --count)
        end = text.lineEnd(end);
    return text.view({begin, end}).toByteArray();
}

TextPatch Typing::deletion(const SourceText &text, qsizetype length)
{
    const qsizetype at = place(text);
    return {at, std::min(length, text.size() - at), {}};
}

TextPatch Typing::lineDeletion(const SourceText &text)
{
    const qsizetype at = lineStart(text);
    return {at, lines(text).size() > 60 ? text.lineEnd(at) - at : std::min<qsizetype>(30, text.size() - at), {}};
}

} // namespace portolan
