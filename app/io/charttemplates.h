// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/templateingress.h"

#include <QDir>

namespace portolan {

/// Paths of the templates of a chart, sorted, below its folder.
QStringList templateFiles(const QDir &chart);
/// As much of a template as one can sensibly be long; empty when it cannot be read.
QByteArray templateText(const QString &path);

/// Whether the templates of the chart around a values file are those of the DevSpace component chart, as far as their
/// text tells: one ranges over `.Values.components`, and they are not the ones that createChart() writes.
bool hasDevSpaceTemplates(const QString &valuesFile);

/// The Ingress objects that templates outside `templates/custom/` make, in the order of their files.
QList<TemplateIngress> templateIngresses(const QString &valuesFile);

} // namespace portolan
