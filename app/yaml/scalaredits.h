// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/scalar.h"
#include "app/yaml/textpatch.h"
#include "app/yaml/yamltree.h"

namespace portolan {

/// Gives a scalar, a null or a missing value another value and keeps the author's style where it can hold it: quotes
/// stay quotes, a `|` block stays one with its indentation; a `>` block becomes a quoted text, since folding it anew
/// would guess. Properties (`&anchor`, `!tag`) and comments stay.
Result<TextPatches> scalarPatches(const YamlTree &tree, NodeId id, const ScalarValue &value);

/// The text of a literal block (`|`) with another value; nothing when a block cannot hold it as the author wrote it.
std::optional<QByteArray> literalBlockText(const YamlTree &tree, NodeId id, const QByteArray &value);

} // namespace portolan
