// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/kubernetesobject.h"

#include <optional>

namespace portolan {

struct BuildContext;
struct Volume;

/// The PersistentVolumeClaim of a volume with a size; none for one without.
std::optional<KubernetesObject> volumeClaim(const BuildContext &context, const Volume &volume);

} // namespace portolan
