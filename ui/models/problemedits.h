// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"
#include "app/yaml/result.h"

namespace portolan {

class ChartSession;

/// Whether the problems are the same one, before and after an edit elsewhere.
bool isSameProblem(const Problem &a, const Problem &b);

/// Makes a quick fix of one of the session's problems as one undo step. On refusal nothing changes and the reason comes back.
std::optional<Error> applyFix(ChartSession &session, const QuickFix &fix);

/// Writes the comment that silences a problem of the session's file, as one undo step. On refusal nothing changes and the
/// reason comes back.
std::optional<Error> ignoreProblem(ChartSession &session, const Problem &problem);

} // namespace portolan
