// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/io/newchart.h"

#include "app/io/filefolder.h"
#include "app/manifests/releasename.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct NewChart
{
    Q_DECLARE_TR_FUNCTIONS(NewChart)
};

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The bundled pattern, in the order of its names, with the chart's own name filled in.
QList<FolderFile> chartFiles(const QString &chartName)
{
    const QDir pattern(u":/portolan/chart"_s);
    QList<FolderFile> files;
    QDirIterator found(pattern.path(), QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString path = found.next();
        files.append({pattern.relativeFilePath(path), resource(path)});
    }
    files.append({u"values.schema.json"_s, resource(u":/portolan/schema/devspace-chart.schema.json"_s)});
    std::sort(files.begin(), files.end(), [](const FolderFile &a, const FolderFile &b) { return a.name < b.name; });
    for (FolderFile &file : files) {
        if (file.name == u"Chart.yaml")
            file.text.replace("NAME", chartName.toUtf8());
        if (file.name == u"helmignore")
            file.name = u".helmignore"_s; // resources are not found by hidden names
    }
    return files;
}

} // namespace

std::optional<Error> obstacleToChart(const QString &folder)
{
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (!QFileInfo(folder).isDir() || QDir(folder).isEmpty(everything))
        return {};
    return Error{NewChart::tr("%1 holds files already. A chart is made in a new or empty folder.").arg(folder)};
}

std::optional<Error> createChart(const QString &folder)
{
    if (auto obstacle = obstacleToChart(folder))
        return obstacle;
    const QString name = releaseNameFrom(QDir(QDir::cleanPath(QDir::current().absoluteFilePath(folder))).dirName());
    return writeFolder(folder, chartFiles(name.isEmpty() ? u"chart"_s : name));
}

} // namespace portolan
