// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamlpath.h"

#include <QString>

namespace portolan {

/// The things of a chart that can be selected, added and removed as a whole.
enum class EntryKind : quint8 {
    Other, ///< a field, a list, or a key that is not part of the format
    Component,
    Container,
    Service,
    Port,
    EnvVariable,
    VolumeMount,
    Volume,
    PullSecret,
};

/// Stable id of a kind: its icon's name and the word for it in the schema; empty for Other.
QString entryKindId(EntryKind kind);
EntryKind entryKindFromId(QStringView id);
/// `Component`, `Environment variable`: as the window calls it; empty for Other.
QString entryKindTitle(EntryKind kind);

/// What stands at `path` by the format, whether or not it is in the file. The service of a component is an entry too.
EntryKind kindAt(const YamlPath &path);
/// The nearest entry that `path` is or lies in; the empty path when there is none.
YamlPath enclosingEntry(const YamlPath &path);
/// The nearest entry of one kind that `path` is or lies in: the component of a port.
YamlPath enclosingEntry(const YamlPath &path, EntryKind kind);

} // namespace portolan
