// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/io/filefolder.h"
#include "app/manifests/manifestbuilder.h"
#include "app/manifests/manifestwriter.h"

#include <QStringList>

namespace portolan {

/// What the chart around a values file adds to its objects: the release is called after the chart, `release-name`
/// without one.
ManifestOptions manifestOptionsFor(const QString &valuesFile);

/// One file an object, called `KIND-NAME.yaml`, and a `kustomization.yaml` that lists them for `kubectl apply -k`. Whatever
/// the objects are called, the names are plain ones without a path, and no two of them differ by case only.
QList<FolderFile> manifestFiles(const QList<KubernetesObject> &objects, ManifestFormat format);

/// Which of the files are there already and would be replaced; full paths.
QStringList existingFiles(const QString &folder, const QList<FolderFile> &files);

} // namespace portolan
