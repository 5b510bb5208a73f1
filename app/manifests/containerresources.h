// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/manifestvalue.h"
#include "app/yaml/node.h"

namespace portolan {

class YamlTree;

/// A container's `resources`: its limits and requests; null when it has none. A resource with a limit but no request gets the request
/// `"0"`, because Kubernetes would take the limit for the request.
ManifestValue containerResources(const YamlTree &tree, NodeId node);

} // namespace portolan
