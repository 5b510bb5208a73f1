// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/validation/rulesettings.h"

#include <QByteArray>

namespace portolan {

/// A change of the settings file of a project (`.portolan.yaml`), which can be made, taken back and made again.
struct SettingsFileChange
{
    QString file;
    std::optional<QByteArray> before; ///< nothing: the file is not there
    std::optional<QByteArray> after;

    SettingsFileChange inverted() const { return {file, after, before}; }
    /// Writes the file whole or not at all, or removes it. Refuses, with a sentence, where it does not say what it said
    /// before: somebody else has changed it.
    std::optional<Error> make() const;
};

/// What sets the level of a rule for a values file, in the settings that hold for it, or in new ones beside it; without a
/// level, the catalogue's holds again. Comments and everything else in the file stay. A file in which nothing is left, not
/// even a comment, is removed, unless it keeps one in a folder above from being used.
Result<SettingsFileChange> ruleLevelChange(const QString &valuesFile, const QString &rule,
                                           const std::optional<RuleLevel> &level);

} // namespace portolan
