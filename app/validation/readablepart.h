// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamldocument.h"

#include <optional>

namespace portolan {

/// What can be read of a text that is no YAML, such as one that somebody is typing: the text without the items of lists
/// that are broken. Every place is where it is in the whole text, and every item keeps its index.
struct ReadablePart
{
    YamlDocument document;
    QList<Span> blanked; ///< what was left out, in the order it was
};

/// Nothing when the text is YAML, or when a few attempts find no part that is. `before`, an earlier state of the text that
/// was YAML, spares reading what is the same in it; the outcome is equal without it.
std::optional<ReadablePart> readablePart(const YamlDocument &document, const YamlDocument *before = nullptr);

} // namespace portolan
