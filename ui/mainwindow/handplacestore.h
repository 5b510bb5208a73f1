// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/topology/layout.h"

namespace portolan {

/// Where units of a file's picture were put by hand, kept in the settings of the user, never in the file. Nothing is kept of
/// a file without a path, and of many files only of those that were arranged last.
HandPlaces storedHandPlaces(const QString &filePath);
void storeHandPlaces(const QString &filePath, const HandPlaces &places);

} // namespace portolan
