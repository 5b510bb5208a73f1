// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/reading.h"

#include <optional>

/// Reading a large text in several parts at once, each on a thread of its own.
///
/// A part starts at a line that, as far as can be seen from the line alone, starts an entry of the root map (`key` at the
/// margin) or of a list that is a value of the root map (`- ` in the column of the file's first list). It is read as a
/// file of its own, one that starts with an entry of a list behind a stand-in for the list's key. What the parts gave is
/// put together where each part proves that it ended where the next one starts:
/// - it is one block map at the margin and nothing else, so that no quote, bracket or text block is open behind it, and
///   the next line cannot go on with its last value, which would have to be indented further than that line is;
/// - where the next part starts with a dash, its last value is a block list with its dashes in that column;
/// - no alias in it stands for something outside of it, or yaml-cpp would have refused it.
/// Anything else, such as a text that is wrong, is for those who read it from the start to the end.
namespace portolan {

/// How many parts a text of so many bytes should be read in on this machine: 1 when it is small.
int partCountFor(qsizetype size);

/// What readText() gives for a text that is one document without faults; nothing where it cannot be read in parts.
std::optional<Reading> readInParts(const SourceText &text, int nodesInChunk, int partCount);

} // namespace portolan
