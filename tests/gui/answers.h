// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/questions.h"

#include <QStringList>

namespace portolan {

/// The user's answers, given before they are asked for, and what was asked.
class Answers final : public Questions
{
public:
    UnsavedAnswer askUnsaved(const QString &name) override
    {
        asked.append(name);
        return unsaved;
    }
    QString askFileToOpen(const QString &) override { return fileToOpen; }
    QString askFileToSave(const QString &, const QString &, const QString &) override { return fileToSave; }
    QString askFolder(const QString &, const QString &) override { return fileToSave; }
    QString askFolderToMake(const QString &, const QString &) override { return fileToSave; }
    std::optional<int> askLine(int, int) override { return line; }
    std::optional<QString> askDomains(const QString &) override { return domains; }

    QStringList asked; ///< names of the files whose changes were at stake
    UnsavedAnswer unsaved = UnsavedAnswer::Cancel;
    QString fileToOpen;
    QString fileToSave;
    std::optional<int> line;
    std::optional<QString> domains;
};

} // namespace portolan
