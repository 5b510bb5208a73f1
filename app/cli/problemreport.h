// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/inputfile.h"
#include "app/validation/problem.h"

#include <QString>

namespace portolan {

/// `FILE:LINE:COL: severity: message [rule]`, and a `note` line for each related place; as compilers write it, so that
/// editors and CI systems find the places.
QString problemText(const InputFile &input, const Problem &problem, bool colours);

} // namespace portolan
