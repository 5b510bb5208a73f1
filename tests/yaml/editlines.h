// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamledit.h"

namespace portolan::test {

/// The lines of the text that an edit may touch: those of its entry and, where an entry comes or goes, those that
/// introduce its collection. Every other line must stay as it is.
QList<Span> linesOfEdit(const YamlTree &tree, const YamlEdit &edit);

/// Whether the patches touch no other lines than these.
bool staysInLines(const SourceText &text, const TextPatches &patches, const QList<Span> &lines);

} // namespace portolan::test
