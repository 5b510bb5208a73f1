// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/node.h"

#include <QHash>
#include <QString>

namespace portolan {

struct Snapshot;

/// What an entry is called, and the muted text beside it: `nodejs-app`, `node:20-alpine`.
struct EntryLabel
{
    QString title;
    QString subtitle;

    friend bool operator==(const EntryLabel &, const EntryLabel &) = default;
};

/// The labels of the entries of a chart, by node. Entries without a name get one that says where they stand.
QHash<NodeId, EntryLabel> entryLabels(const Snapshot &snapshot);

} // namespace portolan
