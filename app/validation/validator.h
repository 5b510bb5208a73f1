// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/rule.h"
#include "app/validation/rulesettings.h"

namespace portolan {

struct ReadablePart;
class UnchangedComponents;

/// Every rule, in the order of the catalogue.
const QList<Rule> &ruleCatalogue();
const Rule *findRule(QStringView id);
/// What to tell somebody who named a rule that is not there, with the id that was probably meant.
QString unknownRuleSentence(const QString &id);

/// What the rules about single components found in one.
struct ComponentFindings
{
    QList<Problem> problems;
    bool looksBeyond = false; ///< at other parts of the file as well

    friend bool operator==(const ComponentFindings &, const ComponentFindings &) = default;
};

/// What the rules found, sorted by place.
struct Findings
{
    QList<Problem> problems;
    QList<Problem> ignored;               ///< what comments in the file silence (see IgnoreComment)
    QList<ComponentFindings> byComponent; ///< for the check after the next edit

    friend bool operator==(const Findings &, const Findings &) = default;
};

/// What was found in an earlier state of a file that was YAML, with the same settings.
struct EarlierFindings
{
    const YamlDocument &document;
    const Chart &chart;
    const QList<ComponentFindings> &byComponent;
    const Connections &connections;
    const UnchangedComponents &unchanged;
};

/// Runs the rules. A document that is not valid YAML yields only what is wrong with it as text, and in those components
/// that can be read.
Findings findProblems(const YamlDocument &document, const Chart &chart, const RuleSettings &settings = {});
/// The same of a valid document, with the connections of the chart. After an edit, the rules about single components run
/// only over those that it changed.
Findings findProblems(const YamlDocument &document, const Chart &chart, const ConnectionsOnDemand &connections,
                      const RuleSettings &settings, const EarlierFindings *before = nullptr);
/// The same of a document that is not valid, and the part of it that can be read.
Findings findProblemsOfBroken(const YamlDocument &document, const std::optional<ReadablePart> &part,
                              const RuleSettings &settings, const EarlierFindings *before = nullptr);

/// The problems alone.
QList<Problem> validate(const YamlDocument &document, const Chart &chart, const RuleSettings &settings = {});

} // namespace portolan
