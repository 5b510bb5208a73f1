// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/kubernetesobject.h"
#include "app/yaml/result.h"

#include <QString>

#include <chrono>
#include <stop_token>

namespace portolan {

class YamlDocument;

/// What `helm template` is asked to render.
struct HelmRequest
{
    QString program;     ///< path of helm, see findHelm()
    QString chartFolder; ///< absolute
    QString releaseName;
    /// The chart's own values as they are on the disk, when the document takes their place: Helm lays the document over
    /// them, so that what was removed from it must be removed explicitly. Empty for a file that is laid over the chart's.
    QByteArray replacedValues;
    std::chrono::milliseconds timeLimit = std::chrono::seconds(60);
};

/// The `helm` on the PATH; an error that says so when there is none.
Result<QString> findHelm();

/// The objects that the chart's templates make of the document, which may be unsaved: it goes to helm's standard input, and
/// no shell is involved. Waits for helm, at most as long as the request allows; ends it when `stop` is requested. On
/// failure the error is helm's own, with the place in the document that it speaks of.
Result<QList<KubernetesObject>> runHelm(const HelmRequest &request, const YamlDocument &document,
                                        const std::stop_token &stop = {});

} // namespace portolan
