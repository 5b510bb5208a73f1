// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/textpatch.h"
#include "app/yaml/yamltree.h"

#include <optional>

namespace portolan {

/// The nodes after a change of comments and blank lines alone, which moves what stands behind it and changes nothing
/// else; nothing when the change is another one. Needs no parser, however large the text is.
std::optional<NodeTable> withTriviaChanged(const YamlTree &before, const SourceText &after, const TextChange &change);

} // namespace portolan
