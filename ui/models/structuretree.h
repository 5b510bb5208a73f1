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

struct Snapshot;

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

/// A row of the structure with those below it. Plain data: the model shows it and compares two of them.
struct StructureNode
{
    QByteArray identity; ///< what makes it the same thing as before among its siblings
    StructureEntry entry;
    StructureNode *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<StructureNode>> children;

    StructureNode &append(QByteArray id, StructureEntry newEntry);
    /// Gives the children their rows and parent, from `first` on.
    void renumber(int first = 0);
};

/// The whole file as a tree: components, volumes and pull secrets first, then every other key as plain YAML. Fields that
/// the form of an entry shows are not repeated. The root itself stands for the document.
std::unique_ptr<StructureNode> buildStructure(const Snapshot &snapshot);

} // namespace portolan
