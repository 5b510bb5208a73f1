// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/manifestvalue.h"

#include <QByteArray>

namespace portolan {

/// The value as one YAML document without a `---` line, in block style, with a final newline. Strings that a YAML 1.1
/// or 1.2 reader would take for something else are quoted; texts of several lines are literal blocks where that is
/// exact. The same value always gives the same bytes.
QByteArray yamlText(const ManifestValue &value);
/// The same at the end of a text.
void appendYaml(QByteArray &text, const ManifestValue &value);

} // namespace portolan
