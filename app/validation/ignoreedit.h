// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"
#include "app/yaml/yamledit.h"

namespace portolan {

/// Writes the comment that silences the rule of a problem where it stands (see IgnoreComment): into the comment that is
/// there for other rules, else at the end of the line, else on a line of its own above. Like every edit it is made on a
/// copy and checked: the file must mean what it meant, and the problem must be silenced. The document must be valid.
Result<VerifiedEdit> ignoreEdit(const YamlDocument &document, const Problem &problem);

} // namespace portolan
