// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamltree.h"

#include <optional>

/// What a text becomes to a reader who copies what each alias stands for: a few lines can stand for billions of values.
/// Whoever writes values out, and so copies them, asks here first; all others visit each node once.
namespace portolan {

/// Go's YAML reader, Helm's, refuses some smaller ones too, but by how much of the text is aliases.
inline constexpr qint64 kMostExpandedNodes = 1'000'000;
inline constexpr int kDeepestNesting = 200;

struct ExpansionExcess
{
    NodeId node = kNoNode; ///< the first one with which a limit is passed: an alias, or what is nested too deeply
    QString message;       ///< a sentence
};

/// What makes a text too large or too deep, or endless by an alias inside of what it stands for. A text is allowed as
/// many nodes as it has itself.
std::optional<ExpansionExcess> findExpansionExcess(const YamlTree &tree);

} // namespace portolan
