// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/yaml/entrytext.h"

#include "app/yaml/comments.h"
#include "app/yaml/quoting.h"

#include <QCoreApplication>

#include <utility>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(YamlEdit)
};

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

QByteArray NewEntry::introduction() const
{
    return m_key ? plainOrQuoted(*m_key, false) + ':' : QByteArrayLiteral("-");
}

Result<QByteArray> NewEntry::flowText() const
{
    const Result<QByteArray> value = flowValue();
    if (!value || !m_key)
        return value;
    return plainOrQuoted(*m_key, true) + ": " + *value;
}

Result<QByteArray> NewEntry::flowCollectionText() const
{
    const Result<QByteArray> inside = flowText();
    if (!inside)
        return inside;
    return m_key ? '{' + *inside + '}' : '[' + *inside + ']';
}

IntendedTree::Part NewEntry::keyPart(int depth) const
{
    return IntendedTree::scalar(*m_key, depth);
}

IntendedTree::Parts NewEntry::parts(int depth) const
{
    IntendedTree::Parts parts;
    if (m_key)
        parts.push_back(keyPart(depth));
    parts.push_back(valuePart(depth));
    return parts;
}

QByteArray FragmentEntry::lines(const EntryLayout &layout) const
{
    const QByteArray introduction = this->introduction();
    const QList<Fragment::Line> lines = m_value.lines(layout.style);
    LineWriter writer(layout.lineBreak);

    if (hasKey() && m_value.isBlockCollection()) {
        const bool list = m_value.tree().isList(m_value.root());
        const qsizetype column = layout.column + (list ? layout.style.listStep : layout.style.mapStep);
        writer.add(layout.column, withProperties(introduction, m_value));
        writer.addComments(column, m_value.leadingComments());
        writer.addAll(column, lines);
        return writer.take();
    }
    writer.addComments(layout.column, m_value.leadingComments());
    if (lines.isEmpty() || !m_value.properties().isEmpty()) {
        writer.add(layout.column, withProperties(introduction, m_value));
        writer.addAll(layout.column + layout.dashWidth, lines);
        return writer.take();
    }
    const qsizetype gap = hasKey() ? 1 : layout.dashWidth - 1;
    writer.add(layout.column, introduction + QByteArray(gap, ' ') + lines.first().text);
    writer.addAll(layout.column + (m_value.isBlockCollection() ? layout.dashWidth : 0), lines.mid(1));
    return writer.take();
}

Result<QByteArray> FragmentEntry::flowValue() const
{
    if (!comments().isEmpty())
        return Error{Translated::tr("What is to be inserted has comments, which cannot stand between brackets.")};
    if (m_value.isEmpty())
        return QByteArrayLiteral("null"); // some readers do not take `{key:}`
    return flowStyleText(m_value.tree(), m_value.root());
}

NodeStyle FragmentEntry::valueStyle() const
{
    return m_value.isEmpty() ? NodeStyle::Empty : m_value.tree().node(m_value.root()).style;
}

IntendedTree::Part FragmentEntry::valuePart(int depth) const
{
    if (m_value.root() == kNoNode)
        return IntendedTree::newNode({}, depth);
    return IntendedTree::subtree(m_value.tree(), m_value.root(), depth);
}

QByteArrayList FragmentEntry::comments() const
{
    QByteArrayList comments;
    for (const Span comment : findComments(m_value.tree()))
        comments.append(m_value.tree().text().view(comment).toByteArray());
    return comments;
}

} // namespace portolan
