// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/manifestbuilder.h"
#include "app/manifests/manifestcomparison.h"
#include "app/yaml/result.h"
#include "ui/session/latestrun.h"
#include "ui/session/snapshot.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace portolan {

enum class ManifestEngine : quint8 { BuiltIn, Helm, Both };

/// What objects are wanted of, and by whom.
struct ManifestJob
{
    SnapshotPtr snapshot;
    QString valuesFile; ///< may be empty: then there is no chart, and so no helm
    ManifestOptions options;
    ManifestEngine engine = ManifestEngine::BuiltIn;
};

/// What a job came to.
struct MadeManifests
{
    SnapshotPtr snapshot; ///< what the objects' origins mean
    ManifestEngine engine = ManifestEngine::BuiltIn;
    QList<KubernetesObject> objects;
    QList<ComparedObject> comparison; ///< when both engines were asked
    QList<LeftOut> leftOut;
    std::optional<Error> error; ///< helm's; then there are no objects
};

/// Why helm cannot render this file, as a sentence; empty when it can.
QString obstacleToHelm(const QString &valuesFile);

/// Does the job, waiting for helm where it takes part; on a worker.
MadeManifests makeManifests(const ManifestJob &job, const std::stop_token &stop = {});

/// Makes manifests on a worker; a new job cancels a helm that runs.
class ManifestRun final : public QObject
{
    Q_OBJECT

public:
    explicit ManifestRun(QObject *parent = nullptr);

    void start(const ManifestJob &job);
    bool isRunning() const { return m_run.isRunning(); }

Q_SIGNALS:
    void finished(const portolan::MadeManifests &made);

private:
    LatestRun<MadeManifests> m_run;
};

} // namespace portolan
