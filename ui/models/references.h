// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace portolan {

struct Snapshot;

/// The names that a field may refer to, by the kind of thing it refers to (FieldDescription::refersTo).
QStringList referableNames(const Snapshot &snapshot, const QString &kind);

} // namespace portolan
