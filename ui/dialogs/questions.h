// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace portolan {

enum class UnsavedAnswer : quint8 { Save, Discard, Cancel };

/// What the window asks its user. A seam: tests answer in the user's place.
class Questions
{
public:
    virtual ~Questions() = default;

    /// What to do with the unsaved changes of the file called `name`.
    virtual UnsavedAnswer askUnsaved(const QString &name) = 0;
    /// A file to open; empty when the user thinks better of it, as with all below.
    virtual QString askFileToOpen(const QString &folder) = 0;
    virtual QString askFileToSave(const QString &title, const QString &suggestion, const QString &filters) = 0;
    virtual QString askFolder(const QString &title, const QString &suggestion) = 0;
    /// A folder that is made, or an empty one.
    virtual QString askFolderToMake(const QString &title, const QString &suggestion) = 0;
    /// A line of a text with `count` lines, both 1-based.
    virtual std::optional<int> askLine(int current, int count) = 0;
    /// Names of domains, separated by commas.
    virtual std::optional<QString> askDomains(const QString &current) = 0;
};

} // namespace portolan
