// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/yaml/result.h"

#include <QString>

#include <optional>

namespace portolan {

/// Why no chart can be made in a folder: a sentence for the user, when there is anything in it.
std::optional<Error> obstacleToChart(const QString &folder);

/// Makes a Helm chart, called after the folder, in a new or empty folder: Chart.yaml, a commented values.yaml, templates that
/// install what the built-in engine exports, and the schema as values.schema.json. It needs nothing of Portolan afterwards.
/// The error is one sentence for the user; the folder is then as it was.
std::optional<Error> createChart(const QString &folder);

} // namespace portolan
