// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamltree.h"

namespace portolan {

/// How far the path of an edit leads into a tree as it is written: unlike YamlTree::find(), never through an alias or a
/// merge key, since an edit there would change another place too.
struct EditPlace
{
    NodeId node = kNoNode; ///< the last node on the way; kNoNode for a file without content
    qsizetype depth = 0;   ///< the number of steps that lead to it
    YamlPath path;         ///< of `node`, with an index for each matched item
};

/// Follows the path as far as there are nodes. Refuses a step that cannot be taken or added: through an alias, to an
/// item that does not exist, to a key that stands twice, into a scalar.
Result<EditPlace> findEditPlace(const YamlTree &tree, const YamlPath &path);

/// Whether the node is a collection that such a step looks into, or can become one: no value, `null`, `~`.
bool canHold(const YamlTree &tree, NodeId node, YamlPath::Step::Kind step);

/// The path as a subject of a sentence.
QString nameOf(const YamlPath &path);

/// The refusal to change what an alias stands for from the place of the alias.
Error sharedValueError(const YamlTree &tree, NodeId alias, const YamlPath &path);

/// The refusal to look for steps in a node of another kind.
Error wrongKindError(const YamlTree &tree, NodeId node, const YamlPath &path, YamlPath::Step::Kind wanted);

} // namespace portolan
