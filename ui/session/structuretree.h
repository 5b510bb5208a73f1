// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/entrykind.h"
#include "app/validation/problem.h"
#include "app/yaml/yamlpath.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace portolan {

class UnchangedComponents;
struct Snapshot;
struct StructureNode;
using StructureNodePtr = std::shared_ptr<const StructureNode>;

/// What a row of the structure says.
struct StructureEntry
{
    QString title;
    QString subtitle;
    QString icon; ///< id of the domain icon
    YamlPath path;
    EntryKind kind = EntryKind::Other;
    QString name; ///< what renaming starts from; may be empty
    bool renamable = false;
    bool opened = false;                      ///< whether it is worth seeing without being asked for
    std::optional<Severity> severity = {};    ///< the worst problem here or below
    std::optional<Severity> ownSeverity = {}; ///< the worst problem here

    friend bool operator==(const StructureEntry &, const StructureEntry &) = default;
};

/// A row of the structure with those below it. Immutable: two states of a file share what is the same in both, so that
/// they are compared at once.
struct StructureNode
{
    QByteArray identity; ///< what makes it the same thing as before among its siblings
    StructureEntry entry;
    std::vector<StructureNodePtr> children;

    friend bool operator==(const StructureNode &a, const StructureNode &b);
};

/// The whole file as a tree: components, volumes and pull secrets first, then every other key as plain YAML. Fields that
/// the form of an entry shows are not repeated. The root itself stands for the document.
StructureNodePtr buildStructure(const Snapshot &snapshot);
/// The same, which shares the rows of unchanged components with those of an earlier state.
StructureNodePtr buildStructure(const Snapshot &snapshot, const Snapshot &before, const UnchangedComponents &unchanged);

} // namespace portolan
