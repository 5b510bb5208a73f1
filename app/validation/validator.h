// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/problem.h"

namespace portolan {

struct Chart;
class YamlDocument;

/// What a rule may look at.
struct RuleInput
{
    const YamlDocument &document;
    const Chart &chart;
};

/// One row of the catalogue: a stable id, how bad it is, and the function that finds it.
struct Rule
{
    const char *id;
    Severity severity;
    /// Appends what it finds; sets message, span, path, related places and fixes. Id and severity come from this row.
    void (*check)(const RuleInput &input, QList<Problem> &found);
    QString (*help)(); ///< two or three sentences: why it matters and what to do
};

/// Every rule, in the order of the catalogue.
const QList<Rule> &ruleCatalogue();
const Rule *findRule(QStringView id);

/// Runs the rules; the outcome is sorted by place. A document that is not valid YAML yields only what is wrong with it
/// as text.
QList<Problem> validate(const YamlDocument &document, const Chart &chart);

} // namespace portolan
