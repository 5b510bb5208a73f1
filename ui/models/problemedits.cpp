// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/problemedits.h"

#include "app/validation/ignoreedit.h"
#include "ui/session/chartsession.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(ProblemEdits)
};

} // namespace

bool isSameProblem(const Problem &a, const Problem &b)
{
    return a.rule == b.rule && a.path == b.path && a.message == b.message;
}

std::optional<Error> applyFix(ChartSession &session, const QuickFix &fix)
{
    const QuickFix taken = fix; // a copy: the edit replaces the problem it is part of
    if (taken.patches.isEmpty())
        return session.apply(taken.title, taken.edits);
    session.settle(); // so that the patches are of the text as it is now
    const auto offers = [&taken](const Problem &problem) { return problem.fixes.contains(taken); };
    if (std::ranges::none_of(session.current()->problems, offers))
        return Error{Translated::tr("The problem is not there any more.")};
    session.replaceText(taken.title, taken.patches);
    return std::nullopt;
}

std::optional<Error> ignoreProblem(ChartSession &session, const Problem &problem)
{
    const Problem wanted = problem; // a copy: the edit replaces the problems
    session.settle();               // so that the problem's place is one of the text as it is now
    if (const auto reason = session.staleReason())
        return reason;
    const QList<Problem> &problems = session.current()->problems;
    const auto now =
        std::ranges::find_if(problems, [&wanted](const Problem &other) { return isSameProblem(other, wanted); });
    if (now == problems.cend())
        return Error{Translated::tr("The problem is not there any more.")};
    Result<VerifiedEdit> edit = ignoreEdit(session.current()->document, *now);
    if (!edit)
        return edit.error();
    session.applyVerified(Translated::tr("Ignore %1").arg(wanted.rule), std::move(edit).value());
    return std::nullopt;
}

} // namespace portolan
