// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/diagrampath.h"

namespace portolan {

enum class DiagramIcon : quint8 { Globe, Domain, Service, Pod, Container, Pulse };

/// The icon as lines on a grid of 16 px, to be stroked 1.5 px wide.
const DiagramPath &iconPath(DiagramIcon icon);

} // namespace portolan
