// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/node.h"

#include <QHash>
#include <QString>

namespace portolan {

struct Chart;
struct Component;
class YamlTree;

/// What an entry is called, and the muted text beside it: `nodejs-app`, `node:20-alpine`.
struct EntryLabel
{
    QString title;
    QString subtitle;

    friend bool operator==(const EntryLabel &, const EntryLabel &) = default;
};

/// The labels of entries, by node. Entries without a name get one that says where they stand.
using EntryLabels = QHash<NodeId, EntryLabel>;

EntryLabel labelOf(const Chart &chart, const Component &component);
/// Of a component and everything in it.
EntryLabels labelsIn(const Chart &chart, const YamlTree &tree, const Component &component);
/// Of what is no component, nor in one.
EntryLabels labelsBesideComponents(const Chart &chart);
EntryLabels allLabels(const Chart &chart, const YamlTree &tree);

} // namespace portolan
