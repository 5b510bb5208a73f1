// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/sourcetext.h"
#include "app/yaml/yamltree.h"

#include <optional>

namespace portolan {

/// Something wrong with the text as YAML. Lines and columns are made from the spans at the edge.
struct YamlIssue
{
    enum class Kind : quint8 {
        Syntax,
        TabIndent,
        DuplicateKey,
        MultipleDocuments,
        Loose ///< not YAML by the letter, but most readers take it
    };
    Kind kind = Kind::Syntax;
    QString message;
    Span span;
    std::optional<Span> related = {}; ///< the other place: the first of two keys, the end of the first document

    friend bool operator==(const YamlIssue &, const YamlIssue &) = default;
};

/// A text and what it means as YAML. Half-typed text is a normal state: then there is no tree but there are issues.
class YamlDocument
{
public:
    YamlDocument() = default;

    /// Never throws, never loops; the text is kept byte for byte whatever it holds.
    /// Edited documents share nodes by chunks of `nodesInChunk`.
    static YamlDocument parse(SourceText text, int nodesInChunk = kNodesInChunk);
    /// The document after the patches. Equal to parse() of the new text; only the entries around the patches are read
    /// anew, and all other nodes shared, where that comes to the same.
    [[nodiscard]] YamlDocument edited(const TextPatches &patches) const;
    /// As above, for a change that has been made and gave the text `after`.
    [[nodiscard]] YamlDocument edited(const SourceText &after, const TextChange &change) const;
    /// A document that is valid, and has these nodes and issues.
    static YamlDocument of(YamlTree tree, QList<YamlIssue> issues);

    const SourceText &text() const { return m_text; }
    /// The tree, empty when the text is not YAML.
    const YamlTree &tree() const { return m_tree; }
    const QList<YamlIssue> &issues() const { return m_issues; }
    /// Whether the tree may be trusted. Duplicate keys, further documents and what is read although it is not YAML (see
    /// leniencies.h) are issues that do not spoil it.
    bool isValid() const { return m_valid; }

private:
    static YamlDocument read(SourceText text, int nodesInChunk, int partCount);
    static YamlDocument refused(const SourceText &text, const QList<YamlIssue> &issues);

    SourceText m_text;
    YamlTree m_tree;
    QList<YamlIssue> m_issues;
    bool m_valid = true;
};

} // namespace portolan
