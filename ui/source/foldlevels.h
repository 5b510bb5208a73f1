// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/yamltokens.h"

#include <span>
#include <vector>

namespace portolan {

/// A line's place in folding: it can be folded over the lines behind it that are deeper.
struct FoldLevel
{
    int depth = 0;
    bool isHeader = false;

    friend bool operator==(const FoldLevel &, const FoldLevel &) = default;
};

/// The levels of lines that start with code or the file and end with code or the file. A comment or an empty line between
/// two entries goes with the one behind it, unless the comment stands deeper: then it still belongs to the one before.
/// The last line is no header.
std::vector<FoldLevel> foldLevels(std::span<const LineOutline> lines);

} // namespace portolan
