// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"
#include "app/yaml/scalar.h"
#include "app/yaml/textpatch.h"
#include "app/yaml/yamldocument.h"
#include "app/yaml/yamlpath.h"

#include <functional>

namespace portolan {

/// One change to what a file says, by path; the text patches that make it are computed by applyEdit().
struct YamlEdit
{
    enum class Kind : quint8 {
        Set,       ///< give the scalar at `path` the value `value`; keys that are missing on the way are added
        Insert,    ///< put `yaml` into a list before the index that ends `path`, or into a map as the key that ends it
        Remove,    ///< take the entry at `path` out
        RenameKey, ///< call the map key at `path` `value` (a string) instead
        Replace,   ///< give `path` the value `yaml`, whatever stands there; keys that are missing are added
        Move,      ///< take the entry at `path` to where it is found at `target` afterwards
        Duplicate, ///< put a copy of the entry at `path` behind it; in a map as the key `value` (a string)
        Wrap,      ///< put the value at `path` into a new map as the key `value`, or into a new list (null)
        Detach,    ///< put a copy of what the alias at `path` stands for in its place
        RenameAnchor, ///< call the anchor at `path`, or of the alias there, `value`, and all its aliases too
    };
    Kind kind = Kind::Set;
    YamlPath path;
    ScalarValue value;
    QByteArray yaml;      ///< Insert, Replace: YAML of any kind, as it would stand alone at column 0
    YamlPath target = {}; ///< Move: in the same collection, its path with an index, also in a map

    static YamlEdit set(YamlPath path, ScalarValue value);
    static YamlEdit insert(YamlPath path, QByteArray yaml);
    static YamlEdit remove(YamlPath path);
    static YamlEdit renameKey(YamlPath path, const QString &name);
    static YamlEdit replace(YamlPath path, QByteArray yaml);
    static YamlEdit move(YamlPath path, YamlPath target);
    /// To another place among its siblings, keys of a map included.
    static YamlEdit moveTo(YamlPath path, qsizetype index);
    static YamlEdit duplicate(YamlPath path, const QString &name = {});
    static YamlEdit wrapInMap(YamlPath path, const QString &key);
    static YamlEdit wrapInList(YamlPath path);
    static YamlEdit detach(YamlPath path);
    static YamlEdit renameAnchor(YamlPath path, const QString &name);

    friend bool operator==(const YamlEdit &, const YamlEdit &) = default;
};

/// The preferred order of the keys of the map at a path: where a key that is added goes. Unknown maps: an empty list,
/// and the key is added at the end.
using KeyOrder = std::function<QList<QByteArray>(const YamlPath &map)>;

/// An edit that has been made on a copy, parsed again and found to mean what was meant, and nothing else.
struct VerifiedEdit
{
    TextPatches patches;
    YamlDocument after;
};

/// Makes one edit. Refuses with a sentence for the user (and the place) when the edit cannot be made without changing
/// or losing something else: an alias, a comment without a home, a syntax that the span tree does not cover.
/// The document must be valid.
Result<VerifiedEdit> applyEdit(const YamlDocument &document, const YamlEdit &edit, const KeyOrder &order = {});

/// The alias that stands in the way of an edit at `path`, if that is what stands there: YamlEdit::detach() of it makes a
/// copy that can be edited alone.
std::optional<YamlPath> aliasOnTheWay(const YamlTree &tree, const YamlPath &path);

/// Makes several edits, each on the outcome of the one before; all or none. The patches are one step for undo.
Result<VerifiedEdit> applyEdits(const YamlDocument &document, const QList<YamlEdit> &edits, const KeyOrder &order = {});

} // namespace portolan
