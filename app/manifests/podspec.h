// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/manifestvalue.h"

namespace portolan {

struct BuildContext;
struct Component;

/// The pod of a component: its containers, the volumes they mount, and the secrets its images are pulled with.
ManifestValue podSpec(const BuildContext &context, const Component &component);

} // namespace portolan
