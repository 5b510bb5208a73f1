// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/manifestrun.h"

#include "app/io/chartfolder.h"
#include "app/manifests/helmengine.h"
#include "app/manifests/helmobjects.h"

#include <QCoreApplication>

namespace portolan {

namespace {

Result<QList<KubernetesObject>> byHelm(const ManifestJob &job, const std::stop_token &stop)
{
    const Result<QString> helm = findHelm();
    if (!helm)
        return helm.error();
    const std::optional<ChartFolder> chart = chartFolderAround(job.valuesFile);
    if (!chart)
        return Error{obstacleToHelm(job.valuesFile)};
    return runHelm({*helm, chart->path, job.options.releaseName, savedChartValues(job.valuesFile)},
                   job.snapshot->document, stop);
}

} // namespace

QString obstacleToHelm(const QString &valuesFile)
{
    if (!chartFolderAround(valuesFile))
        return QCoreApplication::translate("ManifestRun", "There is no chart around this file, which helm needs: a "
                                                          "Chart.yaml in the same folder.");
    const Result<QString> helm = findHelm();
    return helm ? QString() : helm.error().message;
}

MadeManifests makeManifests(const ManifestJob &job, const std::stop_token &stop)
{
    MadeManifests made{job.snapshot, job.engine, {}, {}, {}, {}};
    Manifests builtIn = buildManifests(job.snapshot->chart, job.snapshot->document.tree(), job.options);
    if (job.engine == ManifestEngine::BuiltIn) {
        made.objects = std::move(builtIn.objects);
        made.leftOut = std::move(builtIn.leftOut);
        return made;
    }
    auto helm = byHelm(job, stop);
    if (!helm) {
        made.error = helm.error();
        return made;
    }
    QList<KubernetesObject> objects = std::move(helm).value();
    takeOrigins(objects, builtIn.objects);
    if (job.engine == ManifestEngine::Both)
        made.comparison = compareManifests(builtIn.objects, objects);
    made.objects = std::move(objects);
    return made;
}

ManifestRun::ManifestRun(QObject *parent)
    : QObject(parent)
    , m_run([this](const MadeManifests &made) { Q_EMIT finished(made); })
{ }

void ManifestRun::start(const ManifestJob &job)
{
    m_run.start([job](const std::stop_token &stop) { return makeManifests(job, stop); });
}

} // namespace portolan
