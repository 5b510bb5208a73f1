// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manifests/kubernetesobject.h"

namespace portolan {

struct BuildContext;

/// What tells one object from another.
struct ObjectHead
{
    QString apiVersion;
    QString kind;
    QString name;
    QString component; ///< name of the component it belongs to; empty when it belongs to none
    NodeId origin = kNoNode;
};

/// The object up to and including its metadata: name, labels, and the chart's annotation where there is a chart.
KubernetesObject startedObject(const BuildContext &context, const ObjectHead &head);

/// The labels that workloads and services select pods by.
ManifestValue selectorLabels(const BuildContext &context, const QString &component);

/// The labels of an object or pod of a component; of no component when it is empty.
ManifestValue allLabels(const BuildContext &context, const QString &component);

} // namespace portolan
