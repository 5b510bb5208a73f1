// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/entryregions.h"
#include "app/yaml/entrytext.h"

namespace portolan {

/// An entry whose text is taken from another place of the same file, with its comments, its quotes and its line breaks.
/// It looks into the tree.
class CopiedEntry final : public NewEntry
{
public:
    /// Whether the entry stays where it is too: then it goes without its anchors, unless it uses them itself.
    enum class Origin : quint8 { Leaves, Stays };

    /// The entry of `value` as an entry of a map with `key`, or as an item.
    CopiedEntry(const YamlTree &tree, NodeId value, std::optional<QByteArray> key, Origin origin);
    /// The value alone, without the comments of its entry: what an alias stands for.
    static CopiedEntry valueOnly(const YamlTree &tree, NodeId value, std::optional<QByteArray> key);

    QByteArray introduction() const override;
    QByteArray lines(const EntryLayout &layout) const override;
    Result<QByteArray> flowValue() const override;
    NodeStyle valueStyle() const override;
    bool endsInBlockScalar() const override;
    IntendedTree::Part keyPart(int depth) const override;
    IntendedTree::Part valuePart(int depth) const override;
    QByteArrayList comments() const override;

private:
    bool keepsKey() const;
    bool keepsKind() const;
    Span span() const;
    QByteArray moved(Span span, qsizetype delta) const;
    QByteArray movedBehind(Span span, qsizetype delta) const;
    QByteArray leadingComments(const EntryLayout &layout) const;
    QByteArray linesOfSameKind(const EntryLayout &layout) const;
    QByteArray linesOfBlockBehindDash(const EntryLayout &layout) const;
    QByteArray linesOfBlockBelow(const EntryLayout &layout) const;
    QByteArray linesOfScalar(const EntryLayout &layout) const;
    qsizetype valueColumn(const EntryLayout &layout) const;

    const YamlTree &m_tree;
    NodeId m_value;
    Origin m_origin;
    std::optional<EntryRegion> m_region; ///< nothing for an entry between brackets
    bool m_valueOnly = false;
    bool m_withoutAnchors = false;
    QList<Span> m_omitted;
};

} // namespace portolan
