// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/inputfile.h"
#include "app/yaml/textpatch.h"

#include <QJsonObject>

namespace portolan {

/// Places of a values file as SARIF writes them. Lines and columns count from 1, columns in Unicode code points, ends are
/// exclusive, and a byte order mark is not part of the text.

/// A `location` object (3.28).
QJsonObject sarifLocation(const InputFile &input, Span span);

/// An `artifactChange` object (3.56): what the patches do to the file.
QJsonObject sarifChange(const InputFile &input, const TextPatches &patches);

} // namespace portolan
