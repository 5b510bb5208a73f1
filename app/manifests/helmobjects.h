// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/kubernetesobject.h"
#include "app/yaml/result.h"

#include <QByteArray>

namespace portolan {

/// The objects that `helm template` printed, in its order, each with the text that Helm gave it. Documents without an object
/// (nothing but comments) are passed over.
Result<QList<KubernetesObject>> helmObjects(const QByteArray &printed);

/// Gives each object the origin of the one of `known` that has the same kind and name, or else belongs to the same
/// component, so that what made it can be found in the file.
void takeOrigins(QList<KubernetesObject> &objects, const QList<KubernetesObject> &known);

} // namespace portolan
