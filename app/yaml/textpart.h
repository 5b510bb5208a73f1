// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/reading.h"

namespace portolan {

inline constexpr qsizetype kNoList = -1;

/// A line at which a text can be divided: it starts an entry of the root map or of a list that is a value of it.
struct Cut
{
    qsizetype offset = 0;
    qsizetype dash = kNoList; ///< column of the dash it starts with
};

/// Whether a line starts, as far as can be seen from it alone, an entry of the root map: with a `key` at the margin.
bool startsWithKey(const SourceText &text, qsizetype lineStart);
/// Whether `- ` stands at the offset.
bool isDash(const SourceText &text, qsizetype at);

/// The lines from a cut to another, read as a file of their own: one that starts with an entry of a list behind a
/// stand-in for the list's key.
struct TextPart
{
    Cut cut;
    qsizetype shift = 0; ///< from places in the part to places in the whole text
    Reading reading;

    const YamlTree &tree() const { return reading.tree; }
};
/// The node of the stand-in: behind the document and the root map.
inline constexpr NodeId kListKeyNode = 2;

TextPart readPart(const SourceText &text, const Cut &cut, qsizetype end, int nodesInChunk);

} // namespace portolan
