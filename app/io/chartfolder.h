// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QString>

#include <optional>

namespace portolan {

/// The Helm chart around a values file: what its Chart.yaml says about it.
struct ChartFolder
{
    QString path;    ///< absolute
    QString name;    ///< from Chart.yaml, else the folder's name
    QString version; ///< empty when Chart.yaml names none

    /// `NAME-VERSION`, as in the annotation `helm.sh/chart`; empty without a version.
    QString label() const;

    friend bool operator==(const ChartFolder &, const ChartFolder &) = default;
};

/// Where the chart is whose values file this is: a Chart.yaml stands beside it.
std::optional<QDir> chartDirectoryAround(const QString &valuesFile);
/// The same, with what its Chart.yaml says.
std::optional<ChartFolder> chartFolderAround(const QString &valuesFile);

/// The bytes of a chart's own `values.yaml` as they are saved, which the text being edited takes the place of; empty for any
/// other file, which is laid over them.
QByteArray savedChartValues(const QString &valuesFile);

/// The values file that a command-line argument or a dropped folder means: in a folder its `values.yaml` (a chart),
/// else its `chart/values.yaml` (a project). Everything else, also a folder without either, means itself.
QString valuesFileAt(const QString &fileOrFolder);

} // namespace portolan
