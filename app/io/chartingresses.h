// SPDX-FileCopyrightText: The Portolan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chart/ingressrule.h"
#include "app/manifests/kubernetesobject.h"

#include <QStringList>

namespace portolan {

/// The Ingress objects in the `templates/` of the chart around a values file, as far as they can be read as they stand.
struct ChartIngresses
{
    QList<IngressRule> rules; ///< in the order of the files
    QStringList templated;    ///< files that only Helm can turn into an Ingress; below the chart's folder
    QStringList notes;        ///< a sentence for each file that was passed over

    friend bool operator==(const ChartIngresses &, const ChartIngresses &) = default;
};

ChartIngresses chartIngresses(const QString &valuesFile);

/// The rules of the Ingress objects among what Helm made of all templates (runHelm()).
QList<IngressRule> ingressRules(const QList<KubernetesObject> &rendered);

} // namespace portolan
