// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamldocument.h"

namespace portolan {

/// What stops the reading of the text `after`, which a change of `before` gave: what YamlDocument::parse(after) tells.
/// Everything above the entry of the root map, or of a list that is a value of it, in which the change begins is as it
/// was, and could be read. So the text is read from that entry on.
///
/// Nothing when nothing stops it, or when it cannot be told so: the changed lines are sound by themselves, `before` is
/// not valid YAML or not one document, the change is not one of whole entries, or an alias has no anchor behind the start
/// of the entry. Then parse the whole text.
std::optional<YamlIssue> readFailure(const YamlDocument &before, const SourceText &after, const TextChange &change);

} // namespace portolan
