// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/templateingress.h"
#include "app/validation/problem.h"
#include "app/yaml/result.h"

#include <QMap>

namespace portolan {

struct Rule;
class YamlDocument;

/// How bad somebody wants a rule to be: `error`, `warning`, `info`, or `off`, which is no severity.
struct RuleLevel
{
    std::optional<Severity> severity;

    static std::optional<RuleLevel> fromName(QStringView name);
    QString name() const;
    friend bool operator==(const RuleLevel &, const RuleLevel &) = default;
};

/// Where a run of the rules departs from their catalogue.
struct RuleSettings
{
    QMap<QString, RuleLevel> levels; ///< by rule id
    /// Whether the DevSpace chart's own templates are around the file, so that the rules about them are on.
    bool chartTemplates = false;
    QList<TemplateIngress> templateIngresses; ///< that the chart's templates make, outside templates/custom/

    /// How bad what the rule finds is; nothing where the rule is off.
    std::optional<Severity> severityOf(const Rule &rule) const;
    /// These settings with those of `stronger` over them.
    RuleSettings overriddenBy(const QMap<QString, RuleLevel> &stronger) const;
    /// These settings with the rules off that find nothing as bad as `least`.
    RuleSettings onlyFrom(Severity least) const;

    friend bool operator==(const RuleSettings &, const RuleSettings &) = default;
};

/// Reads the text of a `.portolan.yaml`: `rules: {rule-id: off|info|warning|error}`. What it does not understand goes
/// to `errors`, each with its place; the rest counts.
RuleSettings readRuleSettings(const YamlDocument &document, QList<Error> &errors);

} // namespace portolan
