// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamltree.h"

namespace portolan {

/// How far an author indents, so that new text looks like theirs. Steps are bytes from the column of a key to the
/// column of the block collection below it.
struct BlockStyle
{
    qsizetype mapStep = 2;
    qsizetype listStep = 0; ///< 0: the dashes of a list stand right below its key

    friend bool operator==(const BlockStyle &, const BlockStyle &) = default;
};

/// The step from the key of a block map to the block collection that is its value, where it is on a line of its own.
std::optional<qsizetype> stepTo(const YamlTree &tree, NodeId collection);

/// The steps that most maps and lists of the file have; the defaults where it has none.
BlockStyle blockStyle(const YamlTree &tree);

/// The same for a new value in `map`: lists that are already values there decide for lists.
BlockStyle blockStyleIn(const YamlTree &tree, NodeId map);

} // namespace portolan
