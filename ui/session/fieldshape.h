// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/schema.h"

#include <QList>

namespace portolan {

/// How the places of the format fall into forms: which are fields, which are columns, which are tables of their own.
/// All of it follows from the descriptions; no key is known here.

/// A field or column of an entry, by its path below the entry: `replicas`, `resources.limits.cpu`.
struct FieldPlace
{
    YamlPath path;
    QString section; ///< title of the maps it lies in: `Resources, limits`; empty for the entry's own fields
    const FieldDescription *description = nullptr;
};

/// Whether a single value stands here.
bool isSingleValue(const FieldDescription &description);
/// Whether this is a map that only groups single values of the entry around it, as limits and requests do.
bool isGroup(const FieldDescription &description);
/// Whether this is a list that a table shows: its items are single values, or maps without lists in them.
bool isTable(const FieldDescription &description);

/// The single values of an entry or item, those of its groups included, in the order of the format.
QList<FieldPlace> fieldsOf(const FieldDescription &entry);

/// The list of an entry whose only collection it is, so that its items may stand directly below the entry: the ports of
/// a service. nullptr when there is none.
const FieldDescription *onlyList(const FieldDescription &entry);

/// The field that an entry is known by, when it is a text: its name. nullptr when there is none.
const FieldDescription *nameField(const FieldDescription &entry);

} // namespace portolan
