// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"
#include "app/yaml/yamldocument.h"

#include <QString>

namespace portolan {

class Streams;

/// The argument that means the standard input or output.
inline constexpr QStringView kStandardStream = u"-";

/// A values file as a command gets it: read and parsed, with the name that messages call it.
struct InputFile
{
    QString name; ///< as the user wrote it; of a folder, its values file; `<stdin>`
    QString path; ///< empty for the standard input
    YamlDocument document;

    /// `FILE:LINE:COLUMN`, 1-based, columns in characters.
    QString place(qsizetype offset) const;
};

/// Reads FILE, a chart's folder or `-`.
Result<InputFile> readInput(const QString &argument, Streams &streams);

/// Says what keeps a text from being YAML, one line an issue.
void reportIssues(const InputFile &input, Streams &streams);

} // namespace portolan
