// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/manifestvalue.h"

#include <QByteArray>

namespace portolan {

/// The value as JSON, indented, with a final newline. Qt's own writer is not used because it sorts the keys.
QByteArray jsonText(const ManifestValue &value);

} // namespace portolan
