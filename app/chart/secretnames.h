// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace portolan {

struct Chart;
class YamlTree;

/// The secrets that a file speaks of, each once: those that its pull secrets and its packages pull images with come first,
/// then those that variables and volumes take values from. Which of them exist only the cluster knows.
QStringList secretNames(const Chart &chart, const YamlTree &tree);

} // namespace portolan
