// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamldocument.h"

namespace portolan {

/// The document `before` after a change that gave the text `after`, equal to YamlDocument::parse(after). The smallest
/// run of entries of a block collection that holds the change is read alone, in the place where it stands; a change
/// of comments and blank lines is not read at all. All other nodes are shared with `before`.
///
/// Nothing when that cannot be: `before` or the outcome is not valid YAML or not one document, the change is not one of
/// whole entries of a large collection, or more than `limit` bytes would have to be read. Then parse the whole text.
std::optional<YamlDocument> reread(const YamlDocument &before, const SourceText &after, const TextChange &change,
                                   qsizetype limit);

/// Whether anything of `before` can hold for `after` at all: it is valid, and one document without directives, which an
/// edit may spoil, and the change is not one of the byte order mark.
bool isBasis(const YamlDocument &before, const SourceText &after, const TextChange &change);

} // namespace portolan
