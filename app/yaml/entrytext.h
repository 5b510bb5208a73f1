// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/fragment.h"
#include "app/yaml/intendedtree.h"

namespace portolan {

/// Where the lines of a new entry of a block collection go, and how its neighbours are written.
struct EntryLayout
{
    qsizetype column = 0;    ///< of the key or the dash
    qsizetype dashWidth = 2; ///< from a dash to what it introduces
    BlockStyle style;
    QByteArray lineBreak = QByteArrayLiteral("\n");
};

/// An entry that is to be put into a map (with a key) or a list (without), wherever its text comes from.
class NewEntry
{
public:
    virtual ~NewEntry() = default;

    bool hasKey() const { return m_key.has_value(); }
    const std::optional<QByteArray> &key() const { return m_key; }
    /// The dash, or the key with its colon.
    virtual QByteArray introduction() const;
    /// The lines in a block collection, each indented and with its line break.
    virtual QByteArray lines(const EntryLayout &layout) const = 0;
    /// The value in a flow collection, on one line. Refuses what only block style can say: comments.
    virtual Result<QByteArray> flowValue() const = 0;
    /// How the value is written when it stands in a block collection.
    virtual NodeStyle valueStyle() const = 0;
    /// Whether the last line break belongs to a `|` or `>` block.
    virtual bool endsInBlockScalar() const = 0;
    virtual IntendedTree::Part keyPart(int depth) const;
    virtual IntendedTree::Part valuePart(int depth) const = 0;
    virtual QByteArrayList comments() const = 0;

    /// The entry as an item or pair of a flow collection.
    Result<QByteArray> flowText() const;
    /// The entry alone in a flow collection: `[a]`, `{key: a}`.
    Result<QByteArray> flowCollectionText() const;
    IntendedTree::Parts parts(int depth) const;

protected:
    explicit NewEntry(std::optional<QByteArray> key) : m_key(std::move(key)) { }
    NewEntry(const NewEntry &) = default;
    NewEntry &operator=(const NewEntry &) = default;

private:
    std::optional<QByteArray> m_key;
};

/// An entry whose value is given as YAML.
class FragmentEntry final : public NewEntry
{
public:
    FragmentEntry(std::optional<QByteArray> key, Fragment value) : NewEntry(std::move(key)), m_value(std::move(value))
    { }

    const Fragment &value() const { return m_value; }
    QByteArray lines(const EntryLayout &layout) const override;
    Result<QByteArray> flowValue() const override;
    NodeStyle valueStyle() const override;
    bool endsInBlockScalar() const override { return m_value.endsInBlockScalar(); }
    IntendedTree::Part valuePart(int depth) const override;
    QByteArrayList comments() const override;

private:
    Fragment m_value;
};

/// A node with all that is in it as one line of flow style, without its comments: as it is written where that is one
/// line of flow style already.
QByteArray flowStyleText(const YamlTree &tree, NodeId id, bool withAnchors = true);

} // namespace portolan
