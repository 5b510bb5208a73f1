// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/manifestbuilder.h"
#include "app/manifests/manifestwriter.h"
#include "app/yaml/result.h"

#include <QStringList>

#include <optional>

namespace portolan {

/// A file of a folder of exported manifests.
struct ManifestFile
{
    QString name;
    QByteArray text;

    friend bool operator==(const ManifestFile &, const ManifestFile &) = default;
};

/// What the chart around a values file adds to its objects: the release is called after the chart, `release-name`
/// without one.
ManifestOptions manifestOptionsFor(const QString &valuesFile);

/// One file an object, called `KIND-NAME.yaml`, and a `kustomization.yaml` that lists them for `kubectl apply -k`.
QList<ManifestFile> manifestFiles(const QList<KubernetesObject> &objects, ManifestFormat format);

/// Which of the files are there already and would be replaced; full paths.
QStringList existingFiles(const QString &folder, const QList<ManifestFile> &files);

/// Writes the files into the folder, which is made where it is missing; other files in it stay. Each file is written
/// whole or not at all, `kustomization.yaml` last, so that it never lists a file that is not there.
std::optional<Error> writeManifestFiles(const QString &folder, const QList<ManifestFile> &files);

} // namespace portolan
