// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/io/chartingresses.h"
#include "app/validation/rulesettings.h"

#include <QStringList>

namespace portolan {

/// What is known about a values file from the files around it, as far as checking and drawing it goes.
struct ProjectSettings
{
    QString file; ///< the `.portolan.yaml` that holds for it; empty when there is none
    RuleSettings rules;
    ChartIngresses ingresses; ///< of the chart around it
    /// What is wrong with that file, one sentence each behind `FILE:LINE:COLUMN: `, 1-based; the rest of it counts.
    QStringList errors;

    friend bool operator==(const ProjectSettings &, const ProjectSettings &) = default;
};

/// The nearest `.portolan.yaml` beside the values file or in a folder above counts; a folder with `.git` in it is the
/// last one looked into. An unnamed file (an empty name) is taken to be in the current folder.
ProjectSettings projectSettingsFor(const QString &valuesFile);

} // namespace portolan
