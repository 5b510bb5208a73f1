// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/hostreferences.h"
#include "app/chart/knownports.h"
#include "app/chart/unchangedcomponents.h"

namespace portolan {

/// What was read of a component, where it stands after a shift: equal to reading it again.
Component moved(Component component, const Shift &shift);
ContainerPorts moved(ContainerPorts ports, const Shift &shift);
HostReference moved(HostReference reference, const Shift &shift);

} // namespace portolan
