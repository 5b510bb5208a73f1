// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

namespace portolan {

/// What a fix does to the text, made on a copy and checked like every edit.
Result<VerifiedEdit> fixedBy(const YamlDocument &document, const QuickFix &fix);

/// One fix for all problems of a rule, made of the first fix of each; nothing where the rule does not say that this is
/// safe, or where there are not several to fix.
std::optional<QuickFix> fixForAll(const QList<Problem> &problems, const QString &rule);

} // namespace portolan
