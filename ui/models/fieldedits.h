// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamledit.h"

#include <QList>
#include <QString>

namespace portolan {

struct FieldDescription;

/// Turns what was typed into a field or cell into edits. It does not make them.

/// Where the value of a field stands, or would be written: the key itself, or the alias that the file uses for it.
YamlPath writtenPlace(const YamlTree &tree, const YamlPath &field);

/// The text of a field as it is shown; empty when it is not there or no single value.
QString fieldText(const YamlTree &tree, const YamlPath &field);

/// The edits that make `field`, which lies in `entry`, say `text`. Empty text takes an optional key out, with the groups
/// that it leaves empty. Refuses, with a sentence, text that is not of the field's type or out of its range.
Result<QList<YamlEdit>> fieldEdits(const YamlTree &tree, const YamlPath &entry, const YamlPath &field,
                                   const QString &text);

} // namespace portolan
