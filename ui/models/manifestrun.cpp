// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/manifestrun.h"

#include "app/io/chartfolder.h"
#include "app/io/filestore.h"
#include "app/manifests/helmengine.h"
#include "app/manifests/helmobjects.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <utility>

namespace portolan {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The chart's own values as they are saved, which the text in the window takes the place of.
QByteArray savedValues(const QString &valuesFile)
{
    if (QFileInfo(valuesFile).fileName() != u"values.yaml")
        return {};
    const Result<SourceText> saved = readFile(valuesFile);
    return saved ? saved->bytes() : QByteArray();
}

Result<QList<KubernetesObject>> byHelm(const ManifestJob &job, const std::stop_token &stop)
{
    const Result<QString> helm = findHelm();
    if (!helm)
        return helm.error();
    const std::optional<ChartFolder> chart = chartFolderAround(job.valuesFile);
    if (!chart)
        return Error{obstacleToHelm(job.valuesFile)};
    return runHelm({*helm, chart->path, job.options.releaseName, savedValues(job.valuesFile)}, job.snapshot->document,
                   stop);
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

ManifestRun::ManifestRun(QObject *parent) : QObject(parent)
{
    connect(&m_worker, &QFutureWatcherBase::finished, this, &ManifestRun::finish);
}

ManifestRun::~ManifestRun()
{
    m_worker.disconnect();
    m_stop.request_stop();
    m_worker.waitForFinished();
}

void ManifestRun::start(const ManifestJob &job)
{
    if (!m_isBusy)
        return launch(job);
    m_waiting = job;
    m_stop.request_stop();
}

void ManifestRun::launch(const ManifestJob &job)
{
    m_isBusy = true;
    m_stop = std::stop_source();
    m_worker.setFuture(QtConcurrent::run([job, stop = m_stop.get_token()] { return makeManifests(job, stop); }));
}

void ManifestRun::finish()
{
    if (m_waiting)
        return launch(*std::exchange(m_waiting, std::nullopt));
    m_isBusy = false;
    Q_EMIT finished(m_worker.result());
}

} // namespace portolan
