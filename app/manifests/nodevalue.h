// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/manifestvalue.h"
#include "app/yaml/node.h"

#include <optional>

namespace portolan {

class YamlTree;

/// What stands at a node, passed through into an object: typed as Helm and kubectl read it (helmScalar()), aliases and
/// merged maps written out, nulls and empty lists left out. Nothing when aliases make it larger than anything Kubernetes stores, or endless.
std::optional<ManifestValue> passedThrough(const YamlTree &tree, NodeId node);

} // namespace portolan
