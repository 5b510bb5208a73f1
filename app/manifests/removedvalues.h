// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace portolan {

class YamlTree;

/// A values file that takes away from `before` what is not in `after`: null for each key, as Helm understands it. Empty when
/// nothing is missing. Lists are values as a whole: Helm never merges them.
QByteArray removedValues(const YamlTree &before, const YamlTree &after);

} // namespace portolan
