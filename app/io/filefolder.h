// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace portolan {

/// A file that belongs into a folder.
struct FolderFile
{
    QString name; ///< in the folder; `templates/services.yaml` makes a folder in it
    QByteArray text;

    friend bool operator==(const FolderFile &, const FolderFile &) = default;
};

/// Writes the files into the folder, which is made where it is missing; other files in it stay, files of the same names are
/// replaced, and a symbolic link is replaced by the file, never followed. All texts are on the disk before the first file
/// gets its name, so that a full disk or a killed program leaves no half file, and a new folder appears with everything in
/// it. The error is one sentence for the user; everything is then as it was.
std::optional<Error> writeFolder(const QString &folder, const QList<FolderFile> &files);

} // namespace portolan
