// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace portolan {

struct Snapshot;
class YamlPath;

/// What follows from the file for the entry at `path`, a line each: `StatefulSet, because it mounts data`,
/// `reached at my-service:80`. Empty for entries from which nothing follows.
QStringList derivedFacts(const Snapshot &snapshot, const YamlPath &path);

} // namespace portolan
