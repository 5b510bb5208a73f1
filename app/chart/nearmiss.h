// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace portolan {

/// Number of single-character insertions, deletions, replacements and swaps of neighbours between two words (optimal
/// string alignment distance).
int editDistance(QStringView a, QStringView b);

/// The candidate that `word` is most likely meant to be; empty when none is near. Case, hyphens and underscores count
/// for nothing; otherwise a third of the characters may differ, but at most two.
QString nearMiss(const QString &word, const QStringList &candidates);

} // namespace portolan
