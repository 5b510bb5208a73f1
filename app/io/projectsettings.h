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

/// Where the `.portolan.yaml` of a values file can stand: beside it and in the folders above, the nearest first. A folder
/// with `.git` in it is the last one. An unnamed file (an empty name) is taken to be in the current folder.
QStringList settingsFileCandidates(const QString &valuesFile);

/// The nearest of these files that exists, which alone counts; empty when there is none.
QString settingsFileFor(const QString &valuesFile);

ProjectSettings projectSettingsFor(const QString &valuesFile);

} // namespace portolan
