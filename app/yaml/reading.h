// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/eventreader.h"
#include "app/yaml/yamldocument.h"

namespace portolan {

/// What came of reading a text: its tree, or what stopped it.
struct Reading
{
    YamlTree tree;
    QList<YamlIssue> warnings;
    std::optional<YamlIssue> failure;
    YamlReadError error; ///< of the failure, for mendedShadow()
    int attempts = 0;    ///< how often the text was read, from one shadow after the other
};

/// How often a text is read at most. Each attempt mends one line, or one group of lines, that yaml-cpp refuses.
inline constexpr int kMostAttempts = 200;

/// Reads every document of a text; while yaml-cpp refuses what it should not, again from a shadow in which that is
/// mended (see shadowtext.h).
Reading readText(const SourceText &text, int nodesInChunk);

} // namespace portolan
