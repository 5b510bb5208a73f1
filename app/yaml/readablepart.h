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

/// Nothing when the text is YAML, or when a few attempts find no part that is. `before`, a similar text that is YAML, spares
/// reading what is the same in it; the outcome is equal without it.
std::optional<ReadablePart> readablePart(const YamlDocument &document, const YamlDocument *before = nullptr);

/// A text in the middle of being typed: what it means as YAML or, when it is none, what of it can be read.
struct TypedText
{
    YamlDocument document;
    std::optional<ReadablePart> part; ///< of a document that is not valid

    /// Reads a text from its start to its end.
    static TypedText parse(const SourceText &text);
    /// Equal to parse(after); most of what the change left alone is not read again, be the text before it YAML or not.
    [[nodiscard]] TypedText edited(const SourceText &after, const TextChange &change) const;
};

} // namespace portolan
