// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/kubernetesobject.h"

namespace portolan {

struct BuildContext;
struct Component;

/// The Deployment of a component, or its StatefulSet when it mounts a persistent volume.
KubernetesObject workload(const BuildContext &context, const Component &component);

} // namespace portolan
