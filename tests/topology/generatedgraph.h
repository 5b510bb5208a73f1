// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/graph.h"

/// A made-up system of `components` components in three tiers, web, services and databases, that the internet reaches:
/// the same for the same arguments on every machine. About one and a half dependencies a component, many of them to a
/// few hubs, some in cycles; pods of one to three containers; volumes mostly in the lowest tier.
portolan::TopologyGraph generatedGraph(int components, quint32 seed = 7);
