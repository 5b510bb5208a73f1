// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layout.h"

/// What must hold for every picture. Each returns what is wrong first, or nothing.

/// Two boxes that lie on each other, other than a pod and its containers.
QString overlappingBoxes(const portolan::TopologyGraph &graph, const portolan::DiagramLayout &layout);
/// An edge that runs through a box, other than those it connects and the pods around them.
QString edgeThroughBox(const portolan::TopologyGraph &graph, const portolan::DiagramLayout &layout);
/// A label that lies on a box or on another label; `sizes` are those the layout was made with.
QString coveredLabel(const portolan::TopologyGraph &graph, const portolan::DiagramLayout &layout,
                     const portolan::DiagramSizes &sizes);
/// Ids of the nodes of `graph` whose box begins elsewhere.
QStringList movedBoxes(const portolan::TopologyGraph &graph, const portolan::DiagramLayout &before,
                       const portolan::DiagramLayout &after);
