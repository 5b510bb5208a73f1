// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/inputfile.h"
#include "app/validation/validator.h"

#include <QByteArray>

#include <memory>

namespace portolan {

/// What checking one file came to.
struct CheckedFile
{
    QString argument;               ///< as the user named it
    std::optional<InputFile> input; ///< nothing for a file that cannot be read
    QString unreadable;             ///< why it cannot be read: a sentence
    Findings findings;
};

/// What checking all files came to.
struct CheckTotals
{
    int files = 0; ///< that were read
    int errors = 0;
    int warnings = 0;
    int infos = 0;
    int ignored = 0; ///< silenced by comments in the files
    int unreadable = 0;
    QStringList settingsErrors; ///< what is wrong with a `.portolan.yaml`, each with its place in front

    int problems() const { return errors + warnings + infos; }
};

/// One way to write the outcome of `check`. It is handed the files one by one and answers what can be written already.
class CheckReport
{
public:
    virtual ~CheckReport() = default;

    virtual QByteArray file(const CheckedFile &checked) = 0;
    virtual QByteArray end(const CheckTotals &totals) = 0;
};

/// `FILE:LINE:COL: severity: message [rule]`, see problemText().
std::unique_ptr<CheckReport> textReport(bool colours);
/// One JSON object, described by `portolan check --help`.
std::unique_ptr<CheckReport> jsonReport();
/// A log of the Static Analysis Results Interchange Format 2.1.0 (OASIS).
std::unique_ptr<CheckReport> sarifReport();
/// Workflow commands of GitHub Actions, which it shows as annotations of the lines.
std::unique_ptr<CheckReport> githubReport();

} // namespace portolan
