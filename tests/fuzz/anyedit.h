// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/yamledit.h"

#include <functional>

namespace portolan {

/// Answers with a number from 0 to below its argument: where the choices of a fuzz test come from.
using Choose = std::function<int(int)>;

/// Some edit at some place of a tree that has nodes; it need not be possible.
YamlEdit anyEdit(const YamlTree &tree, const Choose &choose);

} // namespace portolan
