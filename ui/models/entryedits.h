// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/entrykind.h"
#include "app/yaml/result.h"
#include "app/yaml/yamlpath.h"

#include <QString>

#include <optional>

namespace portolan {

class ChartSession;

/// Adding, removing and renaming whole entries: each is one undo step with a readable name, and either done or refused
/// with a sentence for the user.

/// Whether an entry of `kind` can be added while `place` is selected.
bool canAddEntry(const ChartSession &session, EntryKind kind, const YamlPath &place);
/// Adds an entry with sensible first values where it belongs: `place` names the component or container, or anything
/// within it. Answers with the path of the new entry.
Result<YamlPath> addEntry(ChartSession &session, EntryKind kind, const YamlPath &place);
/// Adds an item to a list that the format describes, or to one of single values.
Result<YamlPath> addItem(ChartSession &session, const YamlPath &list);

/// Takes the entries out, in one step. The paths lie in one list or map.
std::optional<Error> removeEntries(ChartSession &session, const QList<YamlPath> &paths);
/// Gives the entry another name; mounts of a volume follow. A plain key is renamed itself. Empty: the name goes, where
/// the format can do without.
std::optional<Error> renameEntry(ChartSession &session, const YamlPath &path, const QString &name);

/// Whether a copy of the entry makes sense: it is an item of a list, or a key that the format does not know.
bool canDuplicateEntry(const ChartSession &session, const YamlPath &path);
/// Puts a copy behind the entry, with a free name where entries of its kind have one. Answers with the path of the copy.
Result<YamlPath> duplicateEntry(ChartSession &session, const YamlPath &path);
/// Whether the entry has a sibling so many places further down (up, if negative).
bool canMoveEntry(const ChartSession &session, const YamlPath &path, int places);
/// Takes the entry so many places further down among its siblings. Answers with its path there.
Result<YamlPath> moveEntry(ChartSession &session, const YamlPath &path, int places);

/// The alias by which the place shows what stands elsewhere: at the place itself or above it.
std::optional<YamlPath> aliasAt(const ChartSession &session, const YamlPath &place);
/// Puts a copy of what the alias stands for in its place, which can be changed alone.
std::optional<Error> detachAlias(ChartSession &session, const YamlPath &alias);

/// `Add port`: the text of the button or menu entry.
QString addLabel(EntryKind kind);
QString removeLabel(EntryKind kind);

} // namespace portolan
