// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/kubernetesobject.h"

#include <optional>

namespace portolan {

struct BuildContext;
struct Component;

/// The HorizontalPodAutoscaler of a component; none where it could not add a replica.
std::optional<KubernetesObject> autoscaler(const BuildContext &context, const Component &component);

} // namespace portolan
