// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/caretplace.h"

#include "ui/models/flowcaret.h"

#include <algorithm>

namespace portolan {
namespace {

/// A line as block style divides it: dashes, then a key or something else.
struct Line
{
    QList<qsizetype> dashes;  ///< columns
    qsizetype column = 0;     ///< of what follows them
    QByteArray key;           ///< empty where no key stands
    bool isEmpty = true;      ///< blank, or a comment
    qsizetype contentEnd = 0; ///< column behind the dashes and the key's colon

    qsizetype outerColumn() const { return dashes.isEmpty() ? column : dashes.constFirst(); }
};

Line readLine(QByteArrayView bytes)
{
    Line line;
    qsizetype at = 0;
    const auto skipBlanks = [&] {
        while (at < bytes.size() && bytes[at] == ' ')
            ++at;
    };
    skipBlanks();
    while (at < bytes.size() && bytes[at] == '-' && (at + 1 == bytes.size() || bytes[at + 1] == ' ')) {
        line.dashes.append(at++);
        skipBlanks();
    }
    line.column = at;
    line.isEmpty = line.dashes.isEmpty() && (at == bytes.size() || bytes[at] == '#' || bytes[at] == '\r');
    line.contentEnd = at;
    const bool isFlow = at < bytes.size() && (bytes[at] == '{' || bytes[at] == '[');
    const qsizetype colon = bytes.indexOf(':', at);
    const bool isKey =
        !isFlow && colon > at && (colon + 1 == bytes.size() || bytes[colon + 1] == ' ' || bytes[colon + 1] == '\r');
    if (isKey) {
        line.key = bytes.sliced(at, colon - at).trimmed().toByteArray();
        line.contentEnd = colon + 1;
    }
    return line;
}

qsizetype endOfLine(const SourceText &text, qsizetype at)
{
    const qsizetype end = text.lineEnd(at);
    return end > at && text.at(end - 1) == '\n' ? end - 1 : end;
}

/// Climbs from the caret's line to the root, collecting the steps of the path from its end.
class Climb
{
public:
    explicit Climb(const SourceText &text) : m_text(text) { }

    /// `line` holds the caret; whether its own key is a step is the caller's business.
    void start(const Line &line, qsizetype lineStart)
    {
        m_column = line.column;
        takeDashes(line);
        for (qsizetype at = lineStart; at > m_text.bomLength() && !isAtTop();) {
            at = m_text.lineStart(at - 1);
            const Line above = readLine(m_text.view({at, endOfLine(m_text, at)}));
            if (!above.isEmpty)
                pass(above);
        }
    }

    YamlPath path() const
    {
        YamlPath path;
        for (auto step = m_steps.crbegin(); step != m_steps.crend(); ++step)
            path = step->isEmpty() ? path.index(0) : path.key(*step);
        return path;
    }

    const QSet<QByteArray> &siblings() const { return m_siblings; }

private:
    /// Nothing above is of interest: the keys of the caret's own map are known, and no step is missing.
    bool isAtTop() const { return m_column == 0 && !m_isBehindDash && !m_steps.isEmpty(); }

    void pass(const Line &line)
    {
        if (!m_isBehindDash && line.column == m_column && !line.dashes.isEmpty()) {
            noteSibling(line);
            takeDashes(line); // the first line of this item
        } else if (!m_isBehindDash && line.column == m_column) {
            noteSibling(line);
        } else if (isParent(line)) {
            m_steps.append(line.key);
            m_column = line.column;
            m_isBehindDash = false;
            takeDashes(line);
        }
    }

    /// A list may stand in the column of its key, a map may not.
    bool isParent(const Line &line) const
    {
        if (line.key.isEmpty() || (m_isBehindDash && line.outerColumn() == m_column && !line.dashes.isEmpty()))
            return false;
        return m_isBehindDash ? line.column <= m_column : line.column < m_column;
    }

    void takeDashes(const Line &line)
    {
        for (qsizetype dash = line.dashes.size(); dash-- > 0;)
            m_steps.append(QByteArray());
        m_isBehindDash = !line.dashes.isEmpty();
        m_column = line.outerColumn();
    }

    void noteSibling(const Line &line)
    {
        if (m_steps.isEmpty())
            m_siblings.insert(line.key);
    }

    const SourceText &m_text;
    QByteArrayList m_steps;      ///< from the end; an empty one is an item of a list
    QSet<QByteArray> m_siblings; ///< keys of the map of the caret, above it
    qsizetype m_column = 0;      ///< of the outermost thing reached so far
    bool m_isBehindDash = false; ///< that is a list's item rather than a map's entry
};

/// The bracket that a line's value is introduced by; -1 where there is none.
qsizetype bracketIn(const SourceText &text, const Line &line, qsizetype lineStart)
{
    qsizetype at = lineStart + line.contentEnd;
    while (at < text.size() && text.at(at) == ' ')
        ++at;
    return at < text.size() && (text.at(at) == '{' || text.at(at) == '[') ? at : -1;
}

/// The place between the outermost brackets around the caret, which stand in one of the lines that the caret's is indented
/// below.
std::optional<CaretPlace> flowPlaceAt(const SourceText &text, qsizetype caret)
{
    std::optional<CaretPlace> place;
    qsizetype column = text.size();
    for (qsizetype at = text.lineStart(caret);; at = text.lineStart(at - 1)) {
        const Line line = readLine(text.view({at, endOfLine(text, at)}));
        if (!line.isEmpty && line.outerColumn() < column) {
            column = line.outerColumn();
            const qsizetype open = bracketIn(text, line, at);
            const auto inside = open < 0 || open >= caret ? std::nullopt : flowCaretAt(text, open, caret);
            if (inside) {
                Climb climb(text);
                climb.start(line, at);
                const YamlPath value = line.key.isEmpty() ? climb.path() : climb.path().key(line.key);
                place = CaretPlace{
                    value.joined(inside->path), inside->isValue, inside->isComment, true, inside->word, inside->known};
            }
        }
        if (column == 0 || at <= text.bomLength())
            return place;
    }
}

} // namespace

CaretPlace caretPlaceAt(const SourceText &text, qsizetype offset)
{
    if (const auto flow = flowPlaceAt(text, offset))
        return *flow;
    const qsizetype lineStart = text.lineStart(offset);
    const Line line = readLine(text.view({lineStart, offset}));
    Climb climb(text);
    climb.start(line, lineStart);

    CaretPlace place;
    place.path = climb.path();
    place.known = climb.siblings();
    place.isValue = !line.key.isEmpty();
    qsizetype word = lineStart + (place.isValue ? line.contentEnd : line.column);
    while (word < offset && text.at(word) == ' ')
        ++word;
    place.word = word;
    const QByteArrayView before = text.view({lineStart, offset});
    place.isComment = before.trimmed().startsWith('#') || before.contains(" #");
    if (place.isValue)
        place.path = place.path.key(line.key);
    for (qsizetype at = text.lineEnd(offset); at < text.size(); at = text.lineEnd(at)) {
        const Line below = readLine(text.view({at, endOfLine(text, at)}));
        if (!below.isEmpty && (below.outerColumn() < line.column))
            break; // the map ends
        if (!below.isEmpty && below.column == line.column)
            place.known.insert(below.key);
    }
    return place;
}

} // namespace portolan
