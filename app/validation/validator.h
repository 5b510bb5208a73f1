// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/rulesettings.h"

namespace portolan {

struct Chart;
class YamlDocument;
class YamlTree;

/// What a rule may look at.
struct RuleInput
{
    const YamlDocument &document;
    const Chart &chart;

    const YamlTree &tree() const;
};

/// One row of the catalogue: a stable id, how bad it is, and the function that finds it.
struct Rule
{
    enum Trait : quint8 {
        NoTraits = 0,
        /// The first fix of each problem may be taken everywhere at once, without looking: it changes how a value is
        /// written, not what runs, and no fix is in the way of another.
        SafeToFixAll = 1,
        /// It speaks of what the DevSpace chart's templates do, and is off where they are not around the file.
        AboutChartTemplates = 2,
    };
    Q_DECLARE_FLAGS(Traits, Trait)

    const char *id;
    Severity severity;
    /// Appends what it finds; sets message, span, related places, fixes and as path the exact place. Id and severity
    /// come from this row, and the entry and field from the place.
    void (*check)(const RuleInput &input, QList<Problem> &found);
    Traits traits = NoTraits;

    /// Two or three sentences in Markdown: why it matters and what to do (resources/help/rules).
    QString help() const;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Rule::Traits)

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
