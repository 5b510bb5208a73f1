// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/rule.h"
#include "app/validation/rulesettings.h"

namespace portolan {

/// Every rule, in the order of the catalogue.
const QList<Rule> &ruleCatalogue();
const Rule *findRule(QStringView id);
/// What to tell somebody who named a rule that is not there, with the id that was probably meant.
QString unknownRuleSentence(const QString &id);

/// What the rules found, sorted by place.
struct Findings
{
    QList<Problem> problems;
    QList<Problem> ignored; ///< what comments in the file silence (see IgnoreComment)
};

/// Runs the rules. A document that is not valid YAML yields only what is wrong with it as text.
Findings findProblems(const YamlDocument &document, const Chart &chart, const RuleSettings &settings = {});

/// The problems alone.
QList<Problem> validate(const YamlDocument &document, const Chart &chart, const RuleSettings &settings = {});

} // namespace portolan
