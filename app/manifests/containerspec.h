// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/manifestvalue.h"

namespace portolan {

struct BuildContext;
struct Component;

/// One entry of a pod's `containers`: the container at `index` of the component.
ManifestValue containerSpec(const BuildContext &context, const Component &component, qsizetype index);

} // namespace portolan
