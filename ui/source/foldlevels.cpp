// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/foldlevels.h"

#include <algorithm>
#include <utility>

namespace portolan {

std::vector<FoldLevel> foldLevels(std::span<const LineOutline> lines)
{
    using Kind = LineOutline::Kind;
    std::vector<FoldLevel> levels(lines.size());
    int before = 0; // the depth of the code that a line stands behind
    for (size_t line = 0; line < lines.size(); ++line) {
        const auto &[kind, depth] = lines[line];
        before = kind == Kind::Code ? depth : before;
        levels[line].depth = kind == Kind::Blank ? 0 : std::min(depth, before);
    }
    int next = 0;  // the depth of the code behind
    int below = 0; // the depth of the line behind
    for (size_t line = lines.size(); line-- > 0;) {
        FoldLevel &level = levels[line];
        if (lines[line].kind == Kind::Code) {
            level.isHeader = std::exchange(next, level.depth) > level.depth;
        } else {
            level.depth = std::max(level.depth, below);
        }
        below = level.depth;
    }
    return levels;
}

} // namespace portolan
