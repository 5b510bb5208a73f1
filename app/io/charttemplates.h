// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/templateingress.h"

#include <QDir>

namespace portolan {

/// A template of a chart.
struct ChartTemplate
{
    QString file;    ///< its path below the chart's folder
    QByteArray text; ///< as much as a template can sensibly be long; empty when it cannot be read
};

/// Paths of the templates of a chart, sorted, below its folder.
QStringList templateFiles(const QDir &chart);
/// The templates of the chart around a values file, in the order of their paths; none where there is no chart.
QList<ChartTemplate> templatesAround(const QString &valuesFile);

/// Whether templates are those of the DevSpace component chart, as far as their text tells: one ranges over
/// `.Values.components`, and they are not the ones that createChart() writes.
bool areDevSpaceTemplates(const QList<ChartTemplate> &templates);

/// The Ingress objects that templates outside `templates/custom/` make, in the order of their files.
QList<TemplateIngress> templateIngresses(const QList<ChartTemplate> &templates);

} // namespace portolan
