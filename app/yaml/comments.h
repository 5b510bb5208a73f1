// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamltree.h"

namespace portolan {

/// The comments of a text in ascending order, each from its `#` to the end of its line, without the line break. What
/// looks like a comment inside a scalar is none.
QList<Span> findComments(const YamlTree &tree);

/// Those that start in a part of the text.
QList<Span> findComments(const YamlTree &tree, Span range);

/// The comment behind the `|` or `>` of a block scalar; empty when there is none.
Span blockHeaderComment(const YamlTree &tree, NodeId scalar);

} // namespace portolan
