// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/entryrun.h"
#include "app/yaml/excerpt.h"

namespace portolan {

/// The nodes of `before` with those of the excerpt in the place of the run. What stands behind the run moved by
/// `delta` bytes. Only the chunks at the run are made anew.
NodeTable spliced(const YamlTree &before, const EntryRun &run, const Excerpt &excerpt, qsizetype delta);

} // namespace portolan
