// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamldocument.h"

/// What yaml-cpp reads although it is no YAML (spec: lossless editing, 2.3). The tree is what was meant, so it may be
/// trusted; but other readers refuse the text, or may. What Helm's reader (libyaml's rules) refuses is a Syntax issue,
/// the rest is Loose.
namespace portolan {

/// In the nodes from `first` to before `end`: items and comments that are not set apart, values and lines that are not
/// indented, unknown escapes, template markers.
QList<YamlIssue> findLeniencies(const YamlTree &tree, NodeId first, NodeId end);

/// Of more control characters only so many are told: a binary file has enough of them to say so.
inline constexpr qsizetype kMostControlCharacters = 100;
/// Control characters, which YAML does not allow even in comments. Tabs and line ends are none.
QList<YamlIssue> findControlCharacters(const SourceText &text, Span range);

} // namespace portolan
