// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace portolan {

/// Whether a text is `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`: a number to the core schema of YAML 1.2.2
/// (10.3.2) and, in the same words, to Go's yaml.v2, which Helm reads with.
bool isDecimalNumber(QByteArrayView text);

} // namespace portolan
