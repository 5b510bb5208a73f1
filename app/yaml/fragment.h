// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/blockstyle.h"
#include "app/yaml/yamldocument.h"

namespace portolan {

/// A piece of YAML that is to be put into a file, written as it would stand alone. It knows its lines, freed of their
/// indentation; where they go is the matter of EntryText and the edits.
class Fragment
{
public:
    struct Line
    {
        qsizetype indent = 0; ///< spaces, relative as lines() says; 0 for an empty line
        QByteArray text;
    };

    /// Refuses what is not YAML, more than one document, and duplicate keys.
    static Result<Fragment> parse(const QByteArray &yaml);

    const YamlTree &tree() const { return m_document.tree(); }
    NodeId root() const { return tree().root(); }
    /// No value at all: nothing, or comments only.
    bool isEmpty() const;
    bool isBlockCollection() const;

    /// Whether the last line break belongs to a `|` or `>` block.
    bool endsInBlockScalar() const;

    /// Comment lines above the content.
    QList<QByteArray> leadingComments() const;
    /// `&anchor` and `!tag` of a block collection, which stand on a line above it.
    QByteArray properties() const;

    /// The content with the comments in it and after it. The lines of a block collection are relative to its column,
    /// and what is nested in it is re-indented to `style`; the further lines of any other value are relative to the
    /// column of the entry that it becomes.
    QList<Line> lines(const BlockStyle &style) const;

private:
    explicit Fragment(YamlDocument document) : m_document(std::move(document)) { }
    QList<qsizetype> lineShifts(const BlockStyle &style) const;
    qsizetype lastLine() const;
    Line sourceLine(qsizetype offset) const;

    YamlDocument m_document;
};

} // namespace portolan
