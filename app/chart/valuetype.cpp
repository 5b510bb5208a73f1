// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart/valuetype.h"

namespace portolan {

std::optional<ValueType> valueTypeOf(ScalarType type)
{
    switch (type) {
    case ScalarType::Boolean:
        return ValueType::Boolean;
    case ScalarType::Integer:
        return ValueType::Integer;
    case ScalarType::Float:
        return ValueType::Number;
    case ScalarType::String:
        return ValueType::String;
    case ScalarType::Null:
        break;
    }
    return std::nullopt;
}

} // namespace portolan
