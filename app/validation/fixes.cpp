// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/validation/fixes.h"

#include "app/chart/schema.h"
#include "app/validation/validator.h"

#include <QCoreApplication>

namespace portolan {
namespace {

struct Translated
{
    Q_DECLARE_TR_FUNCTIONS(Fixes)
};

} // namespace

Result<VerifiedEdit> fixedBy(const YamlDocument &document, const QuickFix &fix)
{
    const auto keyOrder = [](const YamlPath &map) { return Schema::componentChart().keyOrder(map); };
    if (!fix.patches.isEmpty())
        return VerifiedEdit{fix.patches, document.edited(fix.patches)};
    return applyEdits(document, fix.edits, keyOrder);
}

std::optional<QuickFix> fixForAll(const QList<Problem> &problems, const QString &rule)
{
    const Rule *known = findRule(rule);
    if (!known || !known->traits.testFlag(Rule::SafeToFixAll))
        return std::nullopt;
    QuickFix all;
    int count = 0;
    for (const Problem &problem : problems) {
        if (problem.rule != rule || problem.fixes.isEmpty())
            continue;
        ++count;
        for (const YamlEdit &edit : problem.fixes.constFirst().edits) {
            if (!all.edits.contains(edit)) // an entry that aliases repeat is fixed once
                all.edits.append(edit);
        }
    }
    if (count < 2)
        return std::nullopt;
    //: %1 is the id of a rule
    all.title = Translated::tr("Fix all %n problems of %1", nullptr, count).arg(rule);
    return all;
}

} // namespace portolan
