// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamltree.h"

namespace portolan {

/// A part of the text with every line that starts in it moved right by `delta` spaces (left, if negative). What is
/// nested in it, further lines of long texts and block scalars go along, so that it means the same there; blank lines
/// stay as they are, unless they belong to a block scalar. `omitted` spans, in ascending order, are left out.
QByteArray reindented(const YamlTree &tree, Span span, qsizetype delta, const QList<Span> &omitted = {});

/// The same for text that goes behind something else on its first line, which stays as it is.
QByteArray reindentedBehind(const YamlTree &tree, Span span, qsizetype delta, const QList<Span> &omitted = {});

/// The name behind the `&` of a node that has an anchor.
Span anchorNameSpan(const YamlTree &tree, NodeId id);

/// The `&name` of each anchor in a node, with the blanks that part it from what follows.
QList<Span> anchorSpans(const YamlTree &tree, NodeId id);

} // namespace portolan
