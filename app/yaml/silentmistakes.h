// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamldocument.h"
#include "app/yaml/yamltree.h"

/// What yaml-cpp accepts in silence although it is a mistake (spec: lossless editing, 2.3): checks over the finished
/// tree.
namespace portolan {

/// Keys of block maps that no `:` follows, such as a half-typed last line.
QList<YamlIssue> findKeysWithoutColon(const YamlTree &tree);

/// Keys that stand twice in a map; merge keys (`<<`) may.
QList<YamlIssue> findDuplicateKeys(const YamlTree &tree);
QList<YamlIssue> findDuplicateKeys(const YamlTree &tree, NodeId map);

} // namespace portolan
