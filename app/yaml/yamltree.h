// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/nodetable.h"
#include "app/yaml/scalar.h"
#include "app/yaml/sourcetext.h"
#include "app/yaml/yamlpath.h"

#include <memory>

namespace portolan {

/// The nodes of a YAML text with their spans. Immutable once built (see TreeBuilder); it keeps the text it was built
/// from, so spans and text cannot drift apart. Walkers visit nodes by id and never expand aliases, so that a file
/// with a billion of them costs nothing. Copies share the nodes, and trees before and after an edit share most of them.
class YamlTree
{
public:
    struct Entry
    {
        NodeId key = kNoNode; ///< kNoNode for an item of a list
        NodeId value = kNoNode;
    };

    YamlTree() = default;
    YamlTree(SourceText text, NodeTable nodes);

    const SourceText &text() const { return m_text; }
    /// Number of nodes; ids run from 0 in document order.
    NodeId size() const { return m_nodes->size(); }
    Node node(NodeId id) const { return m_nodes->node(id); }
    NodeId parent(NodeId id) const { return m_nodes->parent(id); }
    NodeId nextSibling(NodeId id) const { return m_nodes->nextSibling(id); }
    bool isValid(NodeId id) const { return id >= 0 && id < size(); }

    /// The content of the first document, or kNoNode for a file without one (empty, or comments only).
    NodeId root() const;
    int documentCount() const;

    /// The decoded text of a scalar (escapes resolved, lines folded); empty for every other kind.
    QByteArrayView value(NodeId id) const;
    /// The same with a byte order mark at its start, which is a character there.
    QString string(NodeId id) const;
    ScalarType scalarType(NodeId id) const;
    /// Name after `&`, or of the anchor an alias stands for; empty when there is none.
    QByteArrayView anchor(NodeId id) const;
    /// The tag as it is written, `!!str` or `!<tag:...>`; empty when there is none.
    QByteArrayView tag(NodeId id) const;

    bool isMap(NodeId id) const { return isValid(id) && m_nodes->kind(id) == NodeKind::Map; }
    bool isList(NodeId id) const { return isValid(id) && m_nodes->kind(id) == NodeKind::Sequence; }
    bool isScalar(NodeId id) const { return isValid(id) && m_nodes->kind(id) == NodeKind::Scalar; }
    /// No value at all, `~` or `null`.
    bool isNull(NodeId id) const { return isValid(id) && m_nodes->kind(id) == NodeKind::Null; }

    /// The entries of a map or list in document order; empty for every other kind.
    QList<Entry> entries(NodeId collection) const;
    /// Number of entries of a map or list.
    int entryCount(NodeId collection) const;
    /// The node an alias stands for; every other node stands for itself. kNoNode for an alias without an anchor.
    NodeId resolved(NodeId id) const;
    /// The value of `key` in a map (the first, if it stands there twice), merge keys (`<<`) not considered.
    NodeId mapValue(NodeId map, QByteArrayView key, int occurrence = 1) const;
    /// The value of `key` as a reader of the file gets it: through aliases, and from merged maps. May be an alias.
    NodeId lookup(NodeId map, QByteArrayView key) const;
    NodeId item(NodeId list, qsizetype index) const;
    /// Index of the entry (item, key or value) in its parent; -1 for the root.
    int entryIndex(NodeId id) const;
    /// The key node of a map's value; kNoNode for items and the root.
    NodeId keyOf(NodeId value) const;
    bool isKey(NodeId id) const;

    /// kNoNode when there is nothing at `path`. Aliases on the way are followed.
    NodeId find(const YamlPath &path) const;
    /// Path of a value or item; of a key: the path of its value.
    YamlPath pathOf(NodeId id) const;
    /// The deepest node whose entry holds `offset`, for "what is the caret in"; a key answers with its value.
    NodeId nodeAt(qsizetype offset) const;

    /// The range to underline for a node: the content; for a map entry's empty or block value, its key.
    Span displaySpan(NodeId id) const;

    /// How the nodes are stored: for what re-uses the parts of a tree that an edit left alone.
    const NodeTable &nodes() const { return *m_nodes; }

private:
    /// The value of a scalar whose node is at hand.
    QByteArrayView valueOf(NodeId id, const Node &scalar) const;
    /// Calls `visit(key, node of its value)` for the scalar keys of a map until that says true.
    template<typename Visitor>
    void visitKeys(NodeId map, const Visitor &visit) const;
    YamlPath::Step stepTo(NodeId id, const Node &entry) const;
    /// As lookup(), through merge keys.
    NodeId mergedValue(NodeId map, QByteArrayView key) const;
    /// Which of equal keys of its map it is, from 2; 0 for the first or only one.
    int laterOccurrence(NodeId key) const;

    SourceText m_text;
    std::shared_ptr<const NodeTable> m_nodes = std::make_shared<const NodeTable>();
};

} // namespace portolan
