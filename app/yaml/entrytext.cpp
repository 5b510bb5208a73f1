// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/entrytext.h"

#include "app/yaml/quoting.h"

#include <utility>

namespace portolan {
namespace {

/// Collects lines with their indentation and line break.
class LineWriter
{
public:
    explicit LineWriter(QByteArray lineBreak) : m_lineBreak(std::move(lineBreak)) { }

    void add(qsizetype indent, const QByteArray &text) { m_lines += QByteArray(indent, ' ') + text + m_lineBreak; }
    void addAll(qsizetype column, const QList<Fragment::Line> &lines)
    {
        for (const Fragment::Line &line : lines) {
            const bool blank = line.text.isEmpty() && line.indent == 0;
            add(blank ? 0 : column + line.indent, line.text);
        }
    }
    void addComments(qsizetype column, const QList<QByteArray> &comments)
    {
        for (const QByteArray &comment : comments)
            add(column, comment);
    }
    QByteArray take() { return std::move(m_lines); }

private:
    QByteArray m_lineBreak;
    QByteArray m_lines;
};

QByteArray withProperties(const QByteArray &introduction, const Fragment &value)
{
    const QByteArray properties = value.properties();
    return properties.isEmpty() ? introduction : introduction + ' ' + properties;
}

} // namespace

QByteArray entryLines(const NewEntry &entry, const EntryLayout &layout)
{
    const Fragment &value = entry.value;
    const bool isItem = !entry.key;
    const QByteArray introduction = isItem ? QByteArrayLiteral("-") : plainOrQuoted(*entry.key, false) + ':';
    const QList<Fragment::Line> lines = value.lines(layout.style);
    LineWriter writer(layout.lineBreak);

    if (!isItem && value.isBlockCollection()) {
        const bool list = value.tree().isList(value.root());
        const qsizetype column = layout.column + (list ? layout.style.listStep : layout.style.mapStep);
        writer.add(layout.column, withProperties(introduction, value));
        writer.addComments(column, value.leadingComments());
        writer.addAll(column, lines);
        return writer.take();
    }
    writer.addComments(layout.column, value.leadingComments());
    if (lines.isEmpty() || !value.properties().isEmpty()) {
        writer.add(layout.column, withProperties(introduction, value));
        writer.addAll(layout.column + layout.dashWidth, lines);
        return writer.take();
    }
    const qsizetype gap = isItem ? layout.dashWidth - 1 : 1;
    writer.add(layout.column, introduction + QByteArray(gap, ' ') + lines.first().text);
    writer.addAll(layout.column + (value.isBlockCollection() ? layout.dashWidth : 0), lines.mid(1));
    return writer.take();
}

} // namespace portolan
