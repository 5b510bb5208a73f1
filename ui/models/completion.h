// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/sourcetext.h"

#include <QStringList>

namespace portolan {

struct Snapshot;

/// What can be written where a caret stands in the source.
struct Completion
{
    Span word; ///< what an offer stands in the place of: the word around the caret
    QStringList
        offers; ///< that begin like the word does before the caret; keys with their colon where none is there yet
};

/// Keys and their order, choices and truth values come from the schema; names of volumes, and addresses of services for
/// variables and arguments, from the newest state of the file that was YAML. `text` may be half typed.
Completion completionAt(const SourceText &text, qsizetype offset, const Snapshot &snapshot);

} // namespace portolan
