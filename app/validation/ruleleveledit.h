// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/rulesettings.h"
#include "app/yaml/yamledit.h"

namespace portolan {

/// Makes the text of a `.portolan.yaml` say how bad a rule is; without a level it says nothing of the rule any more, so
/// that the catalogue holds; the key of the rules goes with the last of them. Everything else in it stays byte for byte,
/// or the edit is refused.
Result<VerifiedEdit> ruleLevelEdit(const YamlDocument &settings, const QString &rule,
                                   const std::optional<RuleLevel> &level);

} // namespace portolan
