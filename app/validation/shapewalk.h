// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/schema.h"
#include "app/yaml/yamltree.h"

#include <QList>

namespace portolan {

/// A node that the schema speaks of, aliases followed, and what the schema says about it.
struct ShapePlace
{
    NodeId node = kNoNode;
    const FieldDescription *description = nullptr;
    /// A map whose keys are merged into another (`<<`): it need not be complete by itself.
    bool merged = false;
};

/// Every place that tree and schema share, found by walking both together. Where the types differ the walk stops. The
/// component at `node`, and all below it:
QList<ShapePlace> componentShape(const YamlTree &tree, NodeId node);
/// The file without the items of its list of components.
QList<ShapePlace> shapeWithoutComponents(const YamlTree &tree);

/// What a node is in the schema's terms; nothing for null.
std::optional<ValueType> valueType(const YamlTree &tree, NodeId node);

} // namespace portolan
