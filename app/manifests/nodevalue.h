// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/manifestvalue.h"
#include "app/yaml/node.h"

#include <optional>

namespace portolan {

class YamlTree;

/// What stands at a node, passed through into an object: types by the YAML 1.2 core schema, except that a leading zero
/// makes a number octal, as it does for Kubernetes; aliases and merged maps written out, nulls and empty lists left
/// out. Nothing when aliases make it larger than anything Kubernetes stores, or endless.
std::optional<ManifestValue> passedThrough(const YamlTree &tree, NodeId node);

} // namespace portolan
