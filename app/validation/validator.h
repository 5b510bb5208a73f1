// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

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
    const char *id;
    Severity severity;
    /// Appends what it finds; sets message, span, related places, fixes and as path the exact place. Id and severity
    /// come from this row, and the entry and field from the place.
    void (*check)(const RuleInput &input, QList<Problem> &found);

    /// Two or three sentences in Markdown: why it matters and what to do (resources/help/rules).
    QString help() const;
};

/// Every rule, in the order of the catalogue.
const QList<Rule> &ruleCatalogue();
const Rule *findRule(QStringView id);

/// Runs the rules; the outcome is sorted by place. A document that is not valid YAML yields only what is wrong with it
/// as text.
QList<Problem> validate(const YamlDocument &document, const Chart &chart);

} // namespace portolan
