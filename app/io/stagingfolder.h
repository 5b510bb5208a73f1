// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace portolan {

/// A hidden folder in which files are completed before they get their names beside it; others cannot look into it. It is
/// locked while its program lives, so that what a killed program left behind is known as such, and removed when the next
/// one is made in the same place.
class StagingFolder
{
public:
    /// In the folder `home`, which must exist.
    explicit StagingFolder(const QString &home);
    ~StagingFolder();
    Q_DISABLE_COPY_MOVE(StagingFolder)

    bool isValid() const { return m_folder.isValid(); }
    QString errorString() const { return m_folder.errorString(); }
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    /// It has become something else, which stays.
    void keep() { m_folder.setAutoRemove(false); }

private:
    QTemporaryDir m_folder;
    int m_lock = -1;
};

} // namespace portolan
