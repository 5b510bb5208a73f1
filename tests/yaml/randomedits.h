// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamledit.h"

#include <QJsonObject>

#include <optional>

class QRandomGenerator;

namespace portolan::test {

/// What can be done to a file, one by one.
enum class Primitive {
    SetText,
    SetTyped,
    Rename,
    Insert,
    Append,
    Remove,
    MoveAmongSiblings,
    MoveElsewhere,
    Duplicate,
    WrapInMap,
    WrapInList,
    Replace,
    Detach,
    RenameAnchor,
};
inline constexpr int kPrimitiveCount = int(Primitive::RenameAnchor) + 1;
QString nameOf(Primitive primitive);

/// An edit, and what it means to a model of maps and lists (see judge_edits.py).
struct RandomEdit
{
    YamlEdit edit;
    QJsonObject meaning;
};

/// An edit of that kind somewhere in the tree; nothing where it has no place for one. `number` makes new names unique.
std::optional<RandomEdit> randomEdit(Primitive primitive, const YamlTree &tree, QRandomGenerator &random, int number);

} // namespace portolan::test
