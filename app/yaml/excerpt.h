// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/entryrun.h"
#include "app/yaml/yamldocument.h"

namespace portolan {

/// Some entries of a block collection, read alone.
struct Excerpt
{
    YamlDocument document;
    NodeId first = kNoNode; ///< of their nodes in the document
    NodeId end = kNoNode;
    qsizetype shift = 0; ///< from offsets in the document to offsets in the text it was taken from
};

/// Reads the lines of a run as they are in `after`. They are put between entries of the same collection that we add:
/// the entry before defines the anchors that aliases in the lines may mean, the one behind ends their last value as
/// what really follows does. Nothing when the lines are not whole entries at the run's column.
std::optional<Excerpt> readExcerpt(const YamlTree &before, const EntryRun &run, const SourceText &after,
                                   const TextChange &change);

} // namespace portolan
