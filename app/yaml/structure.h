// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamltree.h"

#include <vector>

namespace portolan {

/// One step of a walk through a tree, without anything of how it is written.
struct StructureToken
{
    enum class Kind : quint8 { DocumentStart, DocumentEnd, ListStart, ListEnd, MapStart, MapEnd, Scalar, Alias };
    Kind kind = Kind::Scalar;
    ScalarType type = ScalarType::Null;
    QByteArrayView value;  ///< of a scalar
    QByteArrayView anchor; ///< the name, also of an alias
    QByteArrayView tag;

    friend bool operator==(const StructureToken &, const StructureToken &) = default;
};
using StructureTokens = std::vector<StructureToken>;

/// What a text means, as a flat list: two texts mean the same when their lists are equal. An edit is checked with it:
/// the list of the old tree, changed as intended, must be the list of the new text.
///
/// The tokens look into the tree they come from: it must outlive them.
class Structure
{
public:
    explicit Structure(const YamlTree &tree);

    const StructureTokens &tokens() const { return m_tokens; }
    /// The tokens of one node with all that is in it.
    StructureTokens subtree(NodeId id) const;

    [[nodiscard]] StructureTokens replaced(NodeId id, const StructureTokens &by) const;
    /// `entry` (key and value, or an item) before the entry `index`; behind the last one for the number of entries.
    [[nodiscard]] StructureTokens inserted(NodeId collection, int index, const StructureTokens &entry) const;
    [[nodiscard]] StructureTokens removed(NodeId collection, int index) const;

private:
    StructureTokens spliced(size_t begin, size_t end, const StructureTokens &by) const;
    void close(NodeId id);

    const YamlTree &m_tree;
    StructureTokens m_tokens;
    std::vector<size_t> m_begins; ///< by node: its first token
    std::vector<size_t> m_ends;   ///< by node: after its last token
};

} // namespace portolan
