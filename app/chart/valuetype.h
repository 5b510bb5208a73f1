// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/schema.h"
#include "app/yaml/scalar.h"

#include <optional>

namespace portolan {

/// What a scalar of the text is to the format: the one place where YAML's types and the schema's meet. Nothing for a
/// null, which is no value.
std::optional<ValueType> valueTypeOf(ScalarType type);

} // namespace portolan
