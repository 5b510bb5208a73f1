// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/kubernetesobject.h"

#include <optional>

namespace portolan {

struct BuildContext;

/// The Ingress that brings the connected domains into the cluster; none without a domain. Routes to a service or port that
/// is not among `services` are noted.
std::optional<KubernetesObject> ingressObject(const BuildContext &context, const QList<KubernetesObject> &services);

} // namespace portolan
