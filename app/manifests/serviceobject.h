// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/kubernetesobject.h"

#include <optional>

namespace portolan {

struct BuildContext;
struct Component;

/// The Service of a component. Without a port to forward there is none, except for a StatefulSet: Kubernetes wants one
/// that governs it, so it gets a headless one.
std::optional<KubernetesObject> serviceObject(const BuildContext &context, const Component &component);

/// The name of the Service that a StatefulSet names as its own.
QString governingServiceName(const Component &component);

} // namespace portolan
